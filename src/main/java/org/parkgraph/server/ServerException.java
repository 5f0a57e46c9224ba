package org.parkgraph.server;

/** The service cannot start; the message says in one line why and what would help. */
public class ServerException extends RuntimeException {

  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
