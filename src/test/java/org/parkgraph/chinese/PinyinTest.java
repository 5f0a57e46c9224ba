package org.parkgraph.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

  @ParameterizedTest
  @CsvSource({
    "zhongguancun, zhong guan cun",
    "Zhōngguāncūn, zhong guan cun",
    "zhong1guan1cun1, zhong guan cun",
    "xian, xian",
    "xi'an, xi an",
    "fangan, fan gan",
    "nǚ, nv",
    "zhanlüe, zhan lue"
  })
  void aWordIsCutIntoSyllables(String word, String syllables) {
    assertTrue(
        Pinyin.cuts(word).contains(List.of(syllables.split(" "))), () -> "" + Pinyin.cuts(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "street", "zhongguanc", "3w", "'", "中关村"})
  void whatIsNoPinyinIsNotCut(String word) {
    assertEquals(List.of(), Pinyin.cuts(word));
  }

  @Test
  void theLastSyllableOfABeginningMayBeUnfinished() {
    assertTrue(Pinyin.beginnings("zhongg").contains(List.of("zhong", "g")));
    assertTrue(Pinyin.beginnings("zh").contains(List.of("zh")));
  }

  @Test
  void aLongWordThatIsNearlyPinyinTakesNoTime() {
    assertEquals(List.of(), Pinyin.cuts("nana".repeat(15) + "xxx"));
    assertEquals(8, Pinyin.cuts("xian".repeat(16)).size());
  }

  @Test
  void aCharacterIsReadInAllWaysTheUsualOneFirst() {
    assertEquals("da", Pinyin.readings('大').get(0));
    assertTrue(Pinyin.readings('行').containsAll(List.of("xing", "hang")));
    assertEquals(List.of(), Pinyin.readings('a'));
  }

  @ParameterizedTest
  @CsvSource({"zhan, zang", "shi, si", "cheng, chen", "lin, ling"})
  void syllablesThatManyDoNotTellApartAreTheSame(String one, String other) {
    assertEquals(Pinyin.blurred(one), Pinyin.blurred(other));
  }
}
