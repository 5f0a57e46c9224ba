package org.parkgraph.query;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/**
 * Which rows of an answer are wanted.
 *
 * @param limit how many at most; {@link Long#MAX_VALUE} for all
 * @param offset how many to leave out before them
 */
public record Page(long limit, long offset) {

  /** The whole answer. */
  public static final Page ALL = new Page(Long.MAX_VALUE, 0);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final String EXPECTED = "give a whole number from 0 to 999999999";

  /**
   * The page that a call asks for.
   *
   * @throws BadParameterException where a text is no whole number from 0 to 999,999,999
   */
  public static Page parse(Optional<String> limit, Optional<String> offset) {
    return new Page(
        limit.map(text -> number("limit", text)).orElse(ALL.limit),
        offset.map(text -> number("offset", text)).orElse(ALL.offset));
  }

  /** Whether at most some rows are wanted, and at least one. */
  public boolean isBounded() {
    return limit > 0 && limit < ALL.limit;
  }

  private static long number(String name, String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new BadParameterException(name, EXPECTED);
    }
    return Long.parseLong(text);
  }

  /** Narrows a query to the page of the rows that it has by its own LIMIT and OFFSET. */
  void applyTo(Query query) {
    long left =
        query.hasLimit()
            ? Math.max(0, query.getLimit() - Math.min(offset, query.getLimit()))
            : Long.MAX_VALUE;
    long wanted = Math.min(limit, left);
    if (wanted < Long.MAX_VALUE) {
      query.setLimit(wanted);
    }
    long skipped = offset + (query.hasOffset() ? query.getOffset() : 0);
    if (skipped > 0) {
      query.setOffset(skipped);
    }
  }
}
