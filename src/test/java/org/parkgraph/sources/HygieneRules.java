package org.parkgraph.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.parkgraph.check.HygieneRule;
import org.parkgraph.source.SourceFile;

/** The tests of the rules of one folder: dropping in a rule and its fixture makes two. */
final class HygieneRules {

  private HygieneRules() {}

  /** Ontology and data break no rule. */
  static Stream<DynamicTest> hold(String folder) {
    return in(folder)
        .map(
            rule ->
                dynamicTest(
                    rule.name(), () -> assertEquals(List.of(), rule.apply(Checkout.UNION))));
  }

  /** Each rule finds the fault in the fixture beside it, {@code rule-name.fail.ttl}. */
  static Stream<DynamicTest> find(String folder) {
    List<SourceFile> fixtures = Checkout.SOURCES.testFiles(folder, ".fail.ttl");
    assertEquals(in(folder).count(), fixtures.size(), "as many fixtures as rules in " + folder);
    return in(folder).map(rule -> dynamicTest(rule.name(), () -> assertFinds(rule, fixtures)));
  }

  private static void assertFinds(HygieneRule rule, List<SourceFile> fixtures) {
    SourceFile fixture =
        fixtures.stream()
            .filter(f -> f.stem().equals(rule.name() + ".fail"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no fixture " + rule.name() + ".fail.ttl"));
    assertFalse(rule.apply(Checkout.graph(fixture)).isEmpty(), "the fixture breaks the rule");
  }

  private static Stream<HygieneRule> in(String folder) {
    return HygieneRule.in(Checkout.SOURCES).stream()
        .filter(rule -> rule.file().path().startsWith(folder + "/"));
  }
}
