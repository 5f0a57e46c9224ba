package org.parkgraph.sparql;

/** A query that parses but is not run; the message says what is refused and what is allowed. */
public class QueryRefusedException extends RuntimeException {

  private final boolean forbidden;

  private QueryRefusedException(String message, boolean forbidden) {
    super(message);
    this.forbidden = forbidden;
  }

  /** The query asks for something that this service does not know or not let through. */
  static QueryRefusedException invalid(String message) {
    return new QueryRefusedException(message, false);
  }

  /** The query asks for something that this service never does. */
  static QueryRefusedException forbidden(String message) {
    return new QueryRefusedException(message, true);
  }

  /** Whether it is refused on principle (403) rather than as a mistake (400). */
  public boolean isForbidden() {
    return forbidden;
  }
}
