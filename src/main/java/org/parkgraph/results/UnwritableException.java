package org.parkgraph.results;

/** A value that a format cannot hold; the message says which and what would be right. */
public final class UnwritableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnwritableException(String message) {
    super(message);
  }
}
