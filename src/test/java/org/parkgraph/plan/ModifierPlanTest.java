package org.parkgraph.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parkgraph.plan.Explanations.Explained;

/** OPTIONAL, counts, orders and limits do no more than they have to. */
class ModifierPlanTest {

  private static final Explanations TOWN = new Explanations(Town.trig());

  @Test
  void anOptionalWaitsForTheRestOfItsGroup() {
    Explained explained =
        TOWN.ask("SELECT * { ?x :is ?age OPTIONAL { ?x :nick ?nick } ?x :office :mayor }");
    assertEquals("?x :office :mayor", explained.labels().get(0), explained.text());
    assertEquals(1, explained.rows("?x :is ?age"));
    assertEquals(1, explained.rows("OPTIONAL"));
    assertEquals(0, explained.rows("?x :nick ?nick"));
    assertEquals(1, explained.answers().size());
  }

  @Test
  void anOptionalWhoseVariableComesAgainStaysWhereItIs() {
    Explanations few = new Explanations(":g { :a :p 1 . :b :p 2 . :a :q 3 . :c :r 4 , 3 }");
    Explained explained = few.ask("SELECT * { { ?x :p ?y OPTIONAL { ?x :q ?z } } ?c :r ?z }");
    // a's ?z is 3, b's is open and joins with both
    assertEquals(3, explained.answers().size(), explained.text());
  }

  @Test
  void countsOfEachPredicateAreReadOffTheIndex() {
    Explained explained =
        TOWN.ask("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p");
    assertEquals(6, explained.rows("count in the index"));
    assertFalse(explained.text().contains("?s ?p ?o"), explained.text());
    assertTrue(explained.answers().get(0).contains("1000"), explained.answers().toString());
    assertTrue(
        explained.answers().get(5).contains(":office")
            || explained.answers().get(5).contains("office"));
  }

  @Test
  void countsOfOnePredicateAreReadOffTheIndex() {
    Explained explained =
        TOWN.ask(
            "SELECT (COUNT(?x) AS ?all) (COUNT(DISTINCT ?x) AS ?people)"
                + " (COUNT(DISTINCT ?is) AS ?ages) { ?x :is ?is }");
    assertEquals(1, explained.rows("count in the index"));
    assertFalse(explained.labels().contains("?x :is ?is"));
    String row = explained.answers().get(0);
    assertEquals(List.of("1000", "1000", "2"), numbers(row), row);
  }

  @Test
  void countsByObjectAreReadOffTheIndex() {
    Explained explained =
        TOWN.ask("SELECT ?is (COUNT(?x) AS ?n) { ?x :is ?is } GROUP BY ?is ORDER BY ?is");
    assertEquals(2, explained.rows("count in the index"));
    assertEquals(List.of("495", "505"), numbers(String.join(" ", explained.answers())));
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("(?<=[\" ])\\d+(?=[\"\\s)])")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }

  @Test
  void sumsAreNotReadOffTheIndex() {
    Explained explained = TOWN.ask("SELECT (COUNT(*) AS ?n) (SUM(?a) AS ?sum) { ?x :age ?a }");
    assertEquals(1000, explained.rows("?x :age ?a"));
  }

  @Test
  void limitEndsTheScan() {
    Explained explained = TOWN.ask("SELECT * { ?x :is ?age . ?x :lives ?place } LIMIT 3");
    assertEquals(3, explained.rows("LIMIT 3"));
    assertTrue(explained.lines().stream().allMatch(l -> l.rows() <= 3), explained.text());
  }

  @Test
  void anAskEndsAtItsFirstRow() {
    Explained explained = TOWN.ask("ASK { ?x :is ?age . ?x :lives ?place }");
    assertTrue(explained.lines().stream().allMatch(l -> l.rows() <= 1), explained.text());
  }

  @Test
  void existsEndsAtItsFirstMatch() {
    Explained explained =
        TOWN.ask("SELECT * { :place4 :in ?w FILTER EXISTS { ?x :lives :place4 } }");
    assertEquals(1, explained.rows("?x :lives :place4"));
  }

  @Test
  void anOrderWithALimitHandsOverTheFirst() {
    Explained explained =
        TOWN.ask("SELECT ?x { ?x :lives ?place } ORDER BY DESC(?x) LIMIT 2 OFFSET 1");
    assertEquals(3, explained.rows("ORDER BY, first 3"));
    assertEquals(2, explained.answers().size());
    assertTrue(explained.answers().get(0).contains("/p998"), explained.answers().toString());
    assertTrue(explained.answers().get(1).contains("/p997"), explained.answers().toString());
  }

  @Test
  void anOrderThatKeepsTheFirstOnlyIsTheWholeOrderCut() {
    // more rows than an order sorts at once: the first are sorted again with those that come
    String query = "SELECT ?x ?y { ?x :is :old . ?y :lives :place4 } ORDER BY ?y DESC(?x)";
    List<String> whole = TOWN.ask(query).answers();
    assertEquals(4950, whole.size());
    assertEquals(whole.subList(0, 7), TOWN.ask(query + " LIMIT 7").answers());
  }

  @Test
  void partsThatShareNothingAreEachReadOnce() {
    Explained explained = TOWN.ask("SELECT * { :p1 :is ?a { SELECT ?b { :p2 :is ?b } } }");
    assertEquals(1, explained.answers().size());
    Set<Long> rows = new HashSet<>();
    explained.lines().forEach(l -> rows.add(l.rows()));
    assertEquals(Set.of(1L), rows, explained.text());
  }
}
