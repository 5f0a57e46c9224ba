package org.parkgraph.linkeddata;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * An object or subject as people read it.
 *
 * @param node the RDF term
 * @param label its name in the reader's language, or its text or shortened address
 * @param lang language tag of the label; empty where it has none
 */
public record Value(Node node, String label, String lang) {

  /** The address of the thing, or null for a literal. */
  public @Nullable String iri() {
    return node.isURI() ? node.getURI() : null;
  }
}
