package org.parkgraph.sources;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The ontology: every term labelled, defined, used, and in style. */
class OntologyHygieneTest {

  private static final String RULES = "ontology/tests/hygiene";

  @TestFactory
  Stream<DynamicTest> theSourcesBreakNoRule() {
    return HygieneRules.hold(RULES);
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFindsItsFault() {
    return HygieneRules.find(RULES);
  }
}
