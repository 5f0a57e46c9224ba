package org.parkgraph.generate;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What every part of a park is written with.
 *
 * @param site the park that is being written
 */
record Scene(Site site, Vocabulary vocabulary, Words words, Graphs graphs) {

  /** The concepts of a scheme, those that are met most often first. */
  List<Vocabulary.Concept> scheme(String name) {
    return vocabulary.scheme(name);
  }

  /** A concept that is known to be in its scheme. */
  Node concept(String scheme, String name) {
    return vocabulary.concept(scheme, name).node();
  }
}
