package org.parkgraph.text;

/** A search that was stopped because it took too long. */
public final class SearchTimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SearchTimeoutException(String message) {
    super(message);
  }
}
