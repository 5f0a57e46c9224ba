package org.parkgraph.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parkgraph.plan.Explanations.Explained;

/** Paths are followed from the end that is bound, and once. */
class PathPlanTest {

  private static final Explanations TOWN = new Explanations(Town.trig());

  @Test
  void fromTheBeginning() {
    Explained explained = TOWN.ask("SELECT * { :place95 :in+ ?wider }");
    assertEquals(95, explained.rows(":place95 (:in)+ ?wider"));
  }

  @Test
  void fromTheEnd() {
    Explained explained = TOWN.ask("SELECT * { ?narrower :in+ :place95 }");
    assertEquals(4, explained.rows("?narrower (:in)+ :place95"));
    assertEquals(4, explained.answers().size());
  }

  @Test
  void beforeTheRowsThatItBinds() {
    String path = "?place (:in)* :place97";
    for (String query :
        new String[] {
          "SELECT * { ?x :lives ?place . ?place :in* :place97 }",
          "SELECT * { ?place :in* :place97 . ?x :lives ?place }"
        }) {
      Explained explained = TOWN.ask(query);
      assertEquals(path, explained.labels().get(0), explained.text());
      assertEquals(3, explained.rows(path), "once, not for each person");
      assertEquals(30, explained.rows("?x :lives ?place"));
    }
  }

  @Test
  void afterTheRowsThatBindIt() {
    Explained explained =
        TOWN.ask("SELECT * { ?place :in+ ?wider . ?x :lives ?place . ?x :office :mayor }");
    assertEquals("?place (:in)+ ?wider", explained.labels().get(2), explained.text());
    assertEquals(7, explained.answers().size());
    assertEquals(7, explained.rows("?place (:in)+ ?wider"));
  }

  @Test
  void betweenTwoBoundEndsThereIsOneAnswer() {
    assertEquals("true", TOWN.ask("ASK { :place9 :in+ :place2 }").answers().get(0));
    assertEquals("false", TOWN.ask("ASK { :place2 :in+ :place9 }").answers().get(0));
  }

  @Test
  void aSequenceIsTwoPatterns() {
    Explained explained = TOWN.ask("SELECT ?wider { :p7 :lives/:in ?wider }");
    assertEquals(1, explained.answers().size());
    assertTrue(explained.lines().stream().allMatch(l -> l.rows() == 1), explained.text());
  }
}
