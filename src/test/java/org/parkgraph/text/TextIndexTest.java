package org.parkgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.vocab.Park;

class TextIndexTest {

  private static TextIndex index;

  @BeforeAll
  static void build() {
    index = Fixture.index(Fixture.data());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<SearchHit> hits(String text, @Nullable String type) {
    return index.search(new SearchRequest(text, null, type, 1, 100)).hits();
  }

  private static String slug(SearchHit hit) {
    return hit.iri().substring(Park.ID.length());
  }

  private static String first(String text) {
    List<SearchHit> hits = hits(text, null);
    return hits.isEmpty() ? "" : slug(hits.get(0));
  }

  private static Set<String> passages(String text) {
    return hits(text, Park.PASSAGE.getURI()).stream()
        .map(TextIndexTest::slug)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "Inno Way, inno-way",
    "innoway, inno-way",
    "start up street, inno-way",
    "创业大街, inno-way",
    "智造大街, im-way",
    "3w cafe, cafe",
    "3W Coffee, cafe",
    "3W咖啡, cafe",
    "Li Keqiang, premier",
    "李克强, premier",
    "Keqaing, premier",
    "maker space, space",
    "makerspace Haidian, space",
    "Haidan, space",
    "street development plan, street-plan",
    "develop*, street-plan",
    "rebuilt, street-plan",
    "\"development plan\", street-plan",
    "prime minister visit, premier-visit"
  })
  void namesAreFoundInAnySpellingAndLanguage(String text, String slug) {
    assertEquals(slug, first(text));
  }

  @ParameterizedTest
  @CsvSource({
    "manufactoring, doc-p1-s2",
    "smart manufacturing, doc-p1-s2",
    "智能制造, doc-p1-s2",
    "Li Keqiang, doc-p2-s1",
    "李克强, doc-p2-s1",
    "rocketry, doc-p2-s3",
    "火箭, doc-p2-s3",
    "Startup Street, doc-p1-s1"
  })
  void passagesAreFoundByGlossAndByWhatTheirFactsAreAbout(String text, String slug) {
    List<SearchHit> hits = hits(text, Park.PASSAGE.getURI());
    assertEquals(slug, slug(hits.get(0)));
  }

  @Test
  void aPassageIsItsOwnOnlyPassage() {
    SearchHit hit = hits("visited", Park.PASSAGE.getURI()).get(0);
    assertEquals(Park.PASSAGE.getURI(), hit.type());
    assertEquals("An article, 2/1", hit.label());
    assertEquals("2017-09-29", hit.date());
    assertEquals(
        List.of(new PassageRef("000_a.txt", 2, 1, "He visited the café there in May.")),
        hit.passages());
    assertEquals(List.of("He <em>visited</em> the café there in May."), hit.highlights());
  }

  @Test
  void anEntityComesWithTheBestPassagesThatSpeakOfIt() {
    SearchHit hit = hits("intelligent manufacturing way", Park.NS + "Street").get(0);
    assertEquals("im-way", slug(hit));
    assertEquals("I M Way", hit.label());
    assertEquals(Park.NS + "Street", hit.type());
    assertNull(hit.date());
    assertEquals(2, hit.passages().get(0).sentence());
    assertTrue(hit.highlights().contains("I M <em>Way</em>"), () -> "" + hit.highlights());
  }

  @Test
  void theMarksAreTheOnlyMarkupInAHighlight() {
    assertEquals(
        List.of("I M Way is about intelligent manufacturing &amp; &lt;<em>robots</em>&gt;."),
        hits("robots", Park.PASSAGE.getURI()).get(0).highlights());
    assertTrue(hits("<script>alert(1)</script>", null).isEmpty());
  }

  @Test
  void aTypeNarrowsToItsMembersAndThoseOfItsSubclasses() {
    for (String type : List.of(Park.NS + "Plan", Park.NS + "Policy", "http://example.org/Work")) {
      assertEquals(
          List.of("street-plan"), hits("street", type).stream().map(TextIndexTest::slug).toList());
    }
    assertEquals(Park.NS + "Plan", hits("street plan", null).get(0).type());
    assertTrue(hits("street", Park.NS + "Person").isEmpty());
  }

  @Test
  void withoutATypePassagesComeOnlyWhereNoEntityIsNamed() {
    Set<String> found =
        hits("street", null).stream().map(TextIndexTest::slug).collect(Collectors.toSet());
    assertTrue(found.contains("doc-p2-s2"), "a heading that no entity is named in");
    assertFalse(found.contains("doc-p1-s1"), "comes with Inno Way");
  }

  @Test
  void aPlanHasTheDateItWasIssuedAndAnEventThatItBegan() {
    assertEquals("2015-03-01", hits("development plan", null).get(0).date());
    assertEquals("2015-05-07", hits("visit of the Premier", null).get(0).date());
  }

  @Test
  void headingsComeAfterSentencesThatSaySomething() {
    List<SearchHit> hits = hits("street", Park.PASSAGE.getURI());
    assertEquals("doc-p2-s2", slug(hits.get(hits.size() - 1)));
  }

  @Test
  void operatorsDecideWhatHasToBeThere() {
    assertEquals(Set.of("doc-p1-s1"), passages("street AND founders"));
    assertEquals(Set.of("doc-p1-s1"), passages("founders -robots"));
    assertEquals(Set.of(), passages("founders NOT haidian"));
    assertEquals(Set.of("doc-p1-s1"), passages("\"street for founders\""));
    assertEquals(Set.of(), passages("\"founders for street\""));
  }

  @Test
  void aSingleChineseCharacterOfAWordFindsNothing() {
    assertEquals(Set.of(), passages("智"));
    assertEquals(Set.of(), passages("街头"));
  }

  @Test
  void chineseWordsAreFoundInAnyOrderAndAsParts() {
    assertTrue(passages("主题 智造大街").contains("doc-p1-s2"));
    assertTrue(passages("造大").contains("doc-p1-s2"));
  }

  @Test
  void lettersThatMerelyLookAlikeFindNothing() {
    assertTrue(hits("strееt", null).isEmpty(), "with Cyrillic letters");
    assertFalse(hits("str\u200deet", null).isEmpty(), "with a zero-width joiner");
    assertFalse(hits("Cafe\u0301", null).isEmpty(), "with a combining accent");
  }

  @Test
  void theLanguageOfTheResultsIsThatOfTheTextUnlessAskedFor() {
    SearchResults chinese = index.search(SearchRequest.of("创业大街"));
    assertEquals("zh", chinese.lang());
    assertEquals("创业大街", chinese.hits().get(0).label());
    assertEquals("创业大街是海淀的创业者街区。", chinese.hits().get(0).passages().get(0).text());
    SearchResults english = index.search(new SearchRequest("创业大街", "en", null, 1, 10));
    assertEquals("en", english.lang());
    assertEquals("Inno Way", english.hits().get(0).label());
  }

  @Test
  void pagesFollowOneAnotherAndTheTotalStays() {
    SearchResults all = index.search(new SearchRequest("street way", null, null, 1, 100));
    assertTrue(all.total() > 3);
    for (int page = 1; page <= all.total(); page++) {
      SearchResults one = index.search(new SearchRequest("street way", null, null, page, 1));
      assertEquals(all.total(), one.total());
      assertEquals(all.hits().get(page - 1), one.hits().get(0));
    }
    int beyond = (int) all.total() + 1;
    assertTrue(
        index.search(new SearchRequest("street way", null, null, beyond, 1)).hits().isEmpty());
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThrows(SearchSyntaxException.class, () -> new SearchRequest("a", "de", null, 1, 10));
    assertThrows(SearchSyntaxException.class, () -> new SearchRequest("a", null, null, 0, 10));
    assertThrows(SearchSyntaxException.class, () -> new SearchRequest("a", null, null, 1, 0));
    assertThrows(SearchSyntaxException.class, () -> new SearchRequest("a", null, null, 1001, 10));
    assertThrows(
        SearchSyntaxException.class,
        () -> new SearchRequest("a", null, null, Integer.MAX_VALUE, Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "*:*",
        "/.*/",
        "AND AND (",
        "\"",
        "-street",
        "NOT street",
        "[a TO",
        "( ) : ^ ~",
        "\ud800",
        "\u0000",
        "the",
        "x*"
      })
  void noTextWithinTheLimitsFails(String text) {
    index.search(SearchRequest.of(text));
    index.suggest(text, 10);
  }

  @Test
  void theLongestTextsAreAnswered() {
    index.search(SearchRequest.of("智造大街创业".repeat(42)));
    index.search(SearchRequest.of("manufactoring* ".repeat(16)));
    index.search(SearchRequest.of("inovatoin strets ".repeat(8)));
    index.search(SearchRequest.of("x".repeat(256)));
  }

  @ParameterizedTest
  @CsvSource({
    "in, Inno Way",
    "way in, Inno Way",
    "STR, Street Development Plan",
    "develop, Street Development Plan",
    "caf, 3W Café",
    "coff, 3W Coffee",
    "keq, Li Keqiang",
    "大街, 大街发展规划",
    "创, 创业大街",
    "业大, 创业大街",
    "李克, 李克强"
  })
  void suggestionsCompleteAnyWordOfAName(String typed, String name) {
    List<String> names = index.suggest(typed, 5).stream().map(Suggestion::name).toList();
    assertEquals(name, names.get(0), () -> "" + names);
  }

  @Test
  void suggestionsNameTheEntityOnceAndKeepToTheSize() {
    List<Suggestion> found = index.suggest("3w", 5);
    assertEquals(List.of("3W Café"), found.stream().map(Suggestion::name).toList());
    assertEquals(1, index.suggest("way", 1).size());
    assertEquals(List.of(), index.suggest("qqq", 5));
    assertEquals(List.of(), index.suggest("街业", 5));
  }

  @Test
  void classesInACircleAndAnEntityWithoutANameAreIndexed() {
    try (TextIndex circle =
        Fixture.index(
            Fixture.data(
                """
                :more { ex:A rdfs:subClassOf park:B . park:B rdfs:subClassOf ex:A .
                  id:nameless a park:B ; rdfs:comment "unheard of"@en .
                  id:odd-p1-s1 a park:Passage ; park:paragraph "x"^^xsd:integer . }
                """))) {
      SearchHit hit = circle.search(SearchRequest.of("unheard")).hits().get(0);
      assertEquals("nameless", hit.label());
      assertEquals(Park.NS + "B", hit.type());
    }
  }
}
