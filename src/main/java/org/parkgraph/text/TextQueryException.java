package org.parkgraph.text;

import org.apache.jena.query.QueryException;

/** A text search in SPARQL whose arguments are wrong: the client's mistake, told in one line. */
public final class TextQueryException extends QueryException {

  private static final long serialVersionUID = 1L;

  public TextQueryException(String message) {
    super(message);
  }
}
