package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.query.CannedQuery;

/** Pages of canned queries and the links between them, against the running service. */
class PagesTest {

  private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"(first|prev|next|last)\"");
  private static final String TOPIC = "/api/policy/by-topic?topic=topic:land-use";

  @TestFactory
  Stream<DynamicTest> thePagesOfEveryExampleMakeTheWholeAnswer() {
    return ServerFixture.assembly().queries().all().stream()
        .flatMap(
            query ->
                query.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                query.name() + " " + example, () -> check(query, example))));
  }

  private static void check(CannedQuery query, Map<String, String> example) {
    StringBuilder address = new StringBuilder("/api/" + query.name());
    address.append("?format=").append(query.isConstruct() ? "nt" : "tsv");
    example.forEach((n, v) -> address.append('&').append(n + "=" + ServerFixture.encode(v)));
    List<String> whole = ServerFixture.get(address.toString(), "*/*").body().lines().toList();
    List<String> joined = new ArrayList<>(whole.subList(0, 1));
    int limit = Math.max(3, whole.size() / 5);
    String next = address + "&limit=" + limit;
    while (next != null) {
      HttpResponse<String> page = ServerFixture.get(next, "*/*");
      assertEquals(200, page.statusCode(), page.body());
      List<String> rows = page.body().lines().skip(1).toList();
      assertTrue(rows.size() <= limit);
      joined.addAll(rows);
      next = links(next, page).get("next");
    }
    assertEquals(whole, joined);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "0 | 1 | 0 | - | 1 | 2",
        "1 | 1 | 0 | 0 | 2 | 2",
        "2 | 1 | 0 | 1 | - | 2",
        "0 | 2 | 0 | - | 2 | 2",
        "1 | 2 | 0 | 0 | - | 2",
        "0 | 3 | 0 | - | - | 0",
        "0 | 9 | 0 | - | - | 0",
        "9 | 2 | 0 | 1 | - | 2",
        "999999999 | 999999999 | 0 | 0 | - | 0"
      })
  void theLinksLeadToThePagesThatThereAre(
      String offset, String limit, String first, String prev, String next, String last) {
    String asked = "/api/figure/shares?subject=haidian-science-park&limit=";
    long rows = ServerFixture.get(asked + "99&format=csv", "*/*").body().lines().count() - 1;
    assertEquals(3, rows, "the case counts on three rows");
    String path = asked + limit + "&offset=" + offset;
    Map<String, String> expected = new TreeMap<>();
    put(expected, "first", first);
    put(expected, "prev", prev);
    put(expected, "next", next);
    put(expected, "last", last);
    Map<String, String> offsets = new TreeMap<>();
    links(path, ServerFixture.get(path, "*/*")).forEach((rel, to) -> offsets.put(rel, offset(to)));
    assertEquals(expected, offsets);
  }

  private static void put(Map<String, String> map, String rel, String offset) {
    if (offset != null) {
      map.put(rel, offset);
    }
  }

  private static String offset(String address) {
    Matcher m = Pattern.compile("[?&]offset=([0-9]+)").matcher(address);
    return m.find() ? m.group(1) : "0";
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&offset=1", "&limit=0", "&limit=2&explain=1"})
  void withoutPagesThereAreNoLinks(String more) {
    HttpResponse<String> answer = ServerFixture.get(TOPIC + more, "*/*");
    assertEquals(200, answer.statusCode());
    assertTrue(
        answer.headers().allValues("Link").stream().noneMatch(l -> l.contains("rel=\"first\"")));
  }

  @Test
  void linksKeepAllParametersAndAreAscii() {
    String path =
        "/api/entity/find?text="
            + ServerFixture.encode("中关村&=#+% \">")
            + "&limit=1&sources=1&format=csv&lang=zh-Hans";
    HttpResponse<String> answer = ServerFixture.get(path, "*/*");
    assertEquals(200, answer.statusCode(), answer.body());
    String last = links(path, answer).get("last");
    assertEquals(path, last);
  }

  @Test
  void aKeptAnswerItsHeadAndA304HaveTheSameLinks() {
    String path = TOPIC + "&limit=1&format=json";
    HttpResponse<String> made = ServerFixture.get(path, "*/*");
    List<String> links = made.headers().allValues("Link");
    assertTrue(links.toString().contains("next"), links.toString());
    assertEquals(links, ServerFixture.get(path, "*/*").headers().allValues("Link"));
    assertEquals(links, ServerFixture.request("HEAD", path).headers().allValues("Link"));
    String tag = made.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> known = ServerFixture.get(path, "*/*", "If-None-Match", tag);
    assertEquals(304, known.statusCode());
    assertEquals(links, known.headers().allValues("Link"));
  }

  /** The links of an answer by their relation, resolved against the address that was asked. */
  private static Map<String, String> links(String path, HttpResponse<String> answer) {
    Map<String, String> links = new TreeMap<>();
    for (String header : answer.headers().allValues("Link")) {
      Matcher m = LINK.matcher(header);
      while (m.find()) {
        URI base = URI.create(ServerFixture.url(path.replaceFirst("\\?.*", "")));
        URI to =
            m.group(1).startsWith("?") ? URI.create(base + m.group(1)) : base.resolve(m.group(1));
        links.put(m.group(2), to.getRawPath() + "?" + to.getRawQuery());
      }
    }
    return links;
  }
}
