package org.parkgraph.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "baidu, baidu, 0",
    "baidu, badu, 1",
    "baidu, baiduu, 1",
    "baidu, baido, 1",
    "baidu, biadu, 1",
    "baidu, abiud, 2",
    "中关村, 中关树, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "ca, abc, 3"
  })
  void countsLettersPutInLeftOutChangedAndSwapped(String a, String b, int distance) {
    assertEquals(distance, EditDistance.of(a, b, 6));
    assertEquals(distance, EditDistance.of(b, a, 6));
  }

  @ParameterizedTest
  @CsvSource({"kitten, sitting, 2", "a, abcdefgh, 3", "baidu, tencent, 1"})
  void saysNoMoreThanThatItIsAboveTheLimit(String a, String b, int most) {
    assertEquals(most + 1, EditDistance.of(a, b, most));
  }
}
