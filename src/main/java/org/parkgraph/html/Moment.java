package org.parkgraph.html;

import java.util.List;
import org.parkgraph.linkeddata.Evidence;

/**
 * A dated fact on a timeline.
 *
 * @param what {@code happened}, {@code issued}, {@code period}, {@code due} or {@code published}
 * @param kind what kind of thing it happened to
 * @param modality {@code asserted}, {@code planned} or {@code hearsay}
 * @param dateText when, in the source's words; empty where it says nothing
 * @param evidence the sentences it rests on
 */
public record Moment(
    Period when,
    String what,
    Named thing,
    Named kind,
    String modality,
    String dateText,
    List<Evidence> evidence) {

  /** Whether a source says that it is so. */
  public boolean isAsserted() {
    return modality.equals("asserted");
  }

  /** Whether the time is that of something else than an event. */
  public boolean isNamed() {
    return !what.equals("happened");
  }
}
