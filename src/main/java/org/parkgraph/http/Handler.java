package org.parkgraph.http;

import java.io.IOException;

/** Answers the requests for one kind of address. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers one request.
   *
   * @throws IOException where the connection fails
   */
  void handle(Exchange exchange) throws IOException;

  /** The methods that the address takes besides OPTIONS, for the Allow header. */
  default String methods() {
    return "GET, HEAD";
  }
}
