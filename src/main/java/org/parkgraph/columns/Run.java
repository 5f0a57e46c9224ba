package org.parkgraph.columns;

/**
 * Consecutive triples of one permutation: those that match a pattern.
 *
 * @param order the permutation
 * @param from first row
 * @param to row after the last
 */
public record Run(Permutation order, int from, int to) {

  /** How many triples match: exact. */
  public int size() {
    return to - from;
  }
}
