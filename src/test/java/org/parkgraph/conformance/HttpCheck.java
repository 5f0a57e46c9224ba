package org.parkgraph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.graph.GraphFactory;

/** Holds an answer against what a test of a protocol expects, by a client's own parsers. */
final class HttpCheck {

  private static final Set<String> BOOLEAN =
      Set.of("application/sparql-results+json", "application/sparql-results+xml");

  /** The formats that the manifest calls right for each kind of answer. */
  private static final Map<String, Set<String>> FORMATS =
      Map.of(
          "boolean",
          BOOLEAN,
          "tabular",
          Set.of(
              "application/sparql-results+json",
              "application/sparql-results+xml",
              "text/csv",
              "text/tab-separated-values"),
          "RDF",
          Set.of("text/turtle", "application/rdf+xml", "application/n-triples"));

  private HttpCheck() {}

  /** Fails where the answer is not as expected. */
  static void check(HttpStep step, HttpResponse<String> answer) {
    HttpStep.Expected expected = step.expected();
    String told = step.method() + " " + step.path() + "\n" + answer.body();
    assertTrue(expected.allows(answer.statusCode()), () -> answer.statusCode() + ": " + told);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (expected.format() != null) {
      Set<String> right = Objects.requireNonNull(FORMATS.get(expected.format()));
      assertTrue(right.contains(media(type)), () -> type + ": " + told);
    }
    if (expected.truth() != null) {
      Lang lang = type.contains("json") ? ResultSetLang.RS_JSON : ResultSetLang.RS_XML;
      assertEquals(new Answer.Truth(expected.truth()), Answer.parse(answer.body(), lang), told);
    }
    if (expected.contentType() != null) {
      assertEquals(expected.contentType().replace(" ", ""), type.replace(" ", ""), told);
    }
    if (expected.body() != null) {
      Lang lang = RDFLanguages.contentTypeToLang(media(type));
      assertTrue(graph(expected.body(), Lang.TURTLE).isIsomorphicWith(graph(answer.body(), lang)));
    }
  }

  static Graph graph(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }

  private static String media(String contentType) {
    return contentType.replaceFirst(";.*", "").strip();
  }
}
