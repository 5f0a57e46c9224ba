package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SPARQL protocol against the running service. */
class SparqlProtocolTest {

  private static final String ONE_ROW =
      "PREFIX id: <https://w3id.org/parkgraph/id/> PREFIX park: <https://w3id.org/parkgraph/ontology#>"
          + " SELECT ?where { id:garage-cafe park:locatedIn ?where }";

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv;charset=utf-8",
    "text/tab-separated-values, text/tab-separated-values;charset=utf-8",
    "application/json, application/json",
    "*/*, application/sparql-results+json",
    "'text/csv;q=0.1, application/sparql-results+xml', application/sparql-results+xml",
    "'application/sparql-results+json;q=0, */*', application/json"
  })
  void rowsComeInTheFormatThatAcceptWants(String accept, String type) {
    HttpResponse<String> response = ServerFixture.sparql(ONE_ROW, accept);
    assertEquals(200, response.statusCode());
    assertEquals(type, response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(response.body().contains("zhongguancun-inno-way"), response.body());
  }

  @Test
  void nothingAcceptableIs406() {
    HttpResponse<String> response = ServerFixture.sparql(ONE_ROW, "image/png");
    assertEquals(406, response.statusCode());
    assertEquals("application/problem+json", response.headers().firstValue("Content-Type").get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/park/sparql", "/park/query"})
  void postOfAFormAndOfTheQueryItselfAnswerAlike(String path) {
    String accept = "text/csv";
    String form = "query=" + ServerFixture.encode(ONE_ROW);
    String byForm =
        ServerFixture.post(path, "application/x-www-form-urlencoded", form, accept).body();
    String direct = ServerFixture.post(path, "application/sparql-query", ONE_ROW, accept).body();
    assertEquals(byForm, direct);
    assertTrue(direct.contains("zhongguancun-inno-way"));
  }

  @Test
  void aSyntaxErrorNamesItsPlace() {
    HttpResponse<String> response =
        ServerFixture.sparql("SELECT * WHERE {\n  ?s ?p }", "application/json");
    assertEquals(400, response.statusCode());
    JsonObject problem = JSON.parse(response.body());
    assertEquals(400, problem.getNumber("status").intValue());
    assertEquals(2, problem.getNumber("line").intValue());
    assertTrue(problem.getNumber("column").intValue() > 0);
  }

  @Test
  void aBrowserGetsTheErrorAsAPage() {
    HttpResponse<String> response =
        ServerFixture.get("/sparql?query=x&format=json", "text/html,*/*;q=0.8");
    assertEquals(400, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").get().startsWith("text/html"));
  }

  @Test
  void theDefaultGraphIsTheUnionOfTheNamedOnes() {
    String inDefault =
        ServerFixture.sparql("SELECT (COUNT(*) AS ?n) {?s ?p ?o}", "text/csv").body();
    String inNamed =
        ServerFixture.sparql(
                "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { GRAPH ?g {?s ?p ?o} } }",
                "text/csv")
            .body();
    assertEquals(inNamed, inDefault);
    assertNotEquals("n\r\n0\r\n", inDefault);
  }

  @Test
  void fromChoosesAmongTheNamedGraphsAndFetchesNothing() {
    String names = "<https://w3id.org/parkgraph/graph/names>";
    String count = "SELECT (COUNT(*) AS ?n) FROM " + names + " {?s ?p ?o}";
    String inNames = ServerFixture.sparql(count, "text/csv").body();
    String byProtocol =
        ServerFixture.get(
                "/sparql?query="
                    + ServerFixture.encode("SELECT (COUNT(*) AS ?n) {?s ?p ?o}")
                    + "&default-graph-uri="
                    + ServerFixture.encode("https://w3id.org/parkgraph/graph/names"),
                "text/csv")
            .body();
    assertEquals(inNames, byProtocol);
    assertNotEquals("n\r\n0\r\n", inNames);
  }

  @Test
  void withoutAQueryTheServiceDescribesItself() {
    HttpResponse<String> response = ServerFixture.get("/sparql", "text/turtle");
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), Lang.TURTLE).parse(graph);
    assertTrue(response.body().contains("UnionDefaultGraph"));
    assertTrue(response.body().contains("http://jena.apache.org/text#query"));
    assertTrue(
        ServerFixture.get("/sparql", "text/html").body().contains("<textarea"), "the editor page");
  }

  @Test
  void constructComesInEachGraphFormat() {
    String query = "CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 5";
    for (String type :
        new String[] {
          "text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"
        }) {
      HttpResponse<String> response = ServerFixture.sparql(query, type);
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.fromString(
              response.body(), org.apache.jena.riot.RDFLanguages.contentTypeToLang(type))
          .parse(graph);
      assertEquals(5, graph.size(), type);
    }
  }

  @Test
  void anAnswerIsNotSentTwiceToWhoHasIt() {
    String etag = ServerFixture.sparql(ONE_ROW, "text/csv").headers().firstValue("ETag").get();
    HttpResponse<String> again =
        ServerFixture.get(
            "/sparql?query=" + ServerFixture.encode(ONE_ROW), "text/csv", "If-None-Match", etag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertTrue(
        ServerFixture.sparql("SELECT (NOW() AS ?t) {}", "text/csv")
            .headers()
            .firstValue("ETag")
            .isEmpty());
  }

  @Test
  void aQueryIsStoppedAtItsDeadline() {
    HttpResponse<String> response =
        ServerFixture.sparql("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", "*/*");
    assertEquals(503, response.statusCode());
    assertTrue(response.body().contains("deadline"), response.body());
    assertEquals(200, ServerFixture.sparql("ASK {}", "*/*").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /sparql?query=ASK%20%7B%7D&callback=x, 400",
    "GET, /sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D, 400",
    "GET, /sparql?query=%C0%AE, 400",
    "GET, /sparql?update=CLEAR%20ALL, 400",
    "PUT, /sparql, 405",
    "DELETE, /park/data?default, 405",
    "GET, /park/update, 404",
    "GET, /$/datasets, 404",
    "GET, /$/ping, 404",
    "GET, /$/server, 404"
  })
  void whatIsNotServedIsRefused(String method, String path, int status) {
    HttpResponse<String> response = ServerFixture.request(method, path);
    assertEquals(status, response.statusCode(), response.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /sparql?query=%ZZ HTTP/1.1\r\nHost: x\r\n",
        "GET /sparql?query=% HTTP/1.1\r\nHost: x\r\n",
        "GET /id/%ZZ HTTP/1.1\r\nHost: x\r\n",
        "GET /id/a%00b HTTP/1.1\r\nHost: x\r\n",
        "GET /assets/..%2f..%2fetc/passwd HTTP/1.1\r\nHost: x\r\n",
        "GET / HTTP/1.1\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n",
        "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: +5\r\n"
      })
  void malformedRequestsAreRefusedWithoutATrace(String head) throws java.io.IOException {
    String response = ServerFixture.raw(head + "Connection: close\r\n\r\n");
    assertTrue(response.startsWith("HTTP/1.1 4"), response);
    assertTrue(response.contains("problem+json") || !response.contains("\r\n\r\n<"), response);
    assertTrue(!response.contains("\tat ") && !response.contains("org.eclipse"), response);
  }
}
