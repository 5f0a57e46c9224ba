package org.parkgraph.columns;

import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/**
 * The values of terms, each made from its lexical form when it is first asked for and kept from
 * then on. For any number of threads: two that ask at once may both make it, to the same effect.
 * Memory: 4 to 8 bytes a term, and the values that were asked for.
 */
public final class Values {

  private final Terms terms;
  private final @Nullable NodeValue[] values;

  Values(Terms terms) {
    this.terms = terms;
    this.values = new NodeValue[terms.size() + 1];
  }

  /** The value of a term of the dataset. */
  public NodeValue of(int id) {
    NodeValue known = values[id];
    if (known == null) {
      known = NodeValue.makeNode(terms.term(id));
      values[id] = known;
    }
    return known;
  }
}
