package org.parkgraph.canned;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Language;
import org.parkgraph.html.QueriesPage;
import org.parkgraph.html.QueryPage;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Results;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.QueryDescriptions;
import org.parkgraph.vocab.Prefixes;

/**
 * The canned queries for people: the list, and each with its form, its answer and its text.
 * Programs that ask for RDF get the description of a query.
 */
public final class QueriesHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    String path = x.path();
    String name = path.length() > "/queries/".length() ? path.substring("/queries/".length()) : "";
    CannedQuery query = name.isEmpty() ? null : QueryCall.named(x, name);
    if (query != null) {
      Representation as = x.choose(Representation.DESCRIPTIONS);
      if (!as.equals(Representation.HTML)) {
        describe(x, query, as);
        return;
      }
      x.addHeader("Link", "<?format=ttl>; rel=\"alternate\"; type=\"text/turtle\"");
    }
    if (!x.answered(Representation.HTML, x.lang() + x.parameters().map())) {
      x.page(query == null ? list(x).render(x.frame()) : page(x, query).render(x.frame()));
    }
  }

  private static void describe(Exchange x, CannedQuery query, Representation as)
      throws IOException {
    if (!x.answered(as, "")) {
      Graph graph = GraphFactory.createDefaultGraph();
      Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
      QueryDescriptions.of(List.of(query)).forEach(graph::add);
      Results.write(x, as, graph);
    }
  }

  private static QueriesPage list(Exchange x) {
    String other = Language.of(x.lang()) == Language.CHINESE ? "en" : "zh-Hans";
    return new QueriesPage(
        x.service().queries().byFolder().entrySet().stream()
            .map(
                folder ->
                    new QueriesPage.Folder(
                        folder.getKey(),
                        folder.getValue().stream()
                            .map(
                                q ->
                                    new QueriesPage.Entry(
                                        q.name(),
                                        q.title().in(x.lang()),
                                        q.description().in(x.lang()),
                                        q.title().in(other)))
                            .toList()))
            .toList());
  }

  private static QueryPage page(Exchange x, CannedQuery query) {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      return new FilledForm(x, query).page();
    } finally {
      dataset.end();
    }
  }
}
