package org.parkgraph.http;

import org.jspecify.annotations.Nullable;

/** A whole answer as it goes over the wire: a body, which nobody changes, and its media type. */
final class Answer {

  private final String contentType;
  private final byte[] body;
  private byte @Nullable [] zipped;

  Answer(String contentType, byte[] body) {
    this.contentType = contentType;
    this.body = body;
  }

  String contentType() {
    return contentType;
  }

  byte[] body() {
    return body;
  }

  /** The body in gzip, made for the first who takes it so. */
  synchronized byte[] zipped() {
    byte[] made = zipped;
    if (made == null) {
      made = Compression.gzip(body);
      zipped = made;
    }
    return made;
  }

  /** What it takes in memory, about, in bytes. */
  int weight() {
    return body.length + body.length / 4;
  }
}
