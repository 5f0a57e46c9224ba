package org.parkgraph.rows;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A row that leaves the query, with its terms; all rows of a query share the variables. */
final class Solution extends BindingBase {

  private final List<Var> variables;
  private final @Nullable Node[] terms;

  /**
   * @param terms one for each variable, null for an unbound one
   */
  Solution(List<Var> variables, @Nullable Node[] terms) {
    super(null);
    this.variables = variables;
    this.terms = terms;
  }

  @Override
  protected Iterator<Var> vars1() {
    return Iter.filter(variables.iterator(), this::contains1);
  }

  @Override
  protected int size1() {
    return (int) Arrays.stream(terms).filter(Objects::nonNull).count();
  }

  @Override
  protected boolean isEmpty1() {
    return size1() == 0;
  }

  @Override
  protected boolean contains1(Var variable) {
    return get1(variable) != null;
  }

  @Override
  protected @Nullable Node get1(Var variable) {
    for (int i = 0; i < terms.length; i++) {
      if (variables.get(i).equals(variable)) {
        return terms[i];
      }
    }
    return null;
  }

  @Override
  protected Binding detachWithNewParent(Binding parent) {
    return this;
  }
}
