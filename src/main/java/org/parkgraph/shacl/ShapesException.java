package org.parkgraph.shacl;

/** A graph that should hold shapes does not; the message tells why. */
public class ShapesException extends RuntimeException {

  public ShapesException(String message, Throwable cause) {
    super(message, cause);
  }
}
