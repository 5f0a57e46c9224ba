package org.parkgraph.bench;

/** Something the benchmark needs is not there or failed; the message says what, and the cure. */
final class BenchException extends RuntimeException {

  BenchException(String message) {
    super(message);
  }

  BenchException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
