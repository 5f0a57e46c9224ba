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

  /** How many computed terms may gather before those of rows that are gone are forgotten. */
  private static final int MOST_TERMS = 1 << 13;

  private final Execution x;
  private final Cursor rows;
  private final List<Var> variables;
  private final int[] slots;
  private final boolean forgets;
  private boolean ready;

  /** Begins to execute a plan. */
  public RowIterator(Pipeline plan, List<Var> variables, Execution x) {
    super(x.context());
    this.x = x;
    this.variables = variables;
    this.slots = variables.stream().mapToInt(x.slots()::of).toArray();
    this.forgets = !plan.keepsTerms();
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
    if (forgets && x.terms().held() > MOST_TERMS) {
      x.terms().forgetAllBut(x.row());
    }
    return new Solution(variables, terms);
  }

  @Override
  protected void closeIterator() {
    rows.reset(); // closes what the functions have open
  }

  @Override
  protected void requestCancel() {
    // the execution looks at the same signal
  }
}
