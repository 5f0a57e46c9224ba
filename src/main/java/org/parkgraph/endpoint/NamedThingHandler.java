package org.parkgraph.endpoint;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.parkgraph.canned.QueryCall;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.vocab.Park;

/**
 * Sends from the addresses by which the data name canned queries, graphs and the dataset itself to
 * where the service describes or serves them.
 */
public final class NamedThingHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    String path = x.path();
    if (path.equals("/query") || path.equals("/query/")) {
      x.seeOther("/queries");
    } else if (path.startsWith("/query/")) {
      String name = path.substring("/query/".length());
      x.seeOther(x.address("/queries/" + QueryCall.named(x, name).name()));
    } else if (path.startsWith("/graph/")) {
      String graph = Park.BASE + path.substring(1);
      x.seeOther(
          x.address("/park/data") + "?graph=" + URLEncoder.encode(graph, StandardCharsets.UTF_8));
    } else {
      x.seeOther(x.address("/catalog"));
    }
  }
}
