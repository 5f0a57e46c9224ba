package org.parkgraph.plan;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * The graph that a pattern is matched in.
 *
 * @param graph IRI or variable of GRAPH; null for the default graph
 */
record Scope(@Nullable Node graph) {

  static final Scope DEFAULT = new Scope(null);

  /** The variable of GRAPH, if it is one. */
  Set<Var> variables() {
    return graph == null ? Set.of() : Variables.of(graph);
  }

  boolean isVariable() {
    return graph != null && graph.isVariable();
  }
}
