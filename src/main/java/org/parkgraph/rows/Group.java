package org.parkgraph.rows;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/**
 * Groups all rows and computes aggregates. Memory: one row a group, and what the aggregates keep.
 *
 * @param keys what rows are grouped by
 * @param results what is computed
 */
public record Group(List<Key> keys, List<Result> results, double estimate) implements Step {

  /**
   * A part of the key.
   *
   * @param slot where it stands in the rows that leave
   * @param expression what it is; null where it is what the slot has already
   */
  public record Key(int slot, @Nullable Expr expression) {}

  /** An aggregate and the slot that it is bound to. */
  public record Result(int slot, Aggregator aggregator) {}

  @Override
  public String label() {
    return keys.isEmpty() ? "aggregate" : "GROUP BY";
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    return new GroupCursor(x, input);
  }

  private final class GroupCursor extends Cursor {

    private final Execution x;
    private final Cursor input;
    private final RowSet groups;
    private final List<Aggregate> aggregates = new ArrayList<>();
    private int count = -1; // of the groups, when they are known
    private int at;

    GroupCursor(Execution x, Cursor input) {
      this.x = x;
      this.input = input;
      this.groups = new RowSet(keys.size(), x.budget());
      for (Result result : results) {
        aggregates.add(Aggregate.of(result.aggregator(), x));
      }
    }

    @Override
    public boolean next() {
      if (count < 0) {
        compute();
      }
      if (at == count) {
        clear();
        return false;
      }
      for (int i = 0; i < keys.size(); i++) {
        x.row()[keys.get(i).slot()] = groups.get(at, i);
      }
      for (int i = 0; i < results.size(); i++) {
        NodeValue value = aggregates.get(i).value(at);
        int id = value == null ? Terms.NONE : x.terms().id(value.asNode());
        x.row()[results.get(i).slot()] = id;
      }
      at++;
      return true;
    }

    private void compute() {
      int[] key = new int[keys.size()];
      while (input.next()) {
        x.tick();
        for (int i = 0; i < key.length; i++) {
          key[i] = value(keys.get(i));
        }
        int group = groups.add(key);
        for (Aggregate aggregate : aggregates) {
          aggregate.add(group, x);
        }
      }
      boolean alone = keys.isEmpty() && groups.size() == 0; // no rows at all are one group
      count = alone ? 1 : groups.size();
    }

    private int value(Key key) {
      Expr expression = key.expression();
      if (expression == null) {
        return x.row()[key.slot()];
      }
      try {
        return x.terms().id(expression.eval(x.view(), x.context()).asNode());
      } catch (ExprEvalException e) {
        return Terms.NONE;
      }
    }

    private void clear() {
      keys.forEach(k -> x.row()[k.slot()] = Terms.NONE);
      results.forEach(r -> x.row()[r.slot()] = Terms.NONE);
    }

    @Override
    public void reset() {
      at = Math.max(count, 0);
      clear();
    }
  }
}
