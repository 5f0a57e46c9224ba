package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.ReportPage;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.linkeddata.Describer;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.linkeddata.Fact;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/**
 * Helps to report an error about a thing, about what one property or one sentence says of it, or on
 * a page such as a list. Nothing is kept: the reader sends the report.
 */
public final class ReportHandler implements Handler {

  private static final int STATEMENTS = 20;

  private static final Pattern IRI =
      Pattern.compile("https?://[^\\x00-\\x20\\x7F-\\x9F<>\"{}|\\\\^`\\uD800-\\uDFFF]+");

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(List.of("about", "property", "sentence", "page", "lang"));
    Node about = node(x, "about");
    if (about == null) {
      onPage(x);
      return;
    }
    Node property = node(x, "property");
    Node sentence = node(x, "sentence");
    if (!x.answered(Representation.HTML, x.lang() + x.parameters().map())) {
      x.page(page(x, about, property, sentence).render(x.frame()));
    }
  }

  private static void onPage(Exchange x) throws IOException {
    String page = x.parameters().one("page");
    if (page == null || !page.startsWith("/") || page.startsWith("//")) {
      throw ProblemException.badParameter(
          "about", "say in about which thing the report is about, or in page which page, as /map");
    }
    if (!x.answered(Representation.HTML, x.lang() + x.baseUrl() + page)) {
      ReportPage report =
          new ReportPage(
              null, page, List.of(), List.of(), x.baseUrl() + page, x.service().contact());
      x.page(report.render(x.frame()));
    }
  }

  private static ReportPage page(
      Exchange x, Node about, @Nullable Node property, @Nullable Node sentence) {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      Description d = new Describer(dataset, x.lang()).describe(about);
      if (d == null) {
        throw ProblemException.notFound(
            "nothing is known about " + Parameters.quote(about.getURI()));
      }
      Set<Evidence> said = new TreeSet<>();
      List<ReportPage.Statement> statements =
          property == null && sentence == null
              ? List.of()
              : statements(d, property, sentence, said);
      String path = x.frame().href(d.iri());
      String page = path == null || !path.startsWith("/") ? d.iri() : x.baseUrl() + path;
      return new ReportPage(
          d.iri(), d.title(), statements, List.copyOf(said), page, x.service().contact());
    } finally {
      dataset.end();
    }
  }

  private static List<ReportPage.Statement> statements(
      Description d, @Nullable Node property, @Nullable Node sentence, Set<Evidence> said) {
    return Stream.of(d.names(), d.outgoing(), d.unasserted(), d.incoming())
        .flatMap(List::stream)
        .filter(g -> property == null || g.property().node().equals(property))
        .flatMap(g -> g.facts().stream().filter(f -> rests(f, sentence)).map(f -> told(g, f, said)))
        .distinct()
        .limit(STATEMENTS)
        .toList();
  }

  private static boolean rests(Fact fact, @Nullable Node sentence) {
    return sentence == null
        || fact.evidence().stream().anyMatch(e -> e.passage().equals(sentence.getURI()));
  }

  private static ReportPage.Statement told(FactGroup group, Fact fact, Set<Evidence> said) {
    said.addAll(fact.evidence());
    String property = group.property().label();
    return new ReportPage.Statement(
        group.incoming() ? "← " + property : property, fact.value().label());
  }

  /** A thing by its slug, by a prefixed name or by its address; null where it is not given. */
  private static @Nullable Node node(Exchange x, String name) {
    String given = x.parameters().one(name);
    if (given == null || given.isEmpty()) {
      return null;
    }
    String expanded = Objects.requireNonNullElse(Prefixes.expand(given), Park.ID + given);
    String iri = given.startsWith("http://") || given.startsWith("https://") ? given : expanded;
    if (!IRI.matcher(iri).matches()) {
      throw ProblemException.badParameter(
          name, name + " is an address, a prefixed name or the slug of a thing");
    }
    return NodeFactory.createURI(iri);
  }
}
