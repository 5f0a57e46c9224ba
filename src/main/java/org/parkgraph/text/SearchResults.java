package org.parkgraph.text;

import java.util.List;
import java.util.Map;

/**
 * One page of hits, best first, and what all hits are counted by.
 *
 * @param total number of all hits on all pages
 * @param lang language of labels and texts, {@code en} or {@code zh}
 * @param facets of each facet the values that occur, the most frequent first, years from the latest
 *     on; at most {@value #MOST_VALUES}, and those that were chosen
 */
public record SearchResults(
    long total, String lang, Map<Facet, List<Count>> facets, List<SearchHit> hits) {

  /** The most values of a facet that are told unasked. */
  public static final int MOST_VALUES = 100;

  /**
   * A value of a facet.
   *
   * @param value an IRI, or a year
   * @param count the number of hits if this were what the facet is narrowed to, and all else as it
   *     is
   */
  public record Count(String value, long count) {}

  public SearchResults {
    facets = Map.copyOf(facets);
    hits = List.copyOf(hits);
  }

  /** The values of a facet. */
  public List<Count> of(Facet facet) {
    return facets.getOrDefault(facet, List.of());
  }
}
