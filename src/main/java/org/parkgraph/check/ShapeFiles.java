package org.parkgraph.check;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.parkgraph.dataset.LoadException;
import org.parkgraph.dataset.TurtleFile;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;

/** The files in {@code ontology/shapes} as one graph. */
public final class ShapeFiles {

  private ShapeFiles() {}

  /**
   * The shapes of the sources.
   *
   * @throws LoadException where a file is no Turtle
   */
  public static Graph read(SourceTree sources) {
    return read(sources.files("ontology/shapes", ".ttl"));
  }

  /**
   * The shapes of some files.
   *
   * @throws LoadException where a file is no Turtle
   */
  public static Graph read(List<SourceFile> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (SourceFile file : files) {
      TurtleFile.read(file).forEach(t -> graph.add(apart(t.triple(), file)));
    }
    return graph;
  }

  /** The triple with its blank nodes kept apart from those of other files. */
  private static Triple apart(Triple t, SourceFile file) {
    return Triple.create(apart(t.getSubject(), file), t.getPredicate(), apart(t.getObject(), file));
  }

  private static Node apart(Node node, SourceFile file) {
    return node.isBlank()
        ? NodeFactory.createBlankNode(file.path() + " " + node.getBlankNodeLabel())
        : node;
  }
}
