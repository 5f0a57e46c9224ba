package org.parkgraph.endpoint;

import java.io.IOException;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;

/**
 * What crawlers may fetch: pages and dumps, and not what costs a query each and has no end of
 * addresses.
 */
public final class RobotsHandler implements Handler {

  private static final String RULES =
      """
      User-agent: *
      Disallow: /sparql?
      Disallow: /park/
      Disallow: /api/
      Disallow: /search?
      Disallow: /suggest
      Disallow: /report
      Disallow: /reconcile
      Disallow: /queries/*?

      """;

  @Override
  public void handle(Exchange x) throws IOException {
    if (!x.answered(new Representation("text/plain", "txt"), x.baseUrl())) {
      x.send("text/plain", RULES + "Sitemap: " + x.baseUrl() + "/sitemap.xml\n");
    }
  }
}
