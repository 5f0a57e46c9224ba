package org.parkgraph.endpoint;

import java.io.IOException;
import java.io.InputStream;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Asset;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;

/** Stylesheet, scripts and icon of the pages, from inside the program. */
public final class AssetHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    Asset asset = Asset.find(x.path().substring("/assets/".length()));
    if (asset == null) {
      throw ProblemException.notFound("there is no such file");
    }
    if (asset.digest().equals(x.parameters().one("v"))) {
      x.setHeader("Cache-Control", "public, max-age=31536000, immutable"); // names its content
    }
    if (!x.answered(new Representation(asset.mediaType(), "asset"), asset.digest())) {
      try (InputStream in = asset.open()) {
        x.send(asset.mediaType(), in.readAllBytes());
      }
    }
  }
}
