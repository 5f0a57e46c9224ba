package org.parkgraph.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parkgraph.plan.Explanations.Explained;

/** What the planner does not know is left to ARQ as a whole, answered all the same, and said. */
class UnplannedTest {

  private static final Explanations FEW =
      new Explanations(":g { :a :p :b . :b :p :c } :h { :a :q :c }");

  @Test
  void aPathOverEachGraph() {
    assertLeft("SELECT * { GRAPH ?g { :a :p+ ?x } }", 2);
  }

  @Test
  void aPathFromATermThatIsNotThere() {
    assertLeft("SELECT * { :nobody :p* ?x }", 1);
  }

  @Test
  void aSubQueryInAGraph() {
    assertLeft("SELECT * { GRAPH ?g { SELECT ?x { ?x :p ?y } } }", 2);
  }

  @Test
  void theReasonNamesTheConstruct() {
    String text = FEW.ask("SELECT * { GRAPH ?g { :a :p+ ?x } }").text();
    assertTrue(text.startsWith("Not planned (GRAPH over other than patterns); ARQ runs\n"), text);
  }

  @Test
  void whatIsPlannedDoesNotSaySo() {
    Explained explained = FEW.ask("SELECT * { GRAPH ?g { ?x :p ?y } }");
    assertTrue(explained.isPlanned(), explained.text());
    assertEquals("GRAPH ?g ?x :p ?y", explained.labels().get(0));
    assertEquals(2, explained.rows("GRAPH ?g ?x :p ?y"));
  }

  private static void assertLeft(String query, int rows) {
    Explained explained = FEW.ask(query);
    assertFalse(explained.isPlanned(), explained.text());
    assertTrue(explained.text().startsWith("Not planned ("), explained.text());
    assertEquals(rows, explained.answers().size(), explained.answers().toString());
  }
}
