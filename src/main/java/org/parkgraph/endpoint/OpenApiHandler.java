package org.parkgraph.endpoint;

import java.io.IOException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.openapi.OpenApi;
import org.parkgraph.query.Things;

/** Describes the canned queries and the search as OpenAPI 3.1. */
public final class OpenApiHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    if (x.answered(Representation.JSON, x.baseUrl())) {
      return;
    }
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      x.send(
          "application/json",
          OpenApi.document(
                  x.service().queries().all(),
                  new Things(dataset.getUnionGraph()),
                  x.service().version(),
                  x.baseUrl())
              + "\n");
    } finally {
      dataset.end();
    }
  }
}
