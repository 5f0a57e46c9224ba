package org.parkgraph.sparql;

/** What the default graph is that a query sees which names none. */
public enum DefaultGraph {
  /** All named graphs together, {@code …/graph/default} among them. */
  UNION,

  /**
   * The triples that were loaded without a graph, and nothing else; {@code GRAPH ?g} ranges over
   * the other graphs. This is what the SPARQL recommendation and its tests mean.
   */
  STORED
}
