package org.parkgraph.endpoint;

import java.io.IOException;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;

/** Tells an operator that the process lives, and that it can answer from its data. */
public final class HealthHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    x.setHeader("Cache-Control", "no-store");
    switch (x.path()) {
      case "/health/live" -> x.send("text/plain", "live\n");
      case "/health/ready" -> x.send("text/plain", "ready " + x.service().version() + "\n");
      default -> throw ProblemException.notFound("there are /health/live and /health/ready");
    }
  }
}
