package org.parkgraph.shacl;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;

/**
 * A set of shapes, ready to validate. What is validated must hold the ontology and the inferred
 * types too, since shapes are aimed at classes: the union of a loaded dataset does.
 */
public final class ShapesValidator {

  private final Shapes shapes;

  private ShapesValidator(Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * The shapes in a graph.
   *
   * @throws ShapesException where the graph is no SHACL
   */
  public static ShapesValidator of(Graph shapes) {
    try {
      return new ShapesValidator(Shapes.parse(shapes));
    } catch (ShaclException | ClassCastException e) { // the latter for a count that is no number
      throw new ShapesException("the shapes are no SHACL: " + e.getMessage(), e);
    }
  }

  /**
   * Validates a graph. Linear in the nodes that the shapes aim at, but for what their queries do.
   */
  public ViolationReport validate(Graph data) {
    return new ViolationReport(
        ShaclValidator.get().validate(shapes, data).getEntries().stream()
            .map(ShapeViolation::of)
            .toList());
  }

  /** The shapes that aim at nodes of their own accord. */
  public Set<Node> targeted() {
    return shapes.getTargetShapes().stream().map(Shape::getShapeNode).collect(Collectors.toSet());
  }

  /** The nodes of a graph at which a shape aims. */
  public Collection<Node> focusNodes(Node shape, Graph data) {
    return VLib.focusNodes(data, shapes.getShape(shape));
  }
}
