package org.parkgraph.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Baidu Co., Ltd. | Baidu",
        "Volvo AG | Volvo",
        "北京百度网讯科技有限公司 | 北京百度网讯科技",
        "中国银行股份有限公司 | 中国银行",
        "Company | Company",
        "公司 | 公司",
        "Incorporated Bank | Incorporated Bank",
        "Agco | Agco",
        "Lenovo (Beijing) Limited | Lenovo (Beijing)"
      })
  void theLegalFormGoesFromTheEnd(String name, String core) {
    assertEquals(core, Fold.LEGAL.apply(name));
  }

  @ParameterizedTest
  @CsvSource({
    "中關村, 中关村",
    "臺灣電腦協會, 台湾电脑协会",
    "創業園區發展, 创业园区发展",
    "中关村, 中关村",
    "Zhongguancun 街, Zhongguancun 街"
  })
  void traditionalCharactersBecomeSimplified(String traditional, String simplified) {
    assertEquals(simplified, Fold.SCRIPT.apply(traditional));
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    String name = "Ｔｈｅ Café & Programme-Centre 中關村 Co., Ltd.";
    for (Fold fold : Fold.values()) {
      String once = fold.apply(name);
      assertEquals(once, fold.apply(once), fold.name());
    }
  }
}
