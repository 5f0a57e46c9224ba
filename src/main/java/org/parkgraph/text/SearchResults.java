package org.parkgraph.text;

import java.util.List;

/**
 * One page of hits, best first.
 *
 * @param total number of all hits on all pages
 * @param lang language of labels and texts, {@code en} or {@code zh}
 */
public record SearchResults(long total, String lang, List<SearchHit> hits) {

  public SearchResults {
    hits = List.copyOf(hits);
  }
}
