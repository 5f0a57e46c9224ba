package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parkgraph.cli.CommandLineRunner;

/**
 * Values that try to become part of a query: each has no rows or is refused, nothing of it runs, no
 * address in it is fetched, and the data stay as they were.
 */
class InjectionTest {

  /** Where each kind of value goes; {@code CANARY} in a value is an address of this test. */
  private static final Map<String, String> PLACES =
      Map.of(
          "text", "/api/entity/aims?format=csv&subject=zhongguancun-im-way&text=",
          "iri", "/api/entity/facts?format=csv&entity=",
          "member", "/api/policy/by-topic?format=csv&topic=",
          "date", "/api/policy/list?format=csv&from=",
          "lang", "/api/policy/list?format=csv&lang=",
          "decimal", "/api/figure/certainly-above?format=csv&number=",
          "boolean", "/api/figure/list?format=csv&targets=",
          "limit", "/api/policy/list?format=csv&limit=",
          "offset", "/api/policy/list?format=csv&offset=",
          "raw", "/api/policy/list?format=csv&");

  /** Kind, status that is wanted, value. */
  private static final List<String> ATTEMPTS =
      List.of(
          "text | 200 | x\" } } DROP ALL #",
          "text | 200 | \"@en . } UNION { ?s ?p ?o } #",
          "text | 200 | ') || true || CONTAINS('",
          "text | 200 | \") || true || CONTAINS(\"\", \"",
          "text | 200 | ?s ?p ?o .",
          "text | 200 | _:b0",
          "text | 200 | $this",
          "text | 200 | \\u0022 } #",
          "text | 200 | x\\",
          "text | 200 | \"\"\" } } ; DELETE WHERE { ?s ?p ?o } #",
          "text | 200 | ''' . } SELECT * { ?s ?p ?o } #",
          "text | 200 | <http://x> ?p ?o . #",
          "text | 200 | x\"^^<CANARY>",
          "text | 200 | } SERVICE <CANARY> { ?s ?p ?o } {",
          "text | 200 | LOAD <CANARY>",
          "text | 200 | <java:java.lang.Runtime>()",
          "text | 200 | <script>alert(1)</script>",
          "text | 200 | {{7*7}}${7*7}#{7*7}",
          "text | 200 | ' OR '1'='1",
          "text | 200 | *:* OR uri:*",
          "text | 200 | (.*a){20}$",
          "iri | 400 | http://x> <urn:p> ?o . ?a ?b ?c . <urn:y",
          "iri | 400 | garage-cafe> ?p ?o . } #",
          "iri | 400 | ?s",
          "iri | 400 | _:b0",
          "iri | 400 | $this",
          "iri | 400 | *",
          "iri | 400 | javascript:alert(1)",
          "iri | 400 | java:java.lang.Runtime",
          "iri | 400 | file:///etc/passwd",
          "iri | 400 | urn:x-arq:UnionGraph",
          "iri | 400 | garage-cafe/../../ontology",
          "iri | 400 | <CANARY>",
          "iri | 200 | CANARY",
          "iri | 400 | \"Garage Cafe\"@en",
          "iri | 400 | garage-cafe|^park:locatedIn",
          "member | 400 | topic:land-use|topic:urban-renewal",
          "member | 400 | topic:land-use } UNION { ?policy ?x ?topic",
          "member | 400 | topic:*",
          "date | 400 | 2020-01-01\"^^<x>",
          "date | 400 | 999999999-01-01",
          "date | 400 | NOW()",
          "lang | 400 | en\" . } #",
          "lang | 400 | en-en-en-en-en-en-en-en",
          "lang | 400 | *",
          "decimal | 400 | 1) || (1",
          "decimal | 400 | 1e999999999",
          "decimal | 400 | NaN",
          "boolean | 400 | true || true",
          "limit | 400 | -1",
          "limit | 400 | 1e9",
          "limit | 400 | 1 OFFSET 5",
          "limit | 400 | 99999999999999999999",
          "offset | 400 | 0 } DROP ALL",
          "raw | 400 | from=%00",
          "raw | 400 | by=a%0d%0aSet-Cookie:%20x",
          "raw | 400 | by=%ed%a0%80",
          "raw | 400 | by=%c0%af",
          "raw | 400 | by=%25u0022",
          "raw | 400 | lang=en&lang=zh",
          "raw | 400 | query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D",
          "raw | 400 | update=DROP%20ALL",
          "raw | 400 | default-graph-uri=CANARY",
          "raw | 400 | callback=alert(1)//",
          "raw | 400 | format=../../x");

  private static ServerSocket canary;
  private static String digest;

  @BeforeAll
  static void look() throws IOException {
    canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    digest = digest();
  }

  @AfterAll
  static void nothingHappened() throws IOException {
    canary.setSoTimeout(200);
    assertThrows(
        SocketTimeoutException.class, () -> canary.accept().close(), "a value was fetched");
    canary.close();
    assertEquals(digest, digest(), "the data are as they were");
  }

  private static String digest() {
    return ServerFixture.get("/dump/parkgraph.nq.gz.sha256", "*/*").body()
        + ServerFixture.sparql("SELECT (COUNT(*) AS ?n) {?s ?p ?o}", "text/csv").body();
  }

  @TestFactory
  Stream<DynamicTest> everyAttemptOverHttpIsInert() {
    assertTrue(ATTEMPTS.size() >= 50);
    return ATTEMPTS.stream()
        .map(
            attempt -> {
              String[] parts = attempt.split(" \\| ", 3);
              return DynamicTest.dynamicTest(attempt, () -> overHttp(parts[0], parts[1], parts[2]));
            });
  }

  private static void overHttp(String kind, String status, String value) {
    String sent = value.replace("CANARY", "http://127.0.0.1:" + canary.getLocalPort() + "/x");
    String field = kind.equals("raw") ? sent : ServerFixture.encode(sent);
    HttpResponse<String> answer = ServerFixture.get(PLACES.get(kind) + field, "*/*");
    assertEquals(Integer.parseInt(status), answer.statusCode(), answer.body());
    if (answer.statusCode() == 200) {
      assertEquals(1, answer.body().lines().count(), "foreign rows: " + answer.body());
    } else {
      assertTrue(answer.body().contains("\"parameter\"") || kind.equals("raw"), answer.body());
      assertFalse(answer.body().contains("org.apache"), answer.body());
      assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }
    assertTrue(
        ServerFixture.get("/sparql?query=ASK%7B%7D", "application/json").body().contains("true"));
  }

  @TestFactory
  Stream<DynamicTest> namesOfQueriesLeadNowhereElse() {
    return Stream.of(
            "../../secret",
            "%2e%2e%2f%2e%2e%2fpom.xml",
            "policy/by-topic.rq",
            "policy/by-topic%00",
            "policy%2Fby-topic%2F..%2F..%2F",
            "tests/manifest",
            "policy/by-topic%27%20OR%201=1")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      int status = ServerFixture.get("/api/" + name, "*/*").statusCode();
                      assertTrue(status == 404 || status == 400, "status " + status);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theCommandLineIsNoOtherWayIn() {
    List<String> calls = new ArrayList<>();
    calls.add("entity/aims subject=zhongguancun-im-way 'text=x\" } UNION { ?s ?p ?o } #'");
    calls.add("entity/facts 'entity=http://x> <urn:p> ?o . ?a ?b ?c . <urn:y'");
    calls.add("entity/facts 'entity=?s'");
    calls.add("policy/list 'lang=en\" . } #'");
    calls.add("policy/list 'limit=1 OFFSET 5'");
    calls.add("policy/list format=../../x");
    calls.add("../../secret");
    return calls.stream()
        .map(
            call ->
                DynamicTest.dynamicTest(
                    call,
                    () -> {
                      String out = CommandLineRunner.run("query " + call + " --format csv");
                      assertTrue(out.lines().count() <= 1, out);
                    }));
  }
}
