package org.parkgraph.server;

/**
 * Where the service listens.
 *
 * @param host address to listen on
 * @param port TCP port; 0 for any free one
 */
public record ServerConfig(String host, int port) {

  public ServerConfig {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }

  /** On the loopback address. */
  public static ServerConfig local(int port) {
    return new ServerConfig("127.0.0.1", port);
  }
}
