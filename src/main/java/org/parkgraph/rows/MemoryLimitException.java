package org.parkgraph.rows;

import org.apache.jena.query.QueryCancelledException;

/** A query was stopped since it would keep more rows than its budget of memory holds. */
public final class MemoryLimitException extends QueryCancelledException {

  private static final long serialVersionUID = 1;

  private final long limit;

  MemoryLimitException(long limit) {
    this.limit = limit;
  }

  @Override
  public String getMessage() {
    return "the query was stopped: it would keep more than "
        + (limit >> 20)
        + " MB of rows; a narrower pattern, fewer columns or a LIMIT needs less";
  }
}
