package org.parkgraph.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgraph.plan.Explanations.Explained;

/** Joins begin where there is least, and go on from there, however the query is written. */
class JoinOrderTest {

  private static final Explanations TOWN = new Explanations(Town.trig());

  @Test
  void everyOrderOfWritingGivesOnePlan() {
    List<String> patterns =
        List.of("?y :nick ?nick", "?y :lives ?place", "?x :lives ?place", "?x :office :mayor");
    List<String> plan = new ArrayList<>(patterns);
    Collections.reverse(plan);
    int orders = 0;
    for (List<String> order : orders(patterns)) {
      Explained explained = TOWN.ask(select(order));
      assertEquals(plan, explained.labels(), order.toString());
      assertEquals(0, explained.answers().size(), "the mayor's neighbours have no nicknames");
      orders++;
    }
    assertEquals(24, orders);
  }

  private static String select(List<String> patterns) {
    return "SELECT * { " + String.join(" . ", patterns) + " }";
  }

  private static <T> List<List<T>> orders(List<T> parts) {
    if (parts.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> orders = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<T> rest = new ArrayList<>(parts);
      T first = rest.remove(i);
      for (List<T> order : orders(rest)) {
        List<T> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        orders.add(whole);
      }
    }
    return orders;
  }

  @Test
  void noStepGivesMoreThanIsAskedFor() {
    Explained explained =
        TOWN.ask("SELECT * { ?x :is ?age . ?x :lives ?place . ?place :in :place4 }");
    assertEquals(
        List.of("?place :in :place4", "?x :lives ?place", "?x :is ?age"), explained.labels());
    assertEquals(1, explained.rows("?place :in :place4"));
    assertEquals(10, explained.rows("?x :lives ?place"));
  }

  @Test
  void whatIsExpectedIsWhatComesWhereCountsAreExact() {
    String line =
        TOWN.ask("SELECT * { ?x :lives :place4 }").text().lines().skip(1).findFirst().orElseThrow();
    assertEquals("        10         10  ?x :lives :place4", line);
  }

  @Test
  void moreThanNinePatternsAreJoinedFromTheLeastAsWell() {
    StringBuilder query = new StringBuilder("SELECT * { ");
    for (int i = 0; i < 12; i++) {
      query.append("?x :is ?is").append(i).append(" . ");
    }
    Explained explained = TOWN.ask(query + "?x :office :mayor }");
    assertEquals("?x :office :mayor", explained.labels().get(0));
    assertTrue(explained.lines().stream().allMatch(l -> l.rows() == 1), explained.text());
  }

  @Test
  void aFilterThatNamesResourcesIsAStart() {
    for (String filter : List.of("?x = :p7", "?x IN (:p7, :p8)", "sameTerm(?x, :p7)")) {
      Explained explained =
          TOWN.ask("SELECT * { ?x :lives ?place . ?x :is ?age FILTER(" + filter + ") }");
      long most = filter.contains("IN") ? 2 : 1;
      assertEquals(most, explained.answers().size());
      assertTrue(explained.lines().stream().allMatch(l -> l.rows() <= most), explained.text());
    }
  }

  @Test
  void aFilterThatComparesValuesIsNoStart() {
    assertEquals(
        2,
        new Explanations(":g { :a :v 1 . :b :v 1.0 . :c :v 2 }")
            .ask("SELECT * { ?x :v ?n FILTER(?n = 1) }")
            .answers()
            .size());
  }

  @Test
  void valuesAreAStart() {
    Explained explained =
        TOWN.ask("SELECT * { ?x :is ?age . ?x :lives ?place VALUES ?x { :p1 :p2 :nobody } }");
    assertEquals(2, explained.answers().size());
    assertTrue(explained.lines().stream().allMatch(l -> l.rows() <= 3), explained.text());
  }

  @Test
  void aFilterIsAskedAsSoonAsItCanBe() {
    Explained explained =
        TOWN.ask(
            "SELECT * { ?x :lives :place4 . ?x :age ?age . ?x :is ?is . ?x :nick ?nick"
                + " FILTER(?age > 200) }");
    List<String> labels = explained.labels();
    int filter = labels.indexOf("FILTER ( ?age > 200 )");
    assertTrue(filter > 0, explained.text());
    assertEquals("?x :age ?age", labels.get(filter - 1));
    assertEquals(0, explained.lines().get(filter).rows());
    assertTrue(filter < labels.size() - 1, explained.text());
  }
}
