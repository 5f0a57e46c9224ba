package org.parkgraph.shacl;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.parkgraph.dataset.LoadException;
import org.parkgraph.dataset.TurtleFile;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;

/**
 * The shapes of the sources, ready to validate. What is validated must hold the ontology and the
 * inferred types too, since shapes are aimed at classes: the union of a loaded dataset does.
 */
public final class ShapesValidator {

  private final Shapes shapes;

  private ShapesValidator(Shapes shapes) {
    this.shapes = shapes;
  }

  /** All shapes of the sources. */
  public static ShapesValidator of(SourceTree sources) {
    return of(sources.files("ontology/shapes", ".ttl"));
  }

  /**
   * The shapes of some files.
   *
   * @throws LoadException where a file is no Turtle or the files together are no SHACL
   */
  public static ShapesValidator of(List<SourceFile> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (SourceFile file : files) {
      TurtleFile.read(file).forEach(t -> graph.add(apart(t.triple(), file)));
    }
    try {
      return new ShapesValidator(Shapes.parse(graph));
    } catch (ShaclException e) {
      throw new LoadException("ontology/shapes", 0, String.valueOf(e.getMessage()));
    }
  }

  /** The triple with its blank nodes kept apart from those of other files. */
  private static Triple apart(Triple t, SourceFile file) {
    return Triple.create(
        apart(t.getSubject(), file), t.getPredicate(), apart(t.getObject(), file));
  }

  private static Node apart(Node node, SourceFile file) {
    return node.isBlank()
        ? NodeFactory.createBlankNode(file.path() + " " + node.getBlankNodeLabel())
        : node;
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

  /** The graph of the shapes themselves. */
  public Graph graph() {
    return shapes.getGraph();
  }
}
