package org.parkgraph.columns;

/**
 * Counts over the triples of a predicate, or over all triples.
 *
 * @param triples how many triples
 * @param subjects how many different subjects
 * @param objects how many different objects
 */
public record PredicateCount(int triples, int subjects, int objects) {

  static final PredicateCount NOTHING = new PredicateCount(0, 0, 0);
}
