package org.parkgraph.plan;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkgraph.sparql.DefaultGraph;

/** A query that would run for years ends at its deadline, whatever it is at. */
class DeadlineTest {

  /** When a query that goes on and on is given up; far more than any of them needs. */
  private static final Duration GIVEN_UP = Duration.ofSeconds(60);

  private static final String NO_ROW = "FILTER(CONCAT(STR(?a), STR(?b), STR(?c)) = 'none') ";

  private final Explanations town =
      new Explanations(Town.trig(), DefaultGraph.UNION, Duration.ofSeconds(1));

  @TestFactory
  Stream<DynamicTest> everyLongStepEnds() {
    return Stream.of(
            new String[] {"scan", "SELECT * { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z " + NO_ROW + "}"},
            new String[] {
              "scan of one graph",
              "SELECT * { GRAPH :g { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z " + NO_ROW + "} }"
            },
            new String[] {
              "join with parts apart",
              "SELECT * { { SELECT ?a ?b { ?a :is ?x . ?b :is ?y } } ?c ?r ?z " + NO_ROW + "}"
            },
            new String[] {"minus", "SELECT * { ?a :is ?x . ?b :is ?y MINUS { ?c :is ?z } }"},
            new String[] {
              "paths", "SELECT * { ?a (:in|^:in)* ?x . ?b (:in|^:in)* ?y . ?c ?r ?z " + NO_ROW + "}"
            },
            new String[] {
              "sort", "SELECT * { ?a :is ?x . ?b :is ?y . ?c :is ?z } ORDER BY ?x ?y ?z LIMIT 5"
            },
            new String[] {
              "distinct", "SELECT DISTINCT ?x ?y { ?a :is ?x . ?b :is ?y . ?c :is ?z }"
            },
            new String[] {
              "groups",
              "SELECT ?x (COUNT(*) AS ?n) { ?a :is ?x . ?b :is ?y . ?c :is ?z } GROUP BY ?x"
            },
            new String[] {
              "values", "SELECT (SUM(?y) AS ?n) { ?a :is ?x . ?b :age ?y . ?c :age ?z }"
            },
            new String[] {
              "not exists",
              "SELECT * { ?a :is ?x FILTER NOT EXISTS { ?b :age ?y . ?c :age ?z . ?d :age ?v FILTER(?y + ?z + ?v > 1000) } }"
            },
            new String[] {
              "offset", "SELECT * { ?a :is ?x . ?b :is ?y . ?c :is ?z } OFFSET 900000000"
            })
        .map(query -> DynamicTest.dynamicTest(query[0], () -> assertEnds(query[1])));
  }

  private void assertEnds(String query) {
    assertTimeoutPreemptively(
        GIVEN_UP,
        () -> assertThrows(QueryCancelledException.class, () -> town.run(query, row -> {})));
  }

  @Test
  void whatIsQuickHasTime() {
    town.ask("SELECT * { ?a :is ?x }");
  }
}
