package org.parkgraph.chinese;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTest {

  @ParameterizedTest
  @CsvSource({
    "中關村創業大街, 中关村创业大街",
    "軍民融合產業聯盟, 军民融合产业联盟",
    "於後裡面, 于后里面",
    "著名, 著名",
    "中关村 ZGC № 1, 中关村 ZGC № 1"
  })
  void eachCharacterHasItsSimplifiedForm(String text, String simple) {
    assertEquals(simple, Simplified.of(text));
  }

  @Test
  void everyTextKeepsItsLengthAndIsSimplifiedOnce() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < Character.MIN_SURROGATE; c++) {
      all.append(c);
    }
    all.append("𠮷").append("𫝈");
    String simple = Simplified.of(all.toString());
    assertEquals(all.length(), simple.length());
    assertTrue(simple.equals(Simplified.of(simple)), "twice is another than once");
  }
}
