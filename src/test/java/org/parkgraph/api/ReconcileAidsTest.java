package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkgraph.api.Reconciling.text;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What helps to reconcile: suggestions, values for further columns, previews. */
class ReconcileAidsTest {

  @ParameterizedTest
  @CsvSource({
    "entity, zhongguancun inn, zhongguancun-inno-way",
    "entity, 创业大, zhongguancun-inno-way",
    "entity, garage-cafe, garage-cafe",
    "type, pol, Policy",
    "type, 政策, Policy",
    "type, Concept, skos:Concept",
    "property, loc, locatedIn",
    "property, located, locatedIn",
    "property, label, rdfs:label"
  })
  void whatWasTypedIsCompleted(String kind, String prefix, String id) {
    List<JsonObject> found = suggested(kind, prefix, 0);
    assertTrue(found.stream().anyMatch(f -> text(f, "id").equals(id)), found.toString());
  }

  private static List<JsonObject> suggested(String kind, String prefix, int cursor) {
    String schema =
        kind.equals("entity") ? "entities" : kind.equals("type") ? "types" : "properties";
    return Reconciling.objects(
        Reconciling.get(
                "/reconcile/suggest/"
                    + kind
                    + "?cursor="
                    + cursor
                    + "&prefix="
                    + ServerFixture.encode(prefix),
                "suggest-" + schema + "-response")
            .get("result")
            .getAsArray());
  }

  @Test
  void whatWasTypedInChineseIsNamedInChinese() {
    assertTrue(
        suggested("entity", "创业大", 0).stream().anyMatch(f -> text(f, "name").equals("中关村创业大街")));
    assertTrue(suggested("type", "政策", 0).stream().anyMatch(f -> text(f, "name").equals("政策文件")));
  }

  @Test
  void theCursorLeadsOn() {
    List<JsonObject> first = suggested("entity", "zhongguancun", 0);
    List<JsonObject> next = suggested("entity", "zhongguancun", 5);
    assertEquals(10, first.size());
    assertEquals(first.get(5), next.get(0));
    assertTrue(suggested("entity", "", 0).isEmpty());
  }

  @Test
  void propertiesAreProposedForAType() {
    JsonObject proposed =
        Reconciling.get(
            "/reconcile/properties?type=Policy&limit=100", "data-extension-property-proposal");
    List<String> ids =
        Reconciling.objects(proposed.get("properties").getAsArray()).stream()
            .map(p -> text(p, "id"))
            .toList();
    assertTrue(
        ids.containsAll(List.of("issuedBy", "issuedEarliest", "rdfs:label")), ids.toString());
    assertFalse(ids.contains("headquarteredIn"), ids.toString());
  }

  @Test
  void valuesComeInTheirKinds() {
    JsonObject answer =
        extend(
            "{\"ids\": [\"smart-hardware-policies\", \"no-such-thing\"], \"properties\": ["
                + "{\"id\": \"label\"}, {\"id\": \"type\"}, {\"id\": \"issuedBy\"},"
                + "{\"id\": \"issuedEarliest\"}, {\"id\": \"topic\"}]}");
    JsonObject row = row(answer, "smart-hardware-policies");
    assertTrue(row.get("label").toString().contains("Smart Hardware Industry"), row.toString());
    assertTrue(row.get("type").toString().contains("ontology#Policy"), row.toString());
    assertTrue(
        Reconciling.objects(row.get("issuedBy").getAsArray())
            .contains(
                JSON.parse(
                    "{\"id\": \"haidian-district-government\", \"name\": \"Haidian District"
                        + " Government\"}")),
        row.toString());
    assertEquals(
        "[{\"date\":\"2015-03-27T00:00:00Z\"}]",
        row.get("issuedEarliest").toString().replaceAll("\\s", ""));
    assertTrue(row.get("topic").toString().contains("scheme/topic/smart-hardware"));
    assertEquals("[]", row(answer, "no-such-thing").get("label").toString().replaceAll("\\s", ""));
    assertEquals(5, answer.get("meta").getAsArray().size());
  }

  @Test
  void namesComeInAllLanguagesOrInOne() {
    String query =
        "{\"ids\": [\"zhongguancun-inno-way\"], \"properties\": [{\"id\": \"skos:prefLabel\"%s}]}";
    String all = extend(query.formatted("")).toString();
    assertTrue(all.contains("Zhongguancun Inno Way") && all.contains("中关村创业大街"), all);
    String english = extend(query.formatted(", \"settings\": {\"lang\": \"en\"}")).toString();
    assertFalse(english.contains("中关村创业大街"), english);
    String one = extend(query.formatted(", \"settings\": {\"limit\": 1}")).toString();
    assertFalse(one.contains("中关村创业大街"), one);
  }

  @Test
  void numbersAreNumbers() {
    List<String> figures =
        ServerFixture.sparql(
                "PREFIX park: <https://w3id.org/parkgraph/ontology#> SELECT ?f { ?f park:value ?v ."
                    + " FILTER(DATATYPE(?v) = <http://www.w3.org/2001/XMLSchema#integer>) } LIMIT 1",
                "text/csv")
            .body()
            .lines()
            .toList();
    String answer =
        extend("{\"ids\": [\"" + figures.get(1) + "\"], \"properties\": [{\"id\": \"value\"}]}")
            .toString();
    assertTrue(answer.replaceAll("\\s", "").matches(".*\\{\"int\":\\d+\\}.*"), answer);
  }

  private static JsonObject extend(String query) {
    ReconcileSchemas.check("data-extension-query", query);
    HttpResponse<String> answer = Reconciling.post("extend", query);
    assertEquals(200, answer.statusCode(), answer.body());
    ReconcileSchemas.check("data-extension-response", answer.body());
    return JSON.parse(answer.body());
  }

  private static JsonObject row(JsonObject answer, String id) {
    return answer.get("rows").getAsObject().get(id).getAsObject();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"ids\": [\"a\"]} | extend: give ids and properties",
        "{\"ids\": [\"a\"], \"properties\": [{\"id\": \"x\"}]} | properties: id: there is no property",
        "{\"ids\": [1], \"properties\": []} | ids: give a text",
        "{\"ids\": [\"a\"], \"properties\": [{\"id\": \"label\", \"settings\": {\"lang\": \"fr\"}}]}"
            + " | properties: settings: lang: give any, en or zh"
      })
  void aFaultyExtensionIsRefused(String extend, String detail) {
    HttpResponse<String> answer = Reconciling.post("extend", extend);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(text(JSON.parse(answer.body()), "detail").startsWith(detail), answer.body());
  }

  @Test
  void aPreviewMayStandInAnotherSitesFrame() {
    HttpResponse<String> preview =
        ServerFixture.get("/reconcile/preview?id=zhongguancun-inno-way", "text/html");
    assertEquals(200, preview.statusCode());
    String policy = preview.headers().firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.contains("frame-ancestors *"), policy);
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertEquals(1, preview.headers().allValues("Content-Security-Policy").size());
    assertTrue(preview.headers().firstValue("X-Frame-Options").isEmpty());
    assertTrue(preview.body().contains("Zhongguancun Inno Way"), preview.body());
    assertTrue(preview.body().contains("中关村创业大街"), preview.body());
    assertFalse(preview.body().contains("<script"), preview.body());
    String page =
        ServerFixture.get("/page/zhongguancun-inno-way", "text/html")
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("");
    assertTrue(page.contains("frame-ancestors 'none'"), page);
  }

  @ParameterizedTest
  @CsvSource({
    "garage-cafe, /page/garage-cafe",
    "https://w3id.org/parkgraph/id/garage-cafe, /page/garage-cafe",
    "https://w3id.org/parkgraph/scheme/topic/smart-hardware, /scheme/topic/smart-hardware"
  })
  void theViewLeadsToThePage(String id, String page) {
    HttpResponse<String> view =
        ServerFixture.get("/reconcile/view?id=" + ServerFixture.encode(id), "text/html");
    assertEquals(303, view.statusCode());
    assertEquals(page, view.headers().firstValue("Location").orElse(""));
    assertEquals(200, ServerFixture.get(page, "text/html").statusCode());
  }
}
