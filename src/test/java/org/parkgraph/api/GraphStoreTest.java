package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph store, as far as it is read. */
class GraphStoreTest {

  private static final String NAMES =
      "/park/data?graph=" + ServerFixture.encode("https://w3id.org/parkgraph/graph/names");

  @ParameterizedTest
  @CsvSource({
    "text/turtle, text/turtle;charset=utf-8",
    "application/ld+json, application/ld+json",
    "application/n-triples, application/n-triples",
    "application/rdf+xml, application/rdf+xml",
    "'text/html, application/rdf+xml;q=0.5', application/rdf+xml",
  })
  void aGraphComesAsAcceptWants(String accept, String type) {
    HttpResponse<String> answer = ServerFixture.get(NAMES, accept);
    assertEquals(200, answer.statusCode());
    assertEquals(type, answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("garage-cafe"));
  }

  @ParameterizedTest
  @CsvSource({"application/trig, TriG", "application/n-quads, N-Quads", "*/*, TriG"})
  void withoutAGraphTheWholeStoreComes(String accept, String syntax) {
    HttpResponse<String> answer = ServerFixture.get("/park/data", accept);
    assertEquals(200, answer.statusCode());
    DatasetGraph read = DatasetGraphFactory.createGeneral();
    RDFParser.fromString(answer.body(), RDFLanguages.nameToLang(syntax)).parse(read);
    DatasetGraph served = ServerFixture.assembly().sparql().dataset();
    assertEquals(served.stream().count(), read.stream().count());
  }

  @ParameterizedTest
  @CsvSource({
    "/park/data?default, */*, 200",
    "/park/data?graph=urn:x, */*, 404",
    "/park/data?graph=names, */*, 400",
    "/park/data?graph=, */*, 400",
    "/park/data?graph=urn:x&default, */*, 400",
    "/park/data?default=yes, */*, 400",
    "/park/data?graphs=urn:x, */*, 400",
    "/park/data, text/turtle, 406",
    "/park/data?default, image/png, 406"
  })
  void whatIsAskedWronglyIsToldSo(String path, String accept, int status) {
    assertEquals(status, ServerFixture.get(path, accept).statusCode());
  }

  @Test
  void aGraphThatIsKnownIsNotSentAgain() {
    String tag = ServerFixture.get(NAMES, "text/turtle").headers().firstValue("ETag").orElseThrow();
    assertEquals(304, ServerFixture.get(NAMES, "text/turtle", "If-None-Match", tag).statusCode());
    assertEquals(
        200, ServerFixture.get(NAMES, "application/ld+json", "If-None-Match", tag).statusCode());
  }
}
