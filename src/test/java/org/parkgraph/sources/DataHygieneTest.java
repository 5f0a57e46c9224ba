package org.parkgraph.sources;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The data: names, texts and concept schemes are in order. */
class DataHygieneTest {

  private static final String RULES = "data/tests/hygiene";

  @TestFactory
  Stream<DynamicTest> theSourcesBreakNoRule() {
    return HygieneRules.hold(RULES);
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFindsItsFault() {
    return HygieneRules.find(RULES);
  }
}
