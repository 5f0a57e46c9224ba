package org.parkgraph.server;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the service is run.
 *
 * @param host address to listen on
 * @param port TCP port; 0 for any free one
 * @param publicUrl what the service calls itself in descriptions; null for the host of each request
 * @param deadline how long a query may take
 */
public record ServerConfig(String host, int port, @Nullable URI publicUrl, Duration deadline) {

  /** The longest that a query may take unless told otherwise. */
  public static final Duration DEADLINE = Duration.ofSeconds(10);

  public ServerConfig {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }

  /** On the loopback address. */
  public static ServerConfig local(int port) {
    return new ServerConfig("127.0.0.1", port, null, DEADLINE);
  }
}
