package org.parkgraph.diagnose;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a query gives no rows.
 *
 * @param rows how many rows it gives: 0, or there is nothing to explain
 * @param failing what takes the last rows away; null where the query gives rows
 * @param before how many rows there are without it
 * @param reason why it does
 * @param steps the parts of the query in their order, up to the one that leaves nothing
 * @param guesses what was probably meant, the likeliest first
 * @param complete whether there was time to try everything
 */
public record Diagnosis(
    int rows,
    @Nullable Part failing,
    int before,
    Reason reason,
    List<Part> steps,
    List<Guess> guesses,
    boolean complete) {

  /** Rows are counted up to this number, which stands for so many or more. */
  public static final int MOST = 1000;

  /**
   * A part of a query.
   *
   * @param pattern as SPARQL
   * @param line where it stands, from 1; 0 where that is not known
   * @param rows how many rows the query gives up to it
   */
  public record Part(String pattern, int line, int rows) {}

  /**
   * Why a part leaves no rows.
   *
   * @param arguments what it is about: a term, or values that there are
   */
  public record Reason(Cause cause, List<String> arguments) {}

  /** A kind of reason. */
  public enum Cause {
    /** The query gives rows. */
    NONE,
    /** There was no time to find out. */
    TIME,
    /** No triple has the property. */
    UNKNOWN_PROPERTY,
    /** Nothing is of the class. */
    UNKNOWN_CLASS,
    /** The data do not have the term. */
    UNKNOWN_TERM,
    /** No triple matches it even alone. */
    ALONE,
    /** Triples match it, but none fits the rows before it. */
    JOIN,
    /** A condition that no row fulfils; with values that there are. */
    FILTER,
    /** The text search finds nothing. */
    SEARCH,
    /** Another part: UNION, VALUES, MINUS, a sub-query. */
    PART,
    /** No graph that FROM names has triples. */
    DATASET,
    /** The rows are there, but LIMIT, OFFSET, HAVING or the template leaves them out. */
    WINDOW
  }
}
