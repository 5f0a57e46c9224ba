package org.parkgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserQueryTest {

  /**
   * A text as understood: groups in brackets, phrases in quotes, what must not be after a minus.
   */
  private static String understood(String text) {
    UserQuery query = UserQuery.parse(text);
    String any =
        query.any().stream()
            .map(
                g ->
                    g.stream().map(UserQueryTest::shown).collect(Collectors.joining("+", "[", "]")))
            .collect(Collectors.joining());
    String none = query.none().stream().map(UserQueryTest::shown).collect(Collectors.joining());
    return any + none;
  }

  private static String shown(UserQuery.Term term) {
    String text =
        switch (term.form()) {
          case WORD -> term.text();
          case PHRASE -> "'" + term.text() + "'";
          case PREFIX -> term.text() + "*";
        };
    return (term.negated() ? "-" : "") + text;
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "science park => [science][park]",
        "\"science park\" haidian => ['science park'][haidian]",
        "“science park” => ['science park']",
        "park -street => [park]-street",
        "park -\"inno way\" => [park]-'inno way'",
        "park NOT street => [park]-street",
        "a1 AND b1 => [a1+b1]",
        "a1 AND b1 OR c1 => [a1+b1][c1]",
        "a1 OR b1 AND c1 => [a1][b1+c1]",
        "a1 AND NOT b1 => [a1+-b1]",
        "NOT a1 AND b1 => [-a1+b1]",
        "a1 AND b1 AND \"c1 d1\" => [a1+b1+'c1 d1']",
        "park* => [park*]",
        "p* => [p]",
        "e-commerce => [e-commerce]",
        "and or not => [and][or][not]",
        "智造 AND 大街 => [智造+大街]",
        "ｐａｒｋ => [park]"
      },
      delimiterString = " => ")
  void theLanguageIsWordsPhrasesOperatorsAndATrailingStar(String text, String meaning) {
    assertEquals(meaning, understood(text));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "* => ``",
        "*ark => [ark]",
        "?*?*?*?*a => [a]",
        "*:* => ``",
        "uri:* => [uri]",
        "graph:\"urn:secret\" => [graph]['urn secret']",
        ") OR uri:* OR label:( => [uri][label]",
        "/.*/ => ``",
        "/(.*a){50}/ => [a][50]",
        "((((a*)*)*)*b){200} => [a][b][200]",
        "AND AND ( => ``",
        "\"unclosed words => ['unclosed words']",
        "[a TO => [a][TO]",
        "park^99999999999999999999 => [park][99999999999999999999]",
        "\"a b\"~999999999 => ['a b'][999999999]",
        "highlight:s:((a+)+|e:( => [highlight][s][a][e]",
        "- -- NOT => ``",
        "OR => ``",
        "\"\" => ``"
      },
      delimiterString = " => ")
  void whatOtherQueryLanguagesWouldRunIsWordsHere(String text, String meaning) {
    assertEquals(meaning, understood(text));
  }

  @Test
  void anEmptyTextHasNoWords() {
    assertTrue(UserQuery.parse("").any().isEmpty());
  }

  @Test
  void sixteenWordsAreTakenAndSeventeenAreNot() {
    assertEquals(16, UserQuery.parse("w ".repeat(16)).any().size());
    SearchSyntaxException e =
        assertThrows(SearchSyntaxException.class, () -> UserQuery.parse("secret~2 ".repeat(9)));
    assertEquals("a search text has at most 16 words", e.getMessage());
  }

  @Test
  void wordsOfPhrasesCountTowardsTheLimit() {
    String text = "\"" + "w ".repeat(17) + "\"";
    assertThrows(SearchSyntaxException.class, () -> UserQuery.parse(text));
  }

  @Test
  void charactersAreLimitedAndTheTextIsNotRepeated() {
    UserQuery.parse("x".repeat(256));
    UserQuery.parse("𠀀".repeat(256));
    for (String text : new String[] {"(".repeat(3000), "x".repeat(100_000), "a OR ".repeat(2000)}) {
      SearchSyntaxException e =
          assertThrows(SearchSyntaxException.class, () -> UserQuery.parse(text));
      assertEquals("a search text has at most 256 characters", e.getMessage());
    }
  }
}
