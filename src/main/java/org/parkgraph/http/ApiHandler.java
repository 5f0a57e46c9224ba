package org.parkgraph.http;

import java.io.IOException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.parkgraph.conneg.Representation;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.QueryRun;
import org.parkgraph.vocab.Prefixes;

/** The canned queries for programs. */
public final class ApiHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    String path = x.path();
    CannedQuery query =
        QueryCall.named(
            x, path.length() > "/api/".length() ? path.substring("/api/".length()) : "");
    QueryCall call = QueryCall.of(x, query);
    RowLimit limit = RowLimit.of(x);
    Explained explained = Explained.wanted(x) ? new Explained() : null;
    Representation as =
        explained != null
            ? Explained.FORM
            : x.choose(query.isConstruct() ? Results.GRAPH : Results.ROWS);
    if (explained == null && x.answered(as, x.parameters().map().toString())) {
      return;
    }
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try (QueryRun run = call.run(x, explained)) {
      x.startDeadline(null, run::abort);
      if (explained != null) {
        explained.send(x, query.isConstruct() ? run.triples() : run.rows(), "found");
      } else if (query.isConstruct()) {
        if (call.sources()) {
          run.rowsWithSources(x.service().rules()); // says why a graph has none
        }
        new TripleAnswer(x, as, Prefixes.all()).send(limit.over(run.triples(), "triples"));
      } else {
        RowSet rows = call.sources() ? run.rowsWithSources(x.service().rules()) : run.rows();
        Results.write(x, as, limit.over(rows));
      }
    } finally {
      dataset.end();
    }
  }
}
