package org.parkgraph.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgraph.reconcile.NameMatch.How;

class NameMatchTest {

  private static NameMatch match(String asked, String name) {
    return NameMatch.of(Spelt.of(asked), Spelt.of(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Garage Cafe | Garage Cafe | is the name asked",
        "garage cafe | Garage Cafe | is the name asked, apart from case",
        "3W Cafe | 3W Café | is the name asked, apart from accents",
        "InnoWay | Inno Way | is the name asked, apart from spaces and punctuation",
        "inno-way | Inno Way | is the name asked, apart from case and spaces and punctuation",
        "Research & Development | Research and Development | is the name asked, apart from “&” for"
            + " “and”",
        "Innovation Centre | Innovation Center | is the name asked, apart from British or American"
            + " spelling",
        "CENTRE OF DEFENCE | Center of Defense | is the name asked, apart from case and British or"
            + " American spelling",
        "The State Council | State Council | is the name asked, apart from “the”",
        "中關村創業大街 | 中关村创业大街 | is the name asked, apart from traditional characters",
        "ＡＭＤ | AMD | is the name asked, apart from the width of characters",
        "Baidu Co., Ltd. | Baidu | is the name asked, apart from the legal form",
        "baidu inc | Baidu | is the name asked, apart from case and the legal form",
        "百度有限公司 | 百度 | is the name asked, apart from the legal form",
        "Furst, Allen | Allen Furst | has the words asked in another order",
        "Zhongguancum Inno Way | Zhongguancun Inno Way | differs from the name asked by 1 letter",
        "Zhonguancum Inno Way | Zhongguancun Inno Way | differs from the name asked by 2 letters",
        "中关树 | 中关村 | differs from the name asked by 1 letter",
        "Subway Line 15 | Subway Line 16 | differs from the name asked by 1 letter, in its number",
        "Inno Way | Zhongguancun Inno Way | has 2 of the 2 words asked, and 1 more",
        "Tencent | Baidu | is another name"
      })
  void saysHowTheyDiffer(String asked, String name, String words) {
    assertEquals(words, match(asked, name).words());
  }

  @Test
  void theNearerTheName_theHigherTheScore() {
    double last = 101;
    for (String asked :
        new String[] {
          "Zhongguancun Inno Way",
          "zhongguancun inno way",
          "zhongguancun-inno-way",
          "Zhongguancun Inno Way Ltd",
          "Inno Way Zhongguancun",
          "Zhongguancum Inno Way",
          "Zhonguancum Inno Way",
          "Inno Way",
          "Haidian Way"
        }) {
      NameMatch match = match(asked, "Zhongguancun Inno Way");
      assertTrue(match.score() < last, asked + " has " + match.score());
      last = match.score();
    }
    assertTrue(last > 0);
  }

  @Test
  void anotherNumberIsNotAMisspelling() {
    assertTrue(match("Subway Line 15", "Subway Line 16").score() <= 50);
    assertTrue(match("2018 Winter Olympics", "2022 Winter Olympics").score() <= 50);
    assertTrue(match("第十二个五年规划", "第十三个五年规划").score() <= 50);
    assertTrue(match("Subway Line 16", "Subway Line 16").score() > 80);
  }

  @Test
  void aNameWithoutLettersIsNoName() {
    assertEquals(How.NONE, match("***", "Baidu").how());
    assertEquals(How.NONE, match("", "Baidu").how());
    assertEquals("Co", Fold.LEGAL.apply("Co., Ltd"));
  }
}
