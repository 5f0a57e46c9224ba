package org.parkgraph.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The names of the named graphs. */
public final class GraphNames {

  public static final Node ONTOLOGY = graph("ontology");
  public static final Node SCHEME = graph("scheme");
  public static final Node NAMES = graph("names");
  public static final Node LINKS = graph("links");
  public static final Node CATALOG = graph("catalog");

  /** What follows from the other graphs by the rules in {@code ontology/rules}. */
  public static final Node INFERRED = graph("inferred");

  /** Triples that were loaded without a graph. */
  public static final Node DEFAULT = graph("default");

  private GraphNames() {}

  /** The graph of one source document, by the document's slug. */
  public static Node document(String slug) {
    return graph("doc/" + slug);
  }

  private static Node graph(String name) {
    return NodeFactory.createURI(Park.BASE + "graph/" + name);
  }
}
