package org.parkgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

  private static List<String> terms(String ending, String text) {
    return Analysis.tokens(ending, text).stream().map(Analysis.Token::text).toList();
  }

  private static List<String> stems(String text) {
    return Words.of(text).stream().map(Words.Word::stem).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "centre, center",
    "centres, centers",
    "centred, centered",
    "theatre, theater",
    "kilometre, kilometer",
    "globalisation, globalization",
    "organisations, organizations",
    "organised, organized",
    "programme, program",
    "co-operation, cooperation",
    "Co-ordination, coordination",
    "labour, labor",
    "favourable, favorable",
    "neighbourhood, neighborhood",
    "behaviour, behavior",
    "defence, defense",
    "licence, license",
    "catalogue, catalog",
    "travelling, traveling",
    "analysed, analyzed",
    "calibre, caliber"
  })
  void britishAndAmericanSpellingsMeet(String british, String american) {
    assertEquals(stems(american), stems(british));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"enterprise", "exercise", "promise", "rise", "advise", "premise", "course"})
  void wordsThatAreSpeltWithAnSEverywhereKeepIt(String word) {
    assertEquals(word, SpellingFilter.american(word));
  }

  @ParameterizedTest
  @CsvSource({
    "Café, cafe",
    "CAFÉ, cafe",
    "Haidian's, Haidian",
    "streets, street",
    "manufacturing, manufactured",
    "ＡＲＭ, ARM",
    "U.S., US"
  })
  void accentsCasePossessivesWidthsAndEndingsDoNotMatter(String one, String other) {
    assertEquals(stems(other), stems(one));
  }

  @Test
  void aDecomposedAccentIsTheSameAsAComposedOne() {
    assertEquals(stems("Caf\u00e9"), stems("Cafe\u0301"));
  }

  @Test
  void invisibleCharactersInsideAWordDoNotMatter() {
    assertEquals(stems("park"), stems("pa\u200drk"));
    assertEquals(stems("park"), stems("\u202epark"));
  }

  @Test
  void lettersOfAnotherAlphabetThatLookAlikeStayApart() {
    assertNotEquals(stems("park"), stems("раrk"));
  }

  @Test
  void anEnglishWordKeepsItsFirstFormBesideItsStem() {
    assertEquals(
        List.of(
            new Analysis.Token("centres", false),
            new Analysis.Token("center", true),
            new Analysis.Token("arm", false)),
        Analysis.tokens(Analysis.ENGLISH, "Centres ARM"));
  }

  @Test
  void aDotInsideANameSeparatesItsParts() {
    assertEquals(List.of("jd", "com"), stems("JD.com"));
  }

  @Test
  void chineseIsCutIntoWordsAndPunctuationIsDropped() {
    assertEquals(List.of("人工智能", "与", "机器人"), terms(Analysis.CHINESE, "人工智能，与机器人。"));
  }

  @Test
  void pairsKeepLatinWordsInsideChineseWhole() {
    assertEquals(List.of("3w", "咖啡", "啡馆"), terms(Analysis.PAIRS, "3W咖啡馆"));
  }

  @Test
  void aNameIsTheSameWithAndWithoutABlankAndAPlural() {
    assertEquals(Words.nameKey("Maker Spaces"), Words.nameKey("makerspace"));
    assertEquals(Words.nameKey("Torch Centre"), Words.nameKey("torch center"));
  }
}
