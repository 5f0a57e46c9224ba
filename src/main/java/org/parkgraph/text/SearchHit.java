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
 * @param standing who issued it, and how far it has come
 * @param reasons why it was found; none where everything was asked for
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
    Standing standing,
    List<Reason> reasons,
    List<String> highlights,
    List<PassageRef> passages) {

  /**
   * What is said of its issue and progress.
   *
   * @param latest the last day that the date may be, where the sources leave that open
   * @param issuers IRIs
   * @param status IRI of a concept, or null
   * @param statusAsOf the day that the status is of, or null
   * @param documents IRIs of the documents that tell of it
   */
  public record Standing(
      @Nullable String latest,
      List<String> issuers,
      @Nullable String status,
      @Nullable String statusAsOf,
      List<String> documents) {

    public Standing {
      issuers = List.copyOf(issuers);
      documents = List.copyOf(documents);
    }
  }

  public SearchHit {
    reasons = List.copyOf(reasons);
    highlights = List.copyOf(highlights);
    passages = List.copyOf(passages);
  }
}
