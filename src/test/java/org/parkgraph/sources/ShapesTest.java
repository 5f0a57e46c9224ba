package org.parkgraph.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parkgraph.check.ShapeFiles;
import org.parkgraph.shacl.ShapeViolation;
import org.parkgraph.shacl.ShapesValidator;
import org.parkgraph.source.SourceFile;

/**
 * The shapes hold for the real data, are not vacuous, and each finds what it is meant to find: the
 * fixture {@code Policy.fail-no-issuer.ttl} breaks {@code shape:Policy-no-issuer} and nothing else.
 */
class ShapesTest {

  private static final String NS = "https://w3id.org/parkgraph/shapes#";
  private static final List<SourceFile> FILES = Checkout.SOURCES.files("ontology/shapes", ".ttl");
  private static final List<SourceFile> FIXTURES =
      Checkout.SOURCES.testFiles("ontology/tests/shapes", ".ttl");

  @Test
  void theRealDataConforms() {
    ShapesValidator shapes = ShapesValidator.of(ShapeFiles.read(Checkout.SOURCES));
    List<ShapeViolation> violations = shapes.validate(Checkout.UNION).violations();
    assertEquals(List.of(), violations);
  }

  @TestFactory
  Stream<DynamicTest> everyShapeAimsAtSomethingInTheRealData() {
    ShapesValidator shapes = ShapesValidator.of(ShapeFiles.read(Checkout.SOURCES));
    return shapes.targeted().stream()
        .map(
            shape ->
                dynamicTest(
                    shape.getLocalName(),
                    () -> assertFalse(shapes.focusNodes(shape, Checkout.UNION).isEmpty())));
  }

  @Test
  void everyRuleHasAFixtureThatBreaksIt() {
    Set<String> broken =
        FIXTURES.stream()
            .filter(f -> !f.stem().endsWith(".pass"))
            .map(f -> rule(f.stem()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules(ShapeFiles.read(Checkout.SOURCES)), broken);
  }

  @Test
  void everyRuleHasANameAMessageAndASeverity() {
    Graph shapes = ShapeFiles.read(Checkout.SOURCES);
    for (String rule : rules(shapes)) {
      Node shape = NodeFactory.createURI(NS + rule);
      assertEquals(1, shapes.find(shape, SHACL.message, Node.ANY).toList().size(), rule);
      assertEquals(1, shapes.find(shape, SHACL.severity, Node.ANY).toList().size(), rule);
      assertEquals(1, shapes.find(shape, SHACL.name, Node.ANY).toList().size(), rule);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFixtureBreaksItsRuleAndNoOther() {
    return FIXTURES.stream()
        .map(
            fixture -> {
              boolean pass = fixture.stem().endsWith(".pass");
              Set<String> expected = pass ? Set.of() : Set.of(rule(fixture.stem()));
              return dynamicTest(fixture.stem(), () -> assertEquals(expected, broken(fixture)));
            });
  }

  private static Set<String> broken(SourceFile fixture) {
    String shape = NS + fixture.stem().substring(0, fixture.stem().indexOf('.'));
    return validator(shape).validate(Checkout.withVocabulary(fixture)).all().stream()
        .map(ShapeViolation::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The shapes of the file in which a shape stands, so that a fixture need not have all others. */
  private static ShapesValidator validator(String shape) {
    Node node = NodeFactory.createURI(shape);
    SourceFile home =
        FILES.stream()
            .filter(f -> Checkout.graph(f).contains(node, Node.ANY, Node.ANY))
            .findFirst()
            .orElseThrow(() -> new AssertionError("there is no shape " + shape));
    List<SourceFile> files =
        FILES.stream().filter(f -> f.equals(home) || f.stem().equals("shapes")).toList();
    return ShapesValidator.of(ShapeFiles.read(files));
  }

  /** {@code Policy.fail-no-issuer} stands for the rule {@code Policy-no-issuer}. */
  private static String rule(String stem) {
    return stem.replace(".fail", "");
  }

  private static Set<String> rules(Graph shapes) {
    return shapes
        .find(Node.ANY, SHACL.severity, Node.ANY)
        .mapWith(Triple::getSubject)
        .mapWith(Node::getLocalName)
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
