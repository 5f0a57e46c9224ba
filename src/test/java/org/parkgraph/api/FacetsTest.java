package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What search results are counted and narrowed by, against the running service. */
class FacetsTest {

  private static final List<String> FACETS =
      List.of("type", "issuer", "place", "topic", "industry", "document", "year");
  private static final String PARK = "PREFIX park: <https://w3id.org/parkgraph/ontology#> ";

  private static JsonObject search(String parameters) {
    HttpResponse<String> answer =
        ServerFixture.get("/search?size=1&format=json&" + parameters, "*/*");
    assertEquals(200, answer.statusCode(), answer::body);
    return JSON.parse(answer.body());
  }

  private static long total(String parameters) {
    return search(parameters).get("total").getAsNumber().value().longValue();
  }

  private static Map<String, Long> counts(JsonObject results, String facet) {
    Map<String, Long> counts = new TreeMap<>();
    for (JsonValue each : results.getObj("facets").get(facet).getAsArray()) {
      counts.put(
          each.getAsObject().getString("value"),
          each.getAsObject().get("count").getAsNumber().value().longValue());
    }
    return counts;
  }

  /** The search with a facet narrowed to one value, whatever it was narrowed to. */
  private static String narrowed(String search, String facet, String value) {
    List<String> names = facet.equals("year") ? List.of("from", "to") : List.of(facet);
    String rest =
        List.of(search.split("&")).stream()
            .filter(p -> names.stream().noneMatch(n -> p.startsWith(n + "=")))
            .collect(Collectors.joining("&"));
    return facet.equals("year")
        ? rest + "&from=" + value + "-01-01&to=" + value + "-12-31"
        : rest + "&" + facet + "=" + ServerFixture.encode(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=innovation",
        "q=%E4%B8%AD%E5%85%B3%E6%9D%91",
        "q=street&type=Passage",
        "q=zhongguancun&type=Policy",
        "q=platform&type=Policy&type=Passage",
        "q=park&place=haidian-district",
        "q=park&place=beijing&topic=topic:innovation-centre&topic=topic:education",
        "q=development&from=2015-01-01&to=2015-12-31",
        "q=enterprises&type=Enterprise&place=beijing&document=zgc-landmark",
        "q=nothingofthekind",
        "q=&place=zhongguancun-science-park",
        "q=&type=Passage&topic=topic:innovation-centre",
        "q="
      })
  void everyCountIsTheTotalOfTheSearchNarrowedToIt(String search) {
    JsonObject results = search(search);
    for (String facet : FACETS) {
      Map<String, Long> counts = counts(results, facet);
      Map<String, Long> totals = new TreeMap<>();
      counts.keySet().forEach(v -> totals.put(v, total(narrowed(search, facet, v))));
      assertEquals(totals, counts, search + ": " + facet);
    }
    assertTrue(total(search) == 0 || !counts(results, "type").isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "type=Policy ! ?e a park:Policy",
        "type=Place ! ?e a park:Place",
        "type=Passage ! ?e a park:Passage",
        "type=Policy&issuer=state-council ! ?e a park:Policy ; park:issuedBy id:state-council",
        "type=Enterprise&place=zhongguancun-inno-way ! ?e a park:Enterprise ;"
            + " (park:locatedIn|park:operatesIn|park:partOf|park:appliesTo)"
            + "/(park:locatedIn|park:partOf)* id:zhongguancun-inno-way",
        "type=Place&place=haidian-district ! ?e a park:Place ;"
            + " (park:locatedIn|park:operatesIn|park:partOf|park:appliesTo)"
            + "/(park:locatedIn|park:partOf)* id:haidian-district",
        "type=Policy&topic=topic:industrial-upgrading ! ?e a park:Policy ;"
            + " park:topic/skos:broader* topic:industrial-upgrading",
        "type=Enterprise&industry=industry:information-technology ! ?e a park:Enterprise ;"
            + " park:inIndustry/skos:broader* industry:information-technology",
        "type=Policy&from=2015-01-01&to=2015-12-31 ! ?e a park:Policy ; park:issuedEarliest ?d"
            + " FILTER(YEAR(?d) = 2015)",
        "type=Passage&document=haidian-globalization ! ?e park:document id:haidian-globalization"
      })
  void browsingFindsWhatSparqlFinds(String search, String pattern) {
    String query =
        PARK
            + "PREFIX id: <https://w3id.org/parkgraph/id/> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
            + "PREFIX topic: <https://w3id.org/parkgraph/scheme/topic/> "
            + "PREFIX industry: <https://w3id.org/parkgraph/scheme/industry/> "
            + "SELECT (COUNT(DISTINCT ?e) AS ?n) { "
            + pattern
            + " FILTER(CONTAINS(STR(?e), \"#\") = false) }";
    String rows = ServerFixture.sparql(query, "text/csv").body();
    long expected = Long.parseLong(rows.strip().lines().skip(1).findFirst().orElseThrow());
    assertEquals(expected, total("q=&" + search));
    assertTrue(expected > 0, "the case shows nothing: " + search);
  }

  @Test
  void severalValuesOfAFacetWiden() {
    long both = total("q=innovation&type=Policy&type=Event");
    assertEquals(
        total("q=innovation&type=Policy") + total("q=innovation&type=Event"),
        both,
        "no policy is an event");
  }

  @Test
  void theOtherChoicesStayInSightAndTheChosenOneToo() {
    Map<String, Long> all = counts(search("q=innovation"), "topic");
    assertEquals(all, counts(search("q=innovation&topic=topic:innovation-centre"), "topic"));
    Map<String, Long> none =
        counts(search("q=nothingofthekind&topic=topic:innovation-centre"), "topic");
    assertEquals(Map.of("https://w3id.org/parkgraph/scheme/topic/innovation-centre", 0L), none);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issuer=state-council | issuer=State Council",
        "issuer=state-council | issuer=https://w3id.org/parkgraph/id/state-council",
        "topic=topic:foreign-debt | topic=foreign-debt",
        "type=Policy | type=park:Policy",
        "type=Policy | type=policy",
        "place=haidian-district | place=Haidian District",
        "document=zgc-landmark | document=000_8047cd7709820c26.txt",
        "industry=industry:internet | industry=%E4%BA%92%E8%81%94%E7%BD%91%E4%BA%A7%E4%B8%9A"
      })
  void aValueCanBeNamedInSeveralWays(String one, String other) {
    long expected = total("q=&" + one);
    assertTrue(expected > 0);
    assertEquals(expected, total("q=&" + other.replace(" ", "+")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topic=topic:foreign-dept | topic:foreign-debt",
        "place=haidian-distrct | haidian-district",
        "industry=industry:nternet | industry:internet",
        "issuer=State+Counsil | state-council",
        "type=Polycy | park:Policy",
        "type=http://example.org/None | Policy",
        "document=000.txt | documents",
        "from=2015 | 2009-03-13",
        "to=2015-02-30 | 2009-03-13",
        "from=2015-02-01&to=2015-01-01 | before from",
        "sort=best | relevance or date",
        "lang=de | en or zh",
        "lang=english | en or zh",
        "size=0 | size",
        "page=-1 | page",
        "colour=red | colour"
      })
  void aWrongValueIsRefusedWithWhatWouldBeRight(String parameter, String hint) {
    HttpResponse<String> answer =
        ServerFixture.get("/search?q=a&format=json&" + parameter, "application/json");
    assertEquals(400, answer.statusCode(), answer::body);
    assertTrue(
        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem"));
    String name = parameter.contains("to=2015-01") ? "to" : parameter.replaceFirst("=.*", "");
    assertTrue(answer.body().contains(name), answer::body);
    if (!hint.equals("documents")) {
      assertTrue(answer.body().contains(hint), answer::body);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"innovation", "孵化器", "zhongguancum inno way", "smart hardware"})
  void sparqlRanksAsThePageDoes(String text) {
    String found =
        ServerFixture.sparql(
                PARK
                    + "SELECT ?e { (?e ?score) park:search \""
                    + text
                    + "\" . ?e a park:Place } ORDER BY DESC(?score) ?e",
                "text/csv")
            .body();
    List<String> ranked = found.strip().lines().skip(1).toList();
    List<String> page = hits("q=" + ServerFixture.encode(text) + "&type=Place&size=1000", "iri");
    assertEquals(java.util.Set.copyOf(page), java.util.Set.copyOf(ranked));
    assertEquals(page.get(0), ranked.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "zh-Hans", "zh-Hant", "zh-TW", "ZH-hans"})
  void allTagsOfChineseAreAlike(String lang) {
    assertEquals(search("q=innovation&lang=zh"), search("q=innovation&lang=" + lang));
  }

  @Test
  void theLatestComeFirstByDateAndTheUndatedLast() {
    List<String> dates = hits("q=&type=Policy&sort=date&size=100", "date");
    List<String> dated = dates.stream().filter(d -> !d.isEmpty()).toList();
    assertEquals(dated.stream().sorted((a, b) -> b.compareTo(a)).toList(), dated);
    assertFalse(dated.isEmpty());
    assertEquals(dated, dates.subList(0, dated.size()));
  }

  @Test
  void browsingGoesByNameInTheOrderOfTheLanguage() {
    List<String> names = hits("q=&type=Policy&lang=en&size=100", "label");
    assertEquals(names.stream().sorted(String::compareToIgnoreCase).toList(), names);
    List<String> chinese = hits("q=&type=Person&lang=zh&size=100", "label");
    List<String> han = chinese.stream().filter(n -> n.codePointAt(0) > 0x3000).toList();
    java.text.Collator bySound = java.text.Collator.getInstance(java.util.Locale.CHINA);
    assertEquals(han.stream().sorted(bySound).toList(), han);
    assertTrue(han.size() > 1);
  }

  private static List<String> hits(String parameters, String key) {
    String path = "/search?format=json&" + parameters;
    return JSON.parse(ServerFixture.get(path, "*/*").body()).get("hits").getAsArray().stream()
        .map(h -> h.getAsObject())
        .map(h -> h.hasKey(key) ? h.getString(key) : "")
        .toList();
  }
}
