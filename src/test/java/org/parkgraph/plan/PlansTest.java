package org.parkgraph.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkgraph.plan.Explanations.Explained;

/** A plan is kept for the same query, and for no other that only looks like it. */
class PlansTest {

  private static final String DATA =
      """
      :g { :a :p 1 , 2 , "1" , "x"@en , "x" , "1"^^:one . :b :p 2 ; :q :a . :c :q :b }
      """;

  @TestFactory
  Stream<DynamicTest> queriesThatDifferInOneThingHaveAnswersOfTheirOwn() {
    return Stream.of(
            List.of(
                "SELECT (SUM(?o) AS ?n) { :b :p ?o . ?s ?r ?t }",
                "SELECT (SUM(DISTINCT ?o) AS ?n) { :b :p ?o . ?s ?r ?t }"),
            List.of(
                "SELECT (COUNT(?o) AS ?n) { ?s ?p ?o }",
                "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"),
            List.of(
                "SELECT (GROUP_CONCAT(?s; SEPARATOR='-') AS ?n) { ?s :q ?o }",
                "SELECT (GROUP_CONCAT(?s; SEPARATOR='+') AS ?n) { ?s :q ?o }"),
            List.of(
                "SELECT ?o { :a :p ?o } ORDER BY ?o", "SELECT ?o { :a :p ?o } ORDER BY DESC(?o)"),
            List.of(
                "SELECT ?o { :a :p ?o } ORDER BY ?o LIMIT 1",
                "SELECT ?o { :a :p ?o } ORDER BY ?o LIMIT 2"),
            List.of(
                "SELECT ?o { :a :p ?o } ORDER BY ?o OFFSET 1",
                "SELECT ?o { :a :p ?o } ORDER BY ?o OFFSET 2"),
            List.of("SELECT ?s { ?s :p 'x' }", "SELECT ?s { ?s :p 'x'@de }"),
            List.of("ASK { :a :p '1' }", "ASK { :b :p '1' }"),
            List.of("SELECT ?s { ?s :p 1 }", "SELECT ?s { ?s :p 2 }"),
            List.of("SELECT ?o { :c :q+ ?o }", "SELECT ?o { :c :q ?o }"),
            List.of(
                "SELECT ?o { :c :q{2} ?o }".replace(":q{2}", ":q/:q"), "SELECT ?o { :c :q? ?o }"),
            List.of("SELECT ?o { :b !:p ?o }", "SELECT ?o { :b !:q ?o }"),
            List.of("SELECT ?o { :b !:p ?o }", "SELECT ?o { :b !^:p ?o }"),
            List.of(
                "SELECT * { ?s :q ?o VALUES ?s { :b } }",
                "SELECT * { ?s :q ?o VALUES ?s { UNDEF } }"),
            List.of(
                "SELECT * { ?s :q ?o FILTER EXISTS { ?s :p 2 } }",
                "SELECT * { ?s :q ?o FILTER NOT EXISTS { ?s :p 2 } }"),
            List.of(
                "SELECT * { ?s :q ?o FILTER(?s IN (:b)) }",
                "SELECT * { ?s :q ?o FILTER(?s NOT IN (:b)) }"),
            List.of("SELECT (1 AS ?n) {}", "SELECT ('1' AS ?n) {}"),
            List.of("SELECT (1 AS ?n) {}", "SELECT (01 AS ?n) {}"),
            List.of("SELECT ?s { ?s :q ?o }", "SELECT ?o { ?s :q ?o }"),
            List.of("SELECT DISTINCT ?p { ?s ?p ?o }", "SELECT ?p { ?s ?p ?o }"),
            List.of("SELECT ?s { GRAPH :g { ?s :q ?o } }", "SELECT ?s { GRAPH :h { ?s :q ?o } }"))
        .map(pair -> DynamicTest.dynamicTest(pair.get(1), () -> assertApart(pair)));
  }

  private static void assertApart(List<String> pair) {
    Explanations both = new Explanations(DATA);
    List<String> first = both.ask(pair.get(0)).answers();
    List<String> second = both.ask(pair.get(1)).answers();
    assertNotEquals(first, second, "the test asks for nothing");
    assertEquals(new Explanations(DATA).ask(pair.get(1)).answers(), second);
    assertEquals(first, both.ask(pair.get(0)).answers(), "the first, from its kept plan");
  }

  @Test
  void aKeptPlanIsCountedAnew() {
    Explanations data = new Explanations(DATA);
    Explained first = data.ask("SELECT * { ?s :q ?o }");
    Explained again = data.ask("SELECT * { ?s :q ?o }");
    assertEquals(first.text(), again.text());
    assertEquals(2, again.rows("?s :q ?o"));
  }

  @Test
  void aValueThatChangesIsComputedInEachRun() {
    Explanations data = new Explanations(DATA);
    String query = "SELECT ?n { BIND(STRUUID() AS ?n) }";
    assertNotEquals(data.ask(query).answers(), data.ask(query).answers());
    String now = "SELECT ?n { BIND(NOW() AS ?n) }";
    List<String> before = data.ask(now).answers();
    List<String> after = before;
    for (int i = 0; i < 1000 && after.equals(before); i++) { // the clock has milliseconds
      after = data.ask(now).answers();
    }
    assertNotEquals(before, after);
  }
}
