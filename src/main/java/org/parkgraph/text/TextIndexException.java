package org.parkgraph.text;

import java.io.IOException;

/** The index cannot be written or read. */
public final class TextIndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TextIndexException(String doing, IOException cause) {
    super("cannot " + doing + " the text index: " + cause.getMessage(), cause);
  }
}
