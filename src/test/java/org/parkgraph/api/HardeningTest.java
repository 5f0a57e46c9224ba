package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Queries that try to make the service fetch, load a class or sleep. A canary listens on the
 * loopback address; a visit to it fails the test.
 */
class HardeningTest {

  private static final AtomicInteger VISITS = new AtomicInteger();
  private static ServerSocket canary;

  @BeforeAll
  static void listen() throws IOException {
    canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener =
        new Thread(
            () -> {
              while (!canary.isClosed()) {
                try {
                  canary.accept().close();
                  VISITS.incrementAndGet();
                } catch (IOException e) {
                  return; // closed
                }
              }
            });
    listener.setDaemon(true);
    listener.start();
  }

  @AfterAll
  static void stop() throws IOException {
    canary.close();
  }

  @AfterEach
  void theServiceStillAnswersAndFetchedNothing() {
    assertEquals(200, ServerFixture.sparql("ASK {}", "*/*").statusCode());
    assertEquals(0, VISITS.get(), "the canary was visited");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // S01 to S07: federation in every form
        "403 | SELECT * { SERVICE <http://127.0.0.1:PORT/x> { ?s ?p ?o } }",
        "403 | SELECT * { SERVICE SILENT <http://127.0.0.1:PORT/x> { ?s ?p ?o } }",
        "403 | SELECT * { VALUES ?e { <http://127.0.0.1:PORT/x> } SERVICE ?e { ?s ?p ?o } }",
        "403 | SELECT * { BIND(IRI(CONCAT('http://127.0.0.1:PORT/?d=', ENCODE_FOR_URI('x'))) AS ?e) SERVICE ?e {} }",
        "403 | SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://127.0.0.1:PORT/x> { ?s ?p ?o } } }",
        "403 | SELECT * { ?s ?p ?o OPTIONAL { SERVICE <http://127.0.0.1:PORT/x> { ?s ?p ?o } } }",
        "403 | SELECT * { { SELECT * { SERVICE <http://127.0.0.1:PORT/x> { ?s ?p ?o } } } }",
        "403 | SELECT (EXISTS { SERVICE <http://127.0.0.1:PORT/x> { ?a ?b ?c } } AS ?x) {}",
        "403 | SELECT * { BIND(EXISTS { SERVICE <http://127.0.0.1:PORT/x> { ?a ?b ?c } } AS ?x) }",
        "403 | SELECT ?s { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://127.0.0.1:PORT/x> { ?a ?b ?c } } LIMIT 1",
        "403 | SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING EXISTS { SERVICE <http://127.0.0.1:PORT/x> { ?a ?b ?c } }",
        "403 | CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:PORT/x> { ?s ?p ?o } }",
        "403 | DESCRIBE ?s { SERVICE <http://127.0.0.1:PORT/x> { ?s ?p ?o } }",
        "403 | ASK { MINUS { SERVICE <http://127.0.0.1:PORT/x> { ?s ?p ?o } } }",
        "403 | SELECT * { SERVICE <file:///etc/hostname> { ?s ?p ?o } }",
        "403 | SELECT * { SERVICE <http://2130706433:1/> { ?s ?p ?o } }",
        // S08, S09: dataset clauses choose local graphs, S10 to S12: not a query
        "200 | SELECT * FROM <http://127.0.0.1:PORT/g> { ?s ?p ?o }",
        "200 | SELECT * FROM NAMED <file:///etc/passwd> { GRAPH ?g { ?s ?p ?o } }",
        "400 | LOAD <http://127.0.0.1:PORT/x.ttl>",
        "400 | LOAD SILENT <file:///etc/passwd>",
        "403 | SELECT * { \\u0053ERVICE <http://127.0.0.1:PORT/x> { ?s ?p ?o } }",
        // C01 to C09: code
        "400 | SELECT (<java:java.lang.Runtime>() AS ?x) {}",
        "400 | SELECT * { ?s <java:javax.script.ScriptEngineManager> ?o }",
        "400 | SELECT * { ?s <java:javax.script.ScriptEngineManager>+ ?o }",
        "400 | SELECT * { ?s (<urn:x>/<java:javax.script.ScriptEngineManager>) ?o }",
        "400 | SELECT * { ?s !(<java:javax.script.ScriptEngineManager>) ?o }",
        "400 | SELECT (<java:org.apache.jena.sparql.function.LIBRARY.wait>(30000) AS ?x) {}",
        "400 | SELECT (<http://jena.apache.org/ARQ/function#wait>(30000) AS ?x) {}",
        "400 | SELECT (<http://jena.apache.org/ARQ/function#version>() AS ?x) {}",
        "400 | SELECT (<http://jena.apache.org/ARQ/jsFunction#eval>('1') AS ?x) {}",
        "400 | SELECT (<http://www.w3.org/2005/xpath-functions#apply>(<java:java.lang.Runtime>) AS ?x) {}",
        "400 | SELECT (CALL(<java:java.lang.Runtime>) AS ?x) {}",
        "400 | SELECT * { ?s <http://jena.hpl.hp.com/ARQ/property#concat> ?o }",
        "400 | SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> ('a b' ' ') }",
        "400 | SELECT * { FILTER(<urn:unknown>(1)) }",
        "400 | SELECT (SUM(<urn:unknown>(?o)) AS ?n) { ?s ?p ?o }",
        "400 | SELECT * { FILTER EXISTS { FILTER(<urn:unknown>(1)) } }",
        // what must go on working
        "200 | SELECT (<http://www.w3.org/2001/XMLSchema#integer>('1') AS ?x) {}",
        "200 | SELECT (<http://www.w3.org/2005/xpath-functions/math#sqrt>(4) AS ?x) {}"
      })
  void isAnsweredSafely(int status, String query) {
    String text =
        query
            .replace("PORT", Integer.toString(canary.getLocalPort()))
            .replace("LIBRARY", "library");
    HttpResponse<String> response = ServerFixture.sparql(text, "*/*");
    assertEquals(status, response.statusCode(), response.body());
    assertFalse(response.body().contains("\tat "), "a stack trace");
    assertFalse(response.body().contains("org.apache"), "a class name");
  }

  @ParameterizedTest
  @CsvSource({"(, ), 1000", "(, ), 100000", "{, }, 5000", "!, '', 5000"})
  void deepNestingIsRefusedBeforeTheParser(String open, String close, int times) {
    String query =
        "ASK { "
            + (open.equals("{") ? "" : "FILTER(")
            + open.repeat(times)
            + (open.equals("{") ? "" : "true")
            + close.repeat(times)
            + (open.equals("{") ? "" : ")")
            + " }";
    HttpResponse<String> response =
        ServerFixture.post("/sparql", "application/sparql-query", query, "*/*");
    assertEquals(400, response.statusCode());
    assertFalse(response.body().contains("StackOverflow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { ?a ?p ?x . ?b ?q ?y } ORDER BY ?x ?y",
        "SELECT ?a ?b (COUNT(*) AS ?n) { ?a ?p ?x . ?b ?q ?y } GROUP BY ?a ?b ?x",
        "SELECT * { ?a ?p ?x MINUS { ?b ?q ?y . ?c ?r ?x } }"
      })
  void rowsThatAreKeptHaveALimitOfMemory(String query) {
    HttpResponse<String> answer = ServerFixture.sparql(query, "*/*");
    assertEquals(503, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("Memory limit"), answer.body());
    assertTrue(answer.body().contains("LIMIT needs less"), answer.body());
  }
}
