package org.parkgraph.sparql;

import java.time.Duration;

/**
 * How much a query may take.
 *
 * @param rows the most rows or triples of an answer; one with more is refused, never cut
 * @param deadline how long it may compute
 */
public record Limits(long rows, Duration deadline) {

  /** The value of {@link #rows} that no answer reaches. */
  public static final long NO_ROW_LIMIT = Long.MAX_VALUE;

  /** Ten seconds, and as many rows as there are. */
  public static final Limits DEFAULTS = ofTime(Duration.ofSeconds(10));

  /** A limit of time alone. */
  public static Limits ofTime(Duration deadline) {
    return new Limits(NO_ROW_LIMIT, deadline);
  }
}
