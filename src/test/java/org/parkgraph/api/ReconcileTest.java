package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkgraph.api.Reconciling.ask;
import static org.parkgraph.api.Reconciling.matched;
import static org.parkgraph.api.Reconciling.score;
import static org.parkgraph.api.Reconciling.text;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reconciliation service on the shipped graph, over HTTP. */
class ReconcileTest {

  @Test
  void theManifestNamesEverythingByTheAddressAsked() {
    JsonObject manifest = Reconciling.get("/reconcile", "manifest");
    String base = ServerFixture.url("");
    assertEquals("https://w3id.org/parkgraph/id/", text(manifest, "identifierSpace"));
    assertEquals(
        base + "/reconcile/view?id={{id}}", text(manifest.get("view").getAsObject(), "url"));
    for (String kind : List.of("entity", "type", "property")) {
      JsonObject place = manifest.get("suggest").getAsObject().get(kind).getAsObject();
      String address = text(place, "service_url") + text(place, "service_path");
      assertEquals(base + "/reconcile/suggest/" + kind, address);
    }
    assertTrue(manifest.get("defaultTypes").getAsArray().size() > 4);
    assertEquals(manifest, JSON.parse(ServerFixture.get("/reconcile/", "*/*").body()));
    assertEquals(
        "*",
        ServerFixture.get("/reconcile", "*/*")
            .headers()
            .firstValue("Access-Control-Allow-Origin")
            .orElse(""));
  }

  @Test
  void anExactNameIsAMatchAndSaysSo() {
    JsonObject first = ask("{\"query\": \"Zhongguancun Inno Way\"}").get(0);
    assertEquals("zhongguancun-inno-way", text(first, "id"));
    assertTrue(matched(first));
    assertEquals(100, score(first));
    assertEquals(
        "The name “Zhongguancun Inno Way” (English) is the name asked.",
        text(first, "description"));
  }

  @ParameterizedTest
  @CsvSource({
    "中关村创业大街, zhongguancun-inno-way",
    "中關村創業大街, zhongguancun-inno-way",
    "zhongguancun inno-way, zhongguancun-inno-way",
    "3W CAFE, 3w-cafe",
    "'Baidu, Inc.', baidu",
    "百度有限公司, baidu",
    "BIT, beijing-institute-of-technology"
  })
  void anotherWayOfWritingIsAMatchToo(String name, String id) {
    JsonObject first = ask("{\"query\": " + Reconciling.quote(name) + "}").get(0);
    assertEquals(id, text(first, "id"));
    assertTrue(matched(first), first.toString());
  }

  @Test
  void aMisspeltNameComesFirstButIsNoMatchUntilAPropertyBearsItOut() {
    String name = "\"query\": \"Garag Cafe\"";
    JsonObject alone = ask("{" + name + "}").get(0);
    assertEquals("garage-cafe", text(alone, "id"));
    assertFalse(matched(alone));
    assertTrue(text(alone, "description").endsWith("differs from the name asked by 1 letter."));

    JsonObject borneOut = ask(with(name, "Zhongguancun Inno Way")).get(0);
    assertEquals("garage-cafe", text(borneOut, "id"));
    assertTrue(matched(borneOut), borneOut.toString());
    assertTrue(score(borneOut) > score(alone));
    assertTrue(text(borneOut, "description").contains("agrees: Zhongguancun Inno Way"));

    JsonObject denied = ask(with("\"query\": \"Garage Cafe\"", "Wudaokou")).get(0);
    assertFalse(matched(denied));
    assertTrue(score(denied) < 70);
    assertTrue(text(denied, "description").contains("disagrees: "), denied.toString());
    assertTrue(text(denied, "description").contains("not Wudaokou"), denied.toString());
  }

  private static String with(String name, String place) {
    return "{%s, \"properties\": [{\"pid\": \"locatedIn\", \"v\": \"%s\"}]}".formatted(name, place);
  }

  @Test
  void propertiesAreGivenByIdentifierIriOrSeveralValues() {
    for (String v :
        List.of(
            "{\"id\": \"zhongguancun-inno-way\"}",
            "{\"id\": \"https://w3id.org/parkgraph/id/zhongguancun-inno-way\"}",
            "[\"Wudaokou\", \"中关村创业大街\"]")) {
      for (String pid :
          List.of("locatedIn", "park:locatedIn", "https://w3id.org/parkgraph/ontology#locatedIn")) {
        String query =
            "{\"query\": \"Garage Cafe\", \"properties\": [{\"pid\": \"%s\", \"v\": %s}]}";
        JsonObject first = ask(query.formatted(pid, v)).get(0);
        assertTrue(text(first, "description").contains(" agrees: "), first.toString());
      }
    }
  }

  @Test
  void propertiesAloneFindThingsButMatchNone() {
    List<JsonObject> found =
        ask("{\"properties\": [{\"pid\": \"locatedIn\", \"v\": \"Zhongguancun Inno Way\"}]}");
    assertFalse(found.isEmpty());
    assertTrue(found.stream().noneMatch(Reconciling::matched));
  }

  @Test
  void aTypeNarrowsAndSubclassesCount() {
    List<JsonObject> all = ask("{\"query\": \"Zhongguancun\", \"limit\": 50}");
    List<JsonObject> policies =
        ask("{\"query\": \"Zhongguancun\", \"type\": \"Policy\", \"limit\": 50}");
    assertTrue(all.size() > policies.size());
    assertFalse(policies.isEmpty());
    for (JsonObject policy : policies) {
      assertTrue(policy.get("type").toString().contains("\"Policy\""), policy.toString());
    }
    JsonObject first = ask("{\"query\": \"Beihang University\", \"type\": \"Institution\"}").get(0);
    assertTrue(matched(first));
    assertTrue(
        ask("{\"query\": \"Beihang University\", \"type\": [\"Person\", \"Place\"]}").stream()
            .noneMatch(c -> text(c, "id").equals("beihang-university")));
    assertTrue(
        ask("{\"query\": \"Beihang University\", \"type\": [\"Institution\", \"Place\"],"
                + " \"type_strict\": \"all\"}")
            .isEmpty());
  }

  @Test
  void theLimitHolds() {
    assertEquals(3, ask("{\"query\": \"Beijing\", \"limit\": 3}").size());
    assertEquals(0, ask("{\"query\": \"\"}").size());
  }

  @Test
  void conceptsAreFoundByTheirWholeIri() {
    JsonObject first = ask("{\"query\": \"smart hardware\", \"type\": \"Topic\"}").get(0);
    assertEquals("https://w3id.org/parkgraph/scheme/topic/smart-hardware", text(first, "id"));
  }

  @Test
  void aBatchByGetIsTheSameAndHasAnEntityTag() {
    String query = "{\"q0\": {\"query\": \"Baidu\"}, \"q1\": {\"query\": \"百度\"}}";
    HttpResponse<String> got =
        ServerFixture.get("/reconcile?queries=" + ServerFixture.encode(query), "application/json");
    assertEquals(200, got.statusCode());
    assertEquals(Reconciling.post("queries", query).body(), got.body());
    assertEquals("百度", text(Reconciling.candidates(JSON.parse(got.body()), "q1").get(0), "name"));
    String tag = got.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        ServerFixture.get(
            "/reconcile?queries=" + ServerFixture.encode(query), "*/*", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"q0\": {\"query\": \"a\"}, \"q3\": {\"query\": 7}} | q3: query: give a text",
        "{\"q3\": {\"query\": \"a\", \"limit\": 0}} | q3: limit: give a whole number from 1 to 100",
        "{\"q3\": {\"query\": \"a\", \"limit\": \"x\"}} | q3: limit: give a whole number from 1",
        "{\"q3\": {\"query\": \"a\", \"type\": \"Plce\"}} | q3: type: there is no class \"Plce\"",
        "{\"q3\": {\"query\": \"a\", \"kind\": \"Place\"}} | q3: there is no \"kind\" here",
        "{\"q3\": {\"query\": \"a\", \"type_strict\": \"most\"}} | q3: type_strict: give any",
        "{\"q3\": {}} | q3: give a query, or properties",
        "{\"q3\": \"Baidu\"} | q3: give a JSON object",
        "{\"q3\": {\"query\": \"a\", \"properties\": [{\"pid\": \"x\", \"v\": \"y\"}]}} | q3:"
            + " properties: pid: there is no property \"x\"",
        "{\"q3\": {\"query\": \"a\", \"properties\": [{\"pid\": \"locatedIn\"}]}} | q3: properties:"
            + " give a property as pid and a value as v",
        "{\"q3\": {\"query\": \"a\" | queries: this is not JSON: it ends too early",
        "{'q3': {'query': 'a'}} | queries: this is not the JSON that is asked for",
        "[] | queries: give a JSON object",
        "{\"q3\": [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]} | queries: this is not the JSON"
      })
  void aFaultIsToldWithItsQuery(String queries, String detail) {
    HttpResponse<String> answer = Reconciling.post("queries", queries);
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    String told = text(JSON.parse(answer.body()), "detail");
    assertTrue(told.startsWith(detail), told);
  }

  @Test
  void tooLargeABatchIsToldTheLimit() {
    StringBuilder queries = new StringBuilder("{");
    for (int i = 0; i <= 1000; i++) {
      queries.append(i == 0 ? "" : ",").append("\"q").append(i).append("\":{\"query\":\"a\"}");
    }
    HttpResponse<String> answer = Reconciling.post("queries", queries.append('}').toString());
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("at most 1000"), answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/reconcile?callback=alert, 400",
    "/reconcile?queries=%7B%7D&callback=f, 400",
    "/reconcile?queries=%7B%7D&extend=%7B%7D, 400",
    "/reconcile?query=Baidu, 400",
    "/reconcile/suggest/entity, 400",
    "/reconcile/suggest/entity?prefix=a&cursor=x, 400",
    "/reconcile/suggest/thing?prefix=a, 404",
    "/reconcile/properties?type=Nothing, 400",
    "/reconcile/properties?limit=many, 400",
    "/reconcile/preview, 400",
    "/reconcile/preview?id=nobody-at-all, 404",
    "/reconcile/view?id=http://example.org/nowhere, 404",
    "/reconcile/other, 404"
  })
  void whatIsWrongIsRefused(String path, int status) {
    HttpResponse<String> answer = ServerFixture.get(path, "application/json");
    assertEquals(status, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"detail\""), answer.body());
  }

  @Test
  void aPostIsAForm() {
    String queries = "{\"q0\": {\"query\": \"Baidu\"}}";
    assertEquals(
        415,
        ServerFixture.post("/reconcile", "application/json", queries, "application/json")
            .statusCode());
    assertEquals(400, Reconciling.post("nothing", "{}").statusCode());
    assertEquals(
        405,
        ServerFixture.post(
                "/reconcile/suggest/type",
                "application/x-www-form-urlencoded",
                "prefix=a",
                "application/json")
            .statusCode());
  }
}
