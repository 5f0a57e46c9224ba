package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Alternate;
import org.parkgraph.html.Named;
import org.parkgraph.html.OntologyPage;
import org.parkgraph.html.Text;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Results;
import org.parkgraph.linkeddata.Term;
import org.parkgraph.linkeddata.Value;
import org.parkgraph.linkeddata.Vocabulary;
import org.parkgraph.vocab.GraphNames;

/** The vocabulary: its documentation for people, itself for programs. */
public final class OntologyHandler implements Handler {

  private static final List<Alternate> ALTERNATES =
      List.of(
          new Alternate("Turtle", "text/turtle", "/ontology.ttl"),
          new Alternate("JSON-LD", "application/ld+json", "/ontology.jsonld"),
          new Alternate("N-Triples", "application/n-triples", "/ontology.nt"),
          new Alternate("RDF/XML", "application/rdf+xml", "/ontology.rdf"));

  @Override
  public void handle(Exchange x) throws IOException {
    String rest = x.path().substring("/ontology".length());
    Optional<Representation> fixed =
        Representation.DESCRIPTIONS.stream()
            .filter(o -> rest.equals("." + o.extension()) || rest.equals("/." + o.extension()))
            .findFirst();
    if (fixed.isEmpty() && !rest.isEmpty() && !rest.equals("/") && !rest.equals("/1.0.0")) {
      throw ProblemException.notFound("the ontology is at /ontology, its terms at /ontology#Term");
    }
    Representation as = fixed.isPresent() ? fixed.get() : x.choose(Representation.DESCRIPTIONS);
    for (Alternate a : ALTERNATES) {
      x.addHeader("Link", "<" + a.path() + ">; rel=\"alternate\"; type=\"" + a.mediaType() + "\"");
    }
    if (x.answered(as, as.equals(Representation.HTML) ? x.lang() : "")) {
      return;
    }
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      if (as.equals(Representation.HTML)) {
        x.page(page(new Vocabulary(dataset, x.lang()), x.lang()).render(x.frame()));
      } else {
        Results.write(x, as, dataset.getGraph(GraphNames.ONTOLOGY));
      }
    } finally {
      dataset.end();
    }
  }

  private static OntologyPage page(Vocabulary vocabulary, String lang) {
    return new OntologyPage(
        vocabulary.iri(),
        vocabulary.descriptions().stream().map(OntologyHandler::text).toList(),
        vocabulary.version(),
        vocabulary.classes().stream().map(OntologyHandler::term).toList(),
        vocabulary.properties().stream().map(OntologyHandler::term).toList(),
        ModelExamples.in(lang),
        ALTERNATES);
  }

  private static OntologyPage.Term term(Term t) {
    return new OntologyPage.Term(
        String.valueOf(t.term().iri()),
        t.labels().stream().map(OntologyHandler::text).toList(),
        t.definitions().stream().map(OntologyHandler::text).toList(),
        named(t.above()),
        named(t.domains()),
        named(t.ranges()),
        t.uses(),
        named(t.examples()));
  }

  private static Text text(Value v) {
    return new Text(v.label(), v.lang());
  }

  private static List<Named> named(List<Value> values) {
    return values.stream()
        .map(v -> new Named(String.valueOf(v.iri()), v.label(), v.lang()))
        .toList();
  }
}
