package org.parkgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidYouMeanTest {

  private static final TextIndex INDEX = Shipped.INDEX;

  @ParameterizedTest
  @CsvSource({
    "Zhongguncun policy, Zhongguancun policy",
    "incubatr, incubator",
    "inteligent manufactoring, intelligent manufacturing",
    "中观村, 中关村",
    "中關邨, 中关村",
    "夫化器, 孵化器",
    "李克墙, 李克强",
    "智造大姐, 智造大街",
    "闯业大街 政策, 创业大街 政策",
    "总关村, 中关村"
  })
  void whatWasMeantIsTheNearestThatThereIs(String text, String meant) {
    assertEquals(meant, INDEX.didYouMean(text, Words.hasChinese(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "the",
        "Zhongguancun",
        "zhongguancun chuangye dajie",
        "中關村",
        "中关村创业大街",
        "policy -incubatr",
        "xqzzyqk",
        "龘龘龘",
        "ZGC"
      })
  void whatIsThereOrLikeNothingIsLeftAlone(String text) {
    assertNull(INDEX.didYouMean(text, false));
  }

  @Test
  void whatIsSuggestedFindsSomething() {
    String meant = INDEX.didYouMean("\"makerspase\" NOT 咖非", false);
    assertTrue(meant == null || INDEX.search(SearchRequest.of(meant)).total() > 0, meant);
  }
}
