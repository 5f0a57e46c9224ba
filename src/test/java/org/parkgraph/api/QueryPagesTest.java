package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgraph.query.CannedQuery;

/** The canned queries for people, and why there may be no rows, on the real server. */
class QueryPagesTest {

  private static final String TOPIC = "/queries/policy/by-topic?topic=topic:smart-hardware";
  private static final Pattern ROW = Pattern.compile("<tr>");

  @TestFactory
  Stream<DynamicTest> everyExampleShowsItsRowsInBothLanguages() {
    return ServerFixture.assembly().queries().all().stream()
        .filter(q -> !q.isConstruct())
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> everyExample(q)));
  }

  private static void everyExample(CannedQuery query) {
    for (Map<String, String> example : query.examples()) {
      String call = call(example);
      for (String lang : List.of("en", "zh")) {
        String page = page("/queries/" + query.name() + "?sources=0&lang=" + lang + call);
        boolean asksLanguage = query.parameters().stream().anyMatch(p -> p.name().equals("lang"));
        String api = "/api/" + query.name() + "?format=tsv&limit=100" + call;
        long rows = page(api + (asksLanguage ? "&lang=" + lang : "")).lines().count() - 1;
        long shown = ROW.matcher(page).results().count();
        assertEquals(rows == 0 ? 0 : rows + 1, shown, query.name() + call + " in " + lang);
        assertFalse(page.contains("role=\"alert\""), query.name() + call);
      }
    }
  }

  private static String call(Map<String, String> parameters) {
    StringBuilder call = new StringBuilder();
    parameters.forEach(
        (n, v) -> {
          if (!n.equals("lang")) {
            call.append('&').append(n).append('=').append(ServerFixture.encode(v));
          }
        });
    return call.toString();
  }

  private static String page(String address) {
    HttpResponse<String> response = ServerFixture.get(address, "text/html,*/*;q=0.5");
    assertEquals(200, response.statusCode(), address);
    return response.body();
  }

  @Test
  void everyFolderSaysWhatItIsAboutInBothLanguages() {
    for (String lang : List.of("en", "zh")) {
      String page = page("/queries?lang=" + lang);
      for (String folder : ServerFixture.assembly().queries().byFolder().keySet()) {
        Matcher title =
            Pattern.compile("<h2 id=\"folder-" + folder + "\">([^<]+)</h2>\\s*<p[^>]*>([^<]+)</p>")
                .matcher(page);
        assertTrue(title.find(), folder + " in " + lang);
        assertFalse(title.group(1).equals(folder), folder + " in " + lang);
        assertFalse(title.group(2).isBlank(), folder + " in " + lang);
      }
    }
  }

  @Test
  void theListHasEachTitleInBothLanguages() {
    String page = page("/queries?lang=en");
    assertTrue(page.contains("Which policies deal with a topic?"));
    assertTrue(page.contains("哪些政策涉及某一主题？"));
  }

  @Test
  void namesComeInTheLanguageOfThePage() {
    assertTrue(page(TOPIC + "&lang=zh").contains(">海淀区人民政府</a>"));
    assertTrue(page(TOPIC + "&lang=en").contains(">Haidian District Government</a>"));
    HttpResponse<String> asked = ServerFixture.get(TOPIC, "text/html", "Accept-Language", "zh-CN");
    assertTrue(asked.body().contains(">海淀区人民政府</a>"));
    assertTrue(asked.body().contains("智能硬件"));
  }

  @Test
  void aThingIsKnownByItsNameAndProgramsGetItsAddress() {
    String page =
        page("/queries/place/contents?place=" + ServerFixture.encode("zhongguancun inno way"));
    assertTrue(page.contains("value=\"Zhongguancun Inno Way\""), "the field shows the name");
    assertTrue(page.contains("place=zhongguancun-inno-way&amp;"), "the address has the slug");
  }

  @Test
  void aWrongValueIsToldAtItsFieldAndKept() {
    String page = page("/queries/policy/by-topic?topic=no-topic&lang=en");
    assertTrue(page.contains("id=\"p-topic-fault\""));
    assertTrue(page.contains("value=\"no-topic\" selected"));
    assertFalse(page.contains("<table>"));
    String missing = page("/queries/policy/by-topic?from=2015-01-01");
    assertTrue(missing.contains("id=\"p-topic-fault\""));
  }

  @Test
  void withoutRowsThePageSaysWhatKeepsThemAway() {
    String page = page(TOPIC + "&from=2019-01-01&lang=en");
    assertFalse(page.contains("<table>"));
    assertTrue(page.contains("without “First day of issue: 2019-01-01”"), page);
    assertTrue(page.contains("2 rows"), page);
    assertTrue(
        page.contains("href=\"/queries/policy/by-topic?topic=topic%3Asmart-hardware&amp;lang=en\"")
            || page.contains(
                "href=\"/queries/policy/by-topic?lang=en&amp;topic=topic%3Asmart-hardware\""),
        page);
  }

  @Test
  void theTextIsThatOfTheCall() {
    String page = page(TOPIC);
    assertTrue(page.contains("scheme/topic/smart-hardware&gt;"), page);
  }

  @ParameterizedTest
  @CsvSource({
    "'*/*',application/json",
    "application/json,application/json",
    "text/plain,text/plain"
  })
  void whyThereAreNoRowsComesAsJsonOrText(String accept, String type) {
    String query = "SELECT * { ?p a <https://w3id.org/parkgraph/ontology#policy> }";
    HttpResponse<String> response =
        ServerFixture.get("/sparql?explain=empty&query=" + ServerFixture.encode(query), accept);
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(response.body().contains("ontology#Policy>"), response.body());
  }

  @Test
  void theReasonIsInTheLanguageOfTheReader() {
    String query = "SELECT * { ?p a <https://w3id.org/parkgraph/ontology#policy> }";
    String address = "/sparql?explain=empty&lang=zh&query=" + ServerFixture.encode(query);
    JsonObject json = JSON.parse(ServerFixture.get(address, "application/json").body());
    assertEquals(
        "数据使用的是这个类",
        json.get("guesses").getAsArray().get(0).getAsObject().get("why").getAsString().value());
    assertEquals(0, json.get("rows").getAsNumber().value().intValue());
    assertTrue(json.get("complete").getAsBoolean().value());
  }

  @Test
  void aCannedQueryIsExplainedAsWell() {
    String address =
        "/api/policy/by-topic?topic=topic:smart-hardware&from=2019-01-01&explain=empty";
    JsonObject json = JSON.parse(ServerFixture.get(address, "application/json").body());
    assertTrue(json.get("pattern").getAsString().value().startsWith("FILTER"), json.toString());
    assertEquals(2, json.get("before").getAsNumber().value().intValue());
  }

  @Test
  void anAnswerIsNotChangedByAskingWhy() {
    String address = "/api/policy/by-topic?topic=topic:smart-hardware&format=csv";
    String before = ServerFixture.get(address, "*/*").body();
    ServerFixture.get(address.replace("&format=csv", "&explain=empty"), "*/*");
    assertEquals(before, ServerFixture.get(address, "*/*").body());
  }

  @Test
  void whyWithoutAQueryIsRefused() {
    HttpResponse<String> response = ServerFixture.get("/sparql?explain=empty", "*/*");
    assertEquals(400, response.statusCode());
  }
}
