package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.HomePage;
import org.parkgraph.html.Link;
import org.parkgraph.html.Named;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.linkeddata.Overview;
import org.parkgraph.linkeddata.Value;
import org.parkgraph.protocol.QueryExamples;
import org.parkgraph.search.SearchExamples;
import org.parkgraph.vocab.Park;

/** The first page; every other address that no handler knows is not found. */
public final class HomeHandler implements Handler {

  private static final int CLASSES = 24;

  /** Canned queries worth running first: one of each kind, none of which must be given anything. */
  private static final List<String> QUERIES =
      List.of(
          "policy/timeline",
          "policy/jointly-issued",
          "policy/designations",
          "place/renamed",
          "industry/without-enterprise",
          "figure/conflicts",
          "figure/shares",
          "figure/targets",
          "entity/uncertain-identity",
          "document/list");

  /** Classes that readers meet on the pages of things and do not look for, by local name. */
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "Statement",
          "ClaimNode",
          "Passage",
          "Characteristic",
          "Aim",
          "Measure",
          "Engagement",
          "Utterance",
          "Indicator",
          "Topic");

  /** Where members are listed that have no address of their own, or are concepts. */
  private static final Map<String, String> ELSEWHERE =
      Map.of("Figure", "/compare", "Industry", "/scheme/industry");

  /** Counted once for each language: the data do not change while the service runs. */
  private final ConcurrentHashMap<String, Overview> overviews = new ConcurrentHashMap<>();

  @Override
  public void handle(Exchange x) throws IOException {
    if (!x.path().equals("/")) {
      throw ProblemException.notFound(
          "there is nothing at " + Parameters.quote(x.path()) + "; / shows what there is");
    }
    if (!x.answered(Representation.HTML, x.lang() + x.baseUrl())) {
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
            .filter(c -> !BOOKKEEPING.contains(localName(c)))
            .limit(CLASSES)
            .map(HomeHandler::counted)
            .toList(),
        SearchExamples.in(x.lang()),
        QUERIES.stream()
            .flatMap(name -> x.service().queries().find(name).stream())
            .map(q -> new Link(q.title().in(x.lang()), "", "/queries/" + q.name()))
            .toList(),
        QueryExamples.in(x.lang()),
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
    return new HomePage.Counted(
        new Link(c.type().label(), c.type().lang(), place(localName(c))), c.members());
  }

  /** Where the members of a class are listed. */
  private static String place(String localName) {
    return ELSEWHERE.getOrDefault(localName, "/search?type=" + localName);
  }

  private static String localName(Overview.ClassCount c) {
    return String.valueOf(c.type().iri()).substring(Park.NS.length());
  }

  private static List<HomePage.Document> documents(Overview overview) {
    return overview.documents().stream()
        .map(
            d ->
                new HomePage.Document(
                    named(d.document()),
                    d.file(),
                    d.publisher() == null ? null : named(d.publisher()),
                    d.date(),
                    d.passages()))
        .toList();
  }

  private static Named named(Value v) {
    return new Named(String.valueOf(v.iri()), v.label(), v.lang());
  }
}
