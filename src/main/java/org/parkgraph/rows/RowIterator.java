package org.parkgraph.rows;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/** The rows of a plan as solutions; terms are looked up for the rows that are taken. */
public final class RowIterator extends QueryIter {

  private final Execution x;
  private final Cursor rows;
  private final List<Var> variables;
  private final int[] slots;
  private boolean ready;

  /** Begins to execute a plan. */
  public RowIterator(Pipeline plan, List<Var> variables, Execution x) {
    super(x.context());
    this.x = x;
    this.variables = variables;
    this.slots = variables.stream().mapToInt(x.slots()::of).toArray();
    Start start = new Start();
    start.arm();
    this.rows = plan.open(x, start);
  }

  @Override
  protected boolean hasNextBinding() {
    ready = ready || rows.next();
    return ready;
  }

  @Override
  protected Binding moveToNextBinding() {
    ready = false;
    @Nullable Node[] terms = new Node[slots.length];
    for (int i = 0; i < slots.length; i++) {
      int id = slots[i] < 0 ? Terms.NONE : x.row()[slots[i]];
      terms[i] = id == Terms.NONE ? null : x.terms().term(id);
    }
    return new Solution(variables, terms);
  }

  @Override
  protected void closeIterator() {
    // nothing is held but memory
  }

  @Override
  protected void requestCancel() {
    // the execution looks at the same signal
  }
}
