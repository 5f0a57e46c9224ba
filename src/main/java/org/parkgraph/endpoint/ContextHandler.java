package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.Set;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.jsonld.JsonLd;

/**
 * The JSON-LD context. Documents name it with its version, so that a client may keep it for good
 * and a document is never read with another context than it was written with.
 */
public final class ContextHandler implements Handler {

  private static final String VERSION = "v";

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(Set.of(VERSION));
    JsonLd jsonld = x.service().jsonld();
    String version = x.parameters().one(VERSION);
    if (version != null && !version.equals(jsonld.version())) {
      throw ProblemException.notFound(
          "the context of another version; that of the data served now is "
              + x.baseUrl()
              + JsonLd.PATH
              + "?v="
              + jsonld.version());
    }
    boolean known = x.notModified(Representation.JSON_LD, jsonld.version());
    if (version != null) {
      x.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
    if (!known) {
      x.send(
          "application/ld+json",
          jsonld.context().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}
