package org.parkgraph.html;

import java.util.List;
import org.parkgraph.linkeddata.Fact;

/**
 * A question that a reader has about a thing, and its answers.
 *
 * @param key the question among the words
 * @param facts its answers; where there are none, the sources do not say
 * @param section where all of them stand
 */
public record Line(String key, List<Fact> facts, Section section) {

  /** So many answers are shown; the rest is in the section. */
  private static final int SHOWN = 6;

  /** The answers that are shown. */
  public List<Fact> first() {
    return facts.subList(0, Math.min(facts.size(), SHOWN));
  }

  /** How many more there are. */
  public int more() {
    return Math.max(0, facts.size() - SHOWN);
  }
}
