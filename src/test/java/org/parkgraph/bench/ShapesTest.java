package org.parkgraph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The queries of the benchmark as files. */
class ShapesTest {

  private static final Set<String> LITERALS = Set.of("words", "label", "day");
  private static final List<Shape> SHAPES = Shapes.read(Path.of("src/bench/queries"));

  @TestFactory
  Stream<DynamicTest> everyQueryIsSparqlOnceItsValuesAreIn() {
    return SHAPES.stream()
        .map(shape -> DynamicTest.dynamicTest(shape.name(), () -> checkSparql(shape)));
  }

  private static void checkSparql(Shape shape) {
    Map<String, String> choice = new HashMap<>();
    if (!shape.values().isEmpty()) {
      Query values = QueryFactory.create(shape.values());
      values
          .getResultVars()
          .forEach(name -> choice.put(name, LITERALS.contains(name) ? "\"a\"" : "<http://a/>"));
    }
    String text = shape.text(Dialect.JENA, choice).orElseThrow();
    assertFalse(text.contains("$"), text);
    QueryFactory.create(text);
    assertFalse(shape.title().isEmpty());
  }

  @Test
  void whatSearchesTextIsAskedOnlyThoseThatCan() {
    Set<String> text =
        Set.copyOf(
            SHAPES.stream()
                .filter(s -> !s.texts().containsKey(Dialect.NO_TEXT))
                .map(Shape::name)
                .toList());
    assertEquals(Set.of("q09-text", "q10-text-in-place"), text);
    for (Shape shape : SHAPES) {
      assertTrue(shape.texts().containsKey(Dialect.VIRTUOSO), shape.name());
      assertTrue(shape.texts().containsKey(Dialect.RDF4J), shape.name());
    }
  }

  @Test
  void thereAreAboutTwentyAndAMixOfSmallOnes() {
    assertTrue(SHAPES.size() >= 20);
    assertTrue(SHAPES.stream().filter(Shape::mix).count() >= 6);
  }
}
