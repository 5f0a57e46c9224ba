package org.parkgraph.generate;

/** The file cannot be made; the message names it and says why. */
public class GenerateException extends RuntimeException {

  GenerateException(String message) {
    super(message);
  }

  GenerateException(String message, Throwable cause) {
    super(message, cause);
  }
}
