package org.parkgraph.canned;

import java.io.IOException;
import java.util.List;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.RowSet;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Results;
import org.parkgraph.http.RowLimit;
import org.parkgraph.http.TripleAnswer;
import org.parkgraph.protocol.Explained;
import org.parkgraph.protocol.ZeroRows;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.QueryRun;
import org.parkgraph.query.RunnableText;
import org.parkgraph.vocab.Prefixes;

/** The canned queries for programs. An answer of some rows links to the pages around it. */
public final class ApiHandler implements Handler {

  private final Totals totals = new Totals();

  @Override
  public void handle(Exchange x) throws IOException {
    String path = x.path();
    CannedQuery query =
        QueryCall.named(
            x, path.length() > "/api/".length() ? path.substring("/api/".length()) : "");
    QueryCall call = QueryCall.of(x, query);
    if (Explained.wanted(x)) {
      explain(x, call);
      return;
    }
    if (ZeroRows.wanted(x)) {
      ZeroRows.send(x, RunnableText.bound(query, call.terms()), null, null);
      return;
    }
    Representation as = x.choose(query.isConstruct() ? Results.GRAPH : Results.ROWS);
    if (call.page().isBounded()) {
      // Before the answer is looked for, so that kept ones and 304 have it too.
      x.addHeader("Link", PageLinks.of(x.parameters().map(), call.page(), totals.of(x, call)));
    }
    x.addHeader("Link", "<" + x.address("/query/" + query.name()) + ">; rel=\"describedby\"");
    spreadsheet(x, query, as);
    RowLimit limit = RowLimit.of(x);
    if (!x.answered(as, x.parameters().map().toString())) {
      send(x, call, as, limit);
    }
  }

  private static void explain(Exchange x, QueryCall call) throws IOException {
    Explained explained = new Explained();
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try (QueryRun run = call.run(x, explained)) {
      x.startDeadline(null, run::abort);
      explained.send(x, call.query().isConstruct() ? run.triples() : run.rows(), "found");
    } finally {
      dataset.end();
    }
  }

  private static void send(Exchange x, QueryCall call, Representation as, RowLimit limit)
      throws IOException {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try (QueryRun run = call.run(x)) {
      x.startDeadline(null, run::abort);
      if (call.query().isConstruct()) {
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

  /** A browser keeps a table under the query's name; to other clients the header means nothing. */
  private static void spreadsheet(Exchange x, CannedQuery query, Representation as) {
    boolean csv = as.equals(Representation.CSV);
    String mark = x.parameters().one("bom");
    if (mark != null && (!csv || !List.of("0", "1").contains(mark))) {
      throw ProblemException.badParameter("bom", "bom is 0 or 1, and goes with CSV alone");
    }
    if (csv && x.parameters().one("format") != null) {
      String file = query.name().replace('/', '-') + ".csv";
      x.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
  }
}
