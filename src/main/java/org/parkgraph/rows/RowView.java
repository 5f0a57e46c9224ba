package org.parkgraph.rows;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/** The shared row as a solution. It changes with the row; {@link #copy} does not. */
final class RowView extends BindingBase {

  private final Map<Var, Integer> slots;
  private final int[] row;
  private final LocalTerms terms;

  RowView(Execution x) {
    super(null);
    this.slots = x.slots().all();
    this.row = x.row();
    this.terms = x.terms();
  }

  @Override
  protected Iterator<Var> vars1() {
    return Iter.filter(slots.keySet().iterator(), this::contains1);
  }

  @Override
  protected int size1() {
    return (int) Iter.count(vars1());
  }

  @Override
  protected boolean isEmpty1() {
    return !vars1().hasNext();
  }

  @Override
  protected boolean contains1(Var variable) {
    Integer slot = slots.get(variable);
    return slot != null && row[slot] != Terms.NONE;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    Integer slot = slots.get(variable);
    return slot == null || row[slot] == Terms.NONE ? null : terms.term(row[slot]);
  }

  /** A solution of its own, of the variables that the query names. */
  Binding copy() {
    BindingBuilder copy = Binding.builder();
    forEach(
        (variable, term) -> {
          if (variable.isNamedVar()) {
            copy.add(variable, term);
          }
        });
    return copy.build();
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    return copy();
  }
}
