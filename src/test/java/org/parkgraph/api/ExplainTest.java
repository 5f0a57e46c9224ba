package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain=1} answers, on the real server. */
class ExplainTest {

  private static final String HEAD = "      rows   expected  step\n";
  private static final String LABEL =
      "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT * "
          + "{ <https://w3id.org/parkgraph/id/garage-cafe> skos:prefLabel ?name }";
  private static final String BY_GET = "/sparql?explain=1&query=" + ServerFixture.encode(LABEL);
  private static final String CANNED = "/api/policy/by-topic?topic=topic:smart-hardware";

  @Test
  void aPlanHasAHeadAndALineForEachStep() {
    String plan = plan(ServerFixture.get(BY_GET, "*/*"));
    assertTrue(plan.matches("(?s)\\d+ rows in \\d+\\.\\d ms\n\n.*"), plan);
    assertTrue(plan.contains(HEAD), plan);
    assertTrue(plan.contains("/garage-cafe> skos:prefLabel ?name"), plan);
  }

  @Test
  void aFormAndABodyAreExplainedAsWell() {
    String step = "skos:prefLabel ?name";
    String form = "explain=1&query=" + ServerFixture.encode(LABEL);
    assertTrue(
        plan(ServerFixture.post("/sparql", "application/x-www-form-urlencoded", form, "*/*"))
            .contains(step));
    assertTrue(
        plan(ServerFixture.post("/sparql?explain=1", "application/sparql-query", LABEL, "*/*"))
            .contains(step));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/html,application/xhtml+xml,*/*;q=0.8",
        "application/sparql-results+json",
        "text/turtle"
      })
  void aPlanIsATextWhateverTheClientIs(String accept) {
    plan(ServerFixture.get(BY_GET, accept));
    plan(ServerFixture.get(CANNED + "&explain=1", accept));
  }

  @Test
  void everyKindOfQueryIsExplained() {
    assertTrue(explain("ASK { ?s a ?class }").startsWith("answer true in "));
    assertTrue(explain("CONSTRUCT WHERE { ?s a ?class } LIMIT 2").contains(" triples in "));
    String described = explain("DESCRIBE ?s { ?s a ?class } LIMIT 1");
    assertTrue(described.contains(" triples in ") && described.contains("LIMIT 1"), described);
  }

  @Test
  void cannedQueriesAreExplained() {
    String plan = plan(ServerFixture.get(CANNED + "&explain=1", "*/*"));
    assertTrue(plan.contains(" found in ") && plan.contains(HEAD), plan);
  }

  @Test
  void thePlanIsNoAnswerThatAnybodyKeeps() {
    for (String address : new String[] {BY_GET, CANNED + "&explain=1"}) {
      HttpResponse<String> response = ServerFixture.get(address, "*/*");
      assertEquals(Optional.of("no-store"), response.headers().firstValue("Cache-Control"));
      assertEquals(Optional.empty(), response.headers().firstValue("ETag"));
    }
    String rows = CANNED + "&format=csv";
    assertTrue(ServerFixture.get(rows, "*/*").body().startsWith("policy,"));
    plan(ServerFixture.get(rows + "&explain=1", "*/*"));
    assertTrue(ServerFixture.get(rows, "*/*").body().startsWith("policy,"));
  }

  @Test
  void headHasTheHeadersAndNoBody() {
    HttpResponse<String> response = ServerFixture.request("HEAD", BY_GET);
    assertEquals(200, response.statusCode());
    assertEquals("text/plain;charset=utf-8", type(response));
    assertEquals("", response.body());
  }

  @Test
  void withoutAQueryThereIsNothingToExplain() {
    HttpResponse<String> response = ServerFixture.get("/sparql?explain=1", "text/turtle");
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("query, which is missing"), response.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "yes", "true", ""})
  void aWrongValueIsRefused(String value) {
    String[] addresses = {
      BY_GET.replace("explain=1", "explain=" + value),
      CANNED + "&explain=" + value,
      "/sparql?explain=" + value
    };
    for (String address : addresses) {
      HttpResponse<String> response = ServerFixture.get(address, "*/*");
      assertEquals(400, response.statusCode(), address);
      assertEquals("application/problem+json", type(response).replaceFirst(";.*", ""));
      assertTrue(response.body().contains("explain is 0, 1 or empty"), response.body());
    }
  }

  @Test
  void zeroIsTheAnswerItself() {
    String given = ServerFixture.get(CANNED + "&format=csv&explain=0", "*/*").body();
    assertEquals(ServerFixture.get(CANNED + "&format=csv", "*/*").body(), given);
  }

  @Test
  void aQueryThatThePlannerDoesNotKnowSaysSo() {
    String plan = explain("SELECT * { GRAPH ?g { SELECT * { ?s ?p ?o } LIMIT 1 } }");
    assertTrue(plan.contains("Not planned (GRAPH over other than patterns); ARQ runs"), plan);
  }

  @Test
  void aTextSearchIsASetThatIsJoinedOnce() {
    String search =
        "PREFIX text: <http://jena.apache.org/text#>"
            + " PREFIX park: <https://w3id.org/parkgraph/ontology#>"
            + " PREFIX skos: <http://www.w3.org/2004/02/skos/core#>";
    for (String pattern :
        new String[] {
          "?x a park:Policy . ?x park:issuedBy ?by . (?x ?s) text:query (skos:prefLabel 'hardware')",
          "(?x ?s) text:query (skos:prefLabel 'hardware') . ?x park:issuedBy ?by . ?x a park:Policy"
        }) {
      String plan = explain(search + " SELECT * { " + pattern + " }");
      long searches =
          plan.lines()
              .filter(l -> l.endsWith("(?x ?s) text:query (skos:prefLabel \"hardware\")"))
              .count();
      assertEquals(1, searches, plan);
      assertFalse(
          plan.lines().anyMatch(l -> l.endsWith(" ?x a park:Policy") && rows(l) > 100), plan);
    }
  }

  private static long rows(String line) {
    return Long.parseLong(line.substring(0, 10).strip());
  }

  private static String explain(String query) {
    return plan(ServerFixture.get("/sparql?explain=1&query=" + ServerFixture.encode(query), "*/*"));
  }

  private static String plan(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    assertEquals("text/plain;charset=utf-8", type(response));
    assertTrue(response.body().contains(" ms\n"), response.body());
    return response.body();
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElseThrow();
  }
}
