package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of things, concepts and terms against the running service. */
class DereferenceTest {

  private static final String THING = "/id/zhongguancun-inno-way";
  private static final String PAGE = "/page/zhongguancun-inno-way";

  @ParameterizedTest
  @CsvSource({
    "text/html, " + PAGE,
    "*/*, " + PAGE,
    "text/turtle, " + PAGE + ".ttl",
    "application/ld+json, " + PAGE + ".jsonld",
    "application/n-triples, " + PAGE + ".nt",
    "application/rdf+xml, " + PAGE + ".rdf",
    "'text/html;q=0.5, text/turtle', " + PAGE + ".ttl",
    "'text/html;q=0, */*;q=0.1', " + PAGE + ".ttl"
  })
  void aThingSendsToThePageThatAcceptWants(String accept, String location) {
    HttpResponse<String> response = ServerFixture.get(THING, accept);
    assertEquals(303, response.statusCode());
    assertEquals(location, response.headers().firstValue("Location").get());
    assertTrue(response.headers().allValues("Vary").toString().contains("Accept"));
  }

  @ParameterizedTest
  @CsvSource({
    "/query/policy/by-topic, /queries/policy/by-topic",
    "/graph/names, /park/data?graph=https%3A%2F%2Fw3id.org%2Fparkgraph%2Fgraph%2Fnames",
    "/dataset, /catalog"
  })
  void whatTheDataNameIsFoundUnderItsAddress(String address, String location) {
    HttpResponse<String> response = ServerFixture.get(address, "*/*");
    assertEquals(303, response.statusCode());
    assertEquals(location, response.headers().firstValue("Location").get());
    assertEquals(200, ServerFixture.get(location, "*/*").statusCode());
  }

  @Test
  void allRepresentationsSayTheSame() {
    Graph turtle = graph(PAGE + ".ttl", "text/turtle");
    assertTrue(turtle.size() > 100);
    for (String type :
        new String[] {"application/ld+json", "application/n-triples", "application/rdf+xml"}) {
      String ending = ServerFixture.get(THING, type).headers().firstValue("Location").get();
      assertTrue(turtle.isIsomorphicWith(graph(ending, type)), type);
    }
  }

  @Test
  void theTurtleHasBothDirectionsAndTheSentences() {
    Graph turtle = graph(PAGE + ".ttl", "text/turtle");
    String id = "https://w3id.org/parkgraph/id/";
    String park = "https://w3id.org/parkgraph/ontology#";
    assertTrue(
        turtle.contains(
            NodeFactory.createURI(id + "garage-cafe"),
            NodeFactory.createURI(park + "locatedIn"),
            NodeFactory.createURI(id + "zhongguancun-inno-way")));
    assertTrue(
        turtle.contains(
            NodeFactory.createURI(id + "zgc-landmark-p15-s2"),
            NodeFactory.createURI(park + "sentence"),
            NodeFactory.createLiteralDT(
                "2", org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger)));
  }

  @Test
  void anUnchangedPageIsNotSentAgain() {
    String etag = ServerFixture.get(PAGE, "text/html").headers().firstValue("ETag").get();
    HttpResponse<String> again = ServerFixture.get(PAGE, "text/html", "If-None-Match", etag);
    assertEquals(304, again.statusCode());
    assertNotEquals(
        etag, ServerFixture.get(PAGE + "?lang=zh", "text/html").headers().firstValue("ETag").get());
    assertNotEquals(
        etag, ServerFixture.get(PAGE, "text/turtle").headers().firstValue("ETag").get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/no-such-thing",
        "/page/no-such-thing",
        "/page/no-such-thing.ttl",
        "/scheme/topic/no-such",
        "/id/%0d%0aX:y",
        "/id/%3Csvg%20onload=1%3E",
        "/ontology/Nothing",
        "/.git/config"
      })
  void whatIsNotThereIs404WithAProblem(String path) {
    HttpResponse<String> response = ServerFixture.get(path, "application/json");
    assertTrue(response.statusCode() == 404 || response.statusCode() == 400, response.body());
    assertTrue(response.body().contains("\"status\""), response.body());
    assertTrue(response.headers().firstValue("X").isEmpty());
  }

  @Test
  void anUnwantedRepresentationIs406() {
    assertEquals(406, ServerFixture.get(THING, "image/png").statusCode());
    assertEquals(406, ServerFixture.get(PAGE, "application/pdf").statusCode());
  }

  @Test
  void conceptsAndTheOntologyAreDescribedTheSameWay() {
    assertTrue(
        graph("/scheme/topic/smart-hardware", "text/turtle").size() > 4, "a concept in Turtle");
    assertTrue(
        ServerFixture.get("/scheme/topic/smart-hardware", "text/html").body().contains("智能硬件"));
    assertTrue(graph("/ontology", "text/turtle").size() > 500);
    assertTrue(
        ServerFixture.get("/ontology", "text/html").body().contains("id=\"Policy\""),
        "each term has an anchor");
  }

  @Test
  void theOntologyAnswersUnderTheEndingsThatItsPageLinks() {
    Graph ontology = graph("/ontology", "text/turtle");
    for (String ending : List.of("ttl", "jsonld", "nt", "rdf")) {
      HttpResponse<String> response = ServerFixture.get("/ontology." + ending, "*/*");
      assertEquals(200, response.statusCode(), ending);
      assertEquals(4, response.headers().allValues("Link").size());
    }
    Graph triples = graph("/ontology.nt", "application/n-triples");
    assertTrue(ontology.isIsomorphicWith(triples));
    assertTrue(
        ServerFixture.get("/ontology.html", "*/*").body().startsWith("<!DOCTYPE html>"), "a page");
    assertEquals(404, ServerFixture.get("/ontology.pdf", "*/*").statusCode());
  }

  private static Graph graph(String path, String type) {
    HttpResponse<String> response = ServerFixture.get(path, type);
    assertEquals(200, response.statusCode(), path);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type)).parse(graph);
    return graph;
  }
}
