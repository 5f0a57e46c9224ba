package org.parkgraph.bench;

import java.nio.charset.StandardCharsets;

/** What came back for one request, and how long it took. */
final class Answer {

  static final int TIMED_OUT = -1;
  static final int LOST = -2;

  private final int status;
  private final long nanos;
  private final byte[] body;

  Answer(int status, long nanos, byte[] body) {
    this.status = status;
    this.nanos = nanos;
    this.body = body;
  }

  /** The HTTP status, or {@link #TIMED_OUT} or {@link #LOST}. */
  int status() {
    return status;
  }

  /** From sending to the last byte. */
  long nanos() {
    return nanos;
  }

  /** The bytes of the answer. */
  byte[] body() {
    return body;
  }

  boolean ok() {
    return status == 200;
  }

  /** Why it is no answer, for the table. */
  String fault() {
    return switch (status) {
      case TIMED_OUT -> "> " + Math.round(nanos / 1e9) + " s";
      case LOST -> "connection lost";
      default -> "HTTP " + status + ": " + firstLine();
    };
  }

  private String firstLine() {
    String text = new String(body, StandardCharsets.UTF_8).strip().replaceAll("\\s+", " ");
    return text.substring(0, Math.min(200, text.length()));
  }
}
