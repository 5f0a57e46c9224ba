package org.parkgraph.check;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.parkgraph.dataset.LoadException;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.shacl.ShapeViolation;
import org.parkgraph.shacl.ShapesException;
import org.parkgraph.shacl.ShapesValidator;
import org.parkgraph.shacl.ViolationReport;
import org.parkgraph.source.SourceTree;

/**
 * Checks what can only be judged when all is there: shapes and hygiene, over the union of ontology,
 * data and what follows from them.
 */
final class WholeGraph {

  private final CheckedSources checked;
  private final SourceTree sources;
  private final Graph graph;

  WholeGraph(CheckedSources checked, SourceTree sources) {
    this.checked = checked;
    this.sources = sources;
    this.graph = union(SourceLoader.load(checked.graphs(), sources));
  }

  /** A plain copy: the rules read every triple many times. */
  private static Graph union(DatasetGraph dataset) {
    Graph copy = GraphFactory.createDefaultGraph();
    Txn.executeRead(dataset, () -> dataset.getUnionGraph().find().forEachRemaining(copy::add));
    return copy;
  }

  /** What the shapes find. */
  ViolationReport shapes() {
    Graph shapes = ShapeFiles.read(sources);
    try {
      return ShapesValidator.of(shapes).validate(graph);
    } catch (ShapesException e) {
      throw new LoadException("ontology/shapes", 0, String.valueOf(e.getMessage()));
    }
  }

  /** Reports one finding of the shapes. */
  void report(ShapeViolation v) {
    String place = v.path() == null ? "" : " " + CheckedSources.show(v.path());
    String found = v.value() == null ? "" : " " + CheckedSources.show(v.value());
    checked.report(
        v.focus(),
        v.triple(),
        v.rule(),
        CheckedSources.show(v.focus()) + place + found + ": " + v.message());
  }

  /** Applies the rules of hygiene. */
  void hygiene() {
    for (HygieneRule rule : HygieneRule.in(sources)) {
      for (HygieneRule.Finding f : rule.apply(graph)) {
        checked.report(
            f.subject(),
            f.triple(),
            rule.name(),
            CheckedSources.show(f.subject()) + ": " + f.message());
      }
    }
  }
}
