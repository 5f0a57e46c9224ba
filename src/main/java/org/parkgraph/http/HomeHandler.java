package org.parkgraph.http;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.HomePage;
import org.parkgraph.html.Link;
import org.parkgraph.html.Named;
import org.parkgraph.linkeddata.Overview;
import org.parkgraph.linkeddata.Value;
import org.parkgraph.vocab.Park;

/** The first page; every other address that no handler knows is not found. */
public final class HomeHandler implements Handler {

  private static final int CLASSES = 24;
  private static final int QUERIES = 8;

  /** Classes that readers meet on the pages of things and do not look for. */
  private static final Set<Node> BOOKKEEPING =
      Set.of(Park.STATEMENT, Park.CLAIM_NODE, Park.PASSAGE);

  /** Counted once for each language: the data do not change while the service runs. */
  private final ConcurrentHashMap<String, Overview> overviews = new ConcurrentHashMap<>();

  @Override
  public void handle(Exchange x) throws IOException {
    if (!x.path().equals("/")) {
      throw ProblemException.notFound(
          "there is nothing at " + Parameters.quote(x.path()) + "; / shows what there is");
    }
    if (!x.notModified(Representation.HTML, x.lang() + x.baseUrl())) {
      x.page(page(x).render(x.frame()));
    }
  }

  private HomePage page(Exchange x) {
    Overview overview = overviews.computeIfAbsent(x.lang(), lang -> count(x, lang));
    return new HomePage(
        new HomePage.Counts(
            overview.triples(),
            overview.entities(),
            overview.members(Park.POLICY),
            overview.members(Park.STATEMENT),
            overview.members(Park.PASSAGE),
            overview.documents().size()),
        overview.classes().stream()
            .filter(c -> !BOOKKEEPING.contains(c.type().node()))
            .limit(CLASSES)
            .map(HomeHandler::counted)
            .toList(),
        Examples.searches(x.lang()),
        x.service().queries().all().stream()
            .filter(q -> q.parameters().stream().noneMatch(p -> p.required()))
            .limit(QUERIES)
            .map(q -> new Link(q.title().in(x.lang()), "", "/queries/" + q.name()))
            .toList(),
        Examples.sparql(x.lang()),
        documents(overview));
  }

  private static Overview count(Exchange x, String lang) {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      return Overview.of(dataset, lang);
    } finally {
      dataset.end();
    }
  }

  private static HomePage.Counted counted(Overview.ClassCount c) {
    String local = String.valueOf(c.type().iri()).substring(Park.NS.length());
    return new HomePage.Counted(
        new Link(c.type().label(), c.type().lang(), "/ontology#" + local), c.members());
  }

  private static List<HomePage.Document> documents(Overview overview) {
    return overview.documents().stream()
        .map(
            d -> {
              Value v = d.document();
              return new HomePage.Document(
                  new Named(String.valueOf(v.iri()), v.label(), v.lang()),
                  d.file(),
                  null,
                  d.passages());
            })
        .toList();
  }
}
