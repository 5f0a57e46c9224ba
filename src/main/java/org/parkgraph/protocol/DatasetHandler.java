package org.parkgraph.protocol;

import java.io.IOException;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;

/**
 * The address that Fuseki's clients know a dataset by: a query there is a query of SPARQL, and a
 * GET without one reads the graph store.
 */
public final class DatasetHandler implements Handler {

  private final SparqlHandler queries;
  private final GraphStoreHandler graphs;

  public DatasetHandler(SparqlHandler queries, GraphStoreHandler graphs) {
    this.queries = queries;
    this.graphs = graphs;
  }

  @Override
  public String methods() {
    return queries.methods();
  }

  @Override
  public void handle(Exchange x) throws IOException {
    boolean reads = x.method().equals("GET") || x.method().equals("HEAD");
    if (reads && x.parameters().one("query") == null) {
      graphs.handle(x);
    } else {
      queries.handle(x);
    }
  }
}
