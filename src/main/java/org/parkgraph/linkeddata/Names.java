package org.parkgraph.linkeddata;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** The display name of one thing. */
public final class Names {

  private Names() {}

  /**
   * The name of a node in a language, in English where it has none there, or the given one.
   *
   * @param dataset in a read transaction of the caller's
   */
  public static String of(DatasetGraph dataset, Node node, String lang, String otherwise) {
    Value value = new Labels(dataset.getUnionGraph(), lang).of(node);
    return value.lang().isEmpty() ? otherwise : value.label();
  }
}
