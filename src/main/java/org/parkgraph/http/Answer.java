package org.parkgraph.http;

/** A whole answer as it goes over the wire: a body, which nobody changes, and its media type. */
final class Answer {

  private final String contentType;
  private final byte[] body;

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
}
