package org.parkgraph.text;

/** A search text that is over a limit; the message names the limit and never repeats the text. */
public final class SearchSyntaxException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SearchSyntaxException(String message) {
    super(message);
  }
}
