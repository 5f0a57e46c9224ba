package org.parkgraph.source;

/** A source folder or file is missing or cannot be read; the message names it. */
public class SourceException extends RuntimeException {

  public SourceException(String message) {
    super(message);
  }

  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
