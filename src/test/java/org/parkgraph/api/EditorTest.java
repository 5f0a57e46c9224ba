package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.vocab.Park;

/** What the editor asks the server for: terms, examples and short links. */
class EditorTest {

  private static final String QUERY =
      "PREFIX park: <" + Park.NS + ">\nSELECT ?policy { ?policy a park:Policy } LIMIT 3\n";

  private static JsonObject json(String path) {
    HttpResponse<String> answer = ServerFixture.get(path, "application/json");
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.parse(answer.body());
  }

  private static JsonObject link(String query) {
    HttpResponse<String> answer =
        ServerFixture.post(
            "/sparql/link",
            "application/x-www-form-urlencoded",
            "query=" + ServerFixture.encode(query),
            "application/json");
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.parse(answer.body());
  }

  private static String editor(String path) {
    HttpResponse<String> answer = ServerFixture.get(path, "text/html");
    assertEquals(200, answer.statusCode(), answer.body());
    String page = answer.body();
    int from = page.indexOf('>', page.indexOf("<textarea")) + 1;
    return page.substring(from, page.indexOf("</textarea>"))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  @Test
  void aShortLinkOpensTheQueryAndRunsItForPrograms() {
    JsonObject link = link(QUERY);
    String path = link.get("path").getAsString().value();
    assertTrue(path.length() < 80, path);
    assertTrue(path.endsWith("&v=" + ServerFixture.assembly().service(null).version()), path);
    assertEquals(QUERY, editor(path));
    assertEquals(
        ServerFixture.sparql(QUERY, "text/csv").body(), ServerFixture.get(path, "text/csv").body());
  }

  @Test
  void aLinkOfOtherDataSaysThatTheyHaveChanged() {
    String path = link(QUERY).get("path").getAsString().value();
    String older = path.replaceFirst("v=.*", "v=0123456789ab");
    assertFalse(ServerFixture.get(path, "text/html").body().contains("have changed"));
    String page = ServerFixture.get(older, "text/html").body();
    assertTrue(page.contains("have changed") && page.contains("0123456789ab"), page);
    assertTrue(ServerFixture.get(older + "&lang=zh", "text/html").body().contains("数据已有变化"));
  }

  @Test
  void aDamagedLinkIsToldInWords() {
    for (String code : List.of("1abc", "9xyz", "", "1%C3%A9")) {
      HttpResponse<String> answer = ServerFixture.get("/sparql?z=" + code, "text/html");
      assertEquals(400, answer.statusCode(), code);
      assertTrue(answer.body().contains("damaged"), answer.body());
    }
    assertEquals(400, ServerFixture.get("/sparql?v=%3Cb%3E", "text/html").statusCode());
    assertEquals(
        400, ServerFixture.get("/sparql?z=1abc&query=ASK%7B%7D", "text/html").statusCode());
  }

  @Test
  void everyCannedQueryIsAnExampleThatRunsAndComesBackFromItsLink() {
    for (CannedQuery query : ServerFixture.assembly().service(null).queries().all()) {
      JsonObject example = json("/sparql/example.json?lang=zh&name=" + query.name());
      String text = example.get("query").getAsString().value();
      assertEquals(query.title().chinese(), example.get("title").getAsString().value());
      HttpResponse<String> rows = ServerFixture.sparql(text, "*/*");
      assertEquals(200, rows.statusCode(), query.name() + "\n" + text + "\n" + rows.body());
      assertEquals(
          text.strip(), editor(link(text).get("path").getAsString().value()).strip(), query.name());
      assertEquals(
          text.strip(), editor("/sparql?lang=zh&example=" + query.name()).strip(), query.name());
    }
  }

  @Test
  void anUnknownExampleIsNamed() {
    HttpResponse<String> answer = ServerFixture.get("/sparql?example=no/such", "text/html");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("no/such"), answer.body());
  }

  @Test
  void theTermsAreThoseOfTheDataWithNamesAndTrueCounts() {
    JsonObject terms = json("/sparql/terms.json");
    JsonValue policy = find(terms, "classes", Park.NS + "Policy");
    String count =
        ServerFixture.sparql("SELECT (COUNT(*) AS ?n) { ?x a <" + Park.NS + "Policy> }", "text/csv")
            .body()
            .lines()
            .toList()
            .get(1);
    assertEquals(count, policy.getAsArray().get(1).toString());
    assertEquals("policy", policy.getAsArray().get(2).getAsString().value());
    assertTrue(policy.getAsArray().get(3).getAsString().value().contains("政策"));
    find(terms, "properties", Park.NS + "issuedBy");
    assertEquals(
        Park.BASE + "scheme/topic/",
        terms.get("prefixes").getAsObject().get("topic").getAsString().value());
  }

  private static JsonValue find(JsonObject terms, String kind, String iri) {
    return terms.get(kind).getAsArray().stream()
        .filter(t -> t.getAsArray().get(0).getAsString().value().equals(iri))
        .findFirst()
        .orElseThrow(() -> new AssertionError(iri + " is missing in " + kind));
  }

  @Test
  void aQueryTooLongForALinkIsRefused() {
    StringBuilder values = new StringBuilder("SELECT * { VALUES ?x {");
    new java.util.Random(7).longs(2000).forEach(n -> values.append(' ').append(n));
    HttpResponse<String> answer =
        ServerFixture.post(
            "/sparql/link",
            "application/x-www-form-urlencoded",
            "query=" + ServerFixture.encode(values + "} }"),
            "application/json");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("file"), answer.body());
  }
}
