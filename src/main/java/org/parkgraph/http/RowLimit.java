package org.parkgraph.http;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.parkgraph.sparql.Limits;

/**
 * The most rows of an answer, where the operator has set one. Every answer names the limit, and one
 * with more rows is refused or broken off: it is never cut to what is allowed, which would look
 * like all there is.
 */
public final class RowLimit {

  private final long most;
  private final String window;

  private RowLimit(long most, String window) {
    this.most = most;
    this.window = window;
  }

  /** The limit of a service, told in the answer. */
  public static RowLimit of(Exchange x) {
    long most = x.service().sparql().limits().rows();
    if (most != Limits.NO_ROW_LIMIT) {
      x.setHeader("Parkgraph-Row-Limit", Long.toString(most));
    }
    boolean canned = x.path().startsWith("/api/");
    return new RowLimit(most, canned ? "limit and offset" : "LIMIT and OFFSET");
  }

  public RowSet over(RowSet rows) {
    return most == Limits.NO_ROW_LIMIT
        ? rows
        : RowSetStream.create(rows.getResultVars(), over(rows, "rows"));
  }

  /**
   * The elements up to the limit.
   *
   * @param name what the elements are, for the message
   */
  public <T> Iterator<T> over(Iterator<T> elements, String name) {
    if (most == Limits.NO_ROW_LIMIT) {
      return elements;
    }
    long[] given = {0};
    return Iter.map(
        elements,
        element -> {
          if (++given[0] > most) {
            throw new ProblemException(
                Problem.of(
                    403,
                    "Row limit",
                    "the answer has more than the "
                        + most
                        + " "
                        + name
                        + " that this service gives at once; take it in parts by "
                        + window
                        + ", or take a dump"));
          }
          return element;
        });
  }
}
