package org.parkgraph.rows;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.expr.NodeValue;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Terms;

/**
 * Counts of the triples of one pattern by one of its terms, read off an index.
 *
 * @param counts the groups
 * @param keySlot where the group's term goes; negative where all is one group
 * @param countSlots where its counts go
 */
public record IndexCount(
    Function<ColumnDataset, Iterator<Counted>> counts,
    int keySlot,
    List<Integer> countSlots,
    String label,
    double estimate)
    implements Step {

  /**
   * A group.
   *
   * @param key the number of its term
   * @param counts in the order of the slots
   */
  public record Counted(int key, List<Integer> counts) {}

  @Override
  public Cursor open(Execution x, Cursor input) {
    Iterator<Counted> groups = counts.apply(x.data());
    return new Cursor() {
      @Override
      public boolean next() {
        x.tick();
        if (!groups.hasNext()) {
          clear();
          return false;
        }
        Counted group = groups.next();
        if (keySlot >= 0) {
          x.row()[keySlot] = group.key();
        }
        for (int i = 0; i < countSlots.size(); i++) {
          NodeValue count = NodeValue.makeInteger(group.counts().get(i));
          x.row()[countSlots.get(i)] = x.terms().id(count.asNode());
        }
        return true;
      }

      private void clear() {
        if (keySlot >= 0) {
          x.row()[keySlot] = Terms.NONE;
        }
        countSlots.forEach(s -> x.row()[s] = Terms.NONE);
      }

      @Override
      public void reset() {
        clear();
      }
    };
  }
}
