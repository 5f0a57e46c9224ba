package org.parkgraph.shortlink;

/** A code that no query was packed into: damaged, cut short, or of a later version. */
public final class BadCodeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadCodeException(String message) {
    super(message);
  }
}
