package org.parkgraph.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found: an entity or a passage.
 *
 * @param type IRI of the most specific of its types
 * @param label its display name, plain text
 * @param score higher is better; comparable within one search alone
 * @param date ISO date or dateTime as the data has it, or null
 * @param highlights texts with the found words between {@code <em>} and {@code </em>}; all else in
 *     them is escaped for HTML
 * @param passages of an entity at most three, best first; of a passage itself
 */
public record SearchHit(
    String iri,
    String type,
    String label,
    float score,
    @Nullable String date,
    List<String> highlights,
    List<PassageRef> passages) {

  public SearchHit {
    highlights = List.copyOf(highlights);
    passages = List.copyOf(passages);
  }
}
