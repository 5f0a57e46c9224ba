package org.parkgraph.text;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.jspecify.annotations.Nullable;

/**
 * Hits as solutions: the values of each hit are put into the variables that were asked for, and a
 * hit that disagrees with what is bound already is left out.
 */
final class HitIterator extends QueryIter {

  private final Binding parent;
  private final List<Node> slots;
  private final Iterator<List<Node>> rows;
  private final Runnable whenClosed;
  private @Nullable Binding next;

  /**
   * Iterates over rows.
   *
   * @param slots variables or terms, at most as many as a row has values
   */
  HitIterator(
      Binding parent,
      List<Node> slots,
      Iterator<List<Node>> rows,
      Runnable whenClosed,
      ExecutionContext context) {
    super(context);
    this.parent = parent;
    this.slots = slots;
    this.rows = rows;
    this.whenClosed = whenClosed;
  }

  @Override
  protected boolean hasNextBinding() {
    while (next == null && rows.hasNext()) {
      next = bind(rows.next());
    }
    return next != null;
  }

  @Override
  protected Binding moveToNextBinding() {
    Binding given = java.util.Objects.requireNonNull(next);
    next = null;
    return given;
  }

  private @Nullable Binding bind(List<Node> row) {
    BindingBuilder builder = Binding.builder(parent);
    for (int i = 0; i < slots.size(); i++) {
      Node slot = slots.get(i);
      Node value = row.get(i);
      Node has = Var.isVar(slot) ? builder.get(Var.alloc(slot)) : slot;
      if (has == null) {
        builder.add(Var.alloc(slot), value);
      } else if (!has.equals(value)) {
        return null;
      }
    }
    return builder.build();
  }

  @Override
  protected void closeIterator() {
    whenClosed.run();
  }

  @Override
  protected void requestCancel() {
    // each batch has its own time; between them the base class stops
  }
}
