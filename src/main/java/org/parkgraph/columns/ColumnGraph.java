package org.parkgraph.columns;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** One graph of a {@link ColumnDataset}, or the union of all of them. */
final class ColumnGraph extends GraphView {

  private final ColumnDataset dataset;
  private final Node name;

  ColumnGraph(ColumnDataset dataset, Node name) {
    super(dataset, name);
    this.dataset = dataset;
    this.name = name;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Node s, Node p, Node o) {
    if (Quad.isUnionGraph(name)) {
      return WrappedIterator.createNoRemove(dataset.findInUnionGraph(s, p, o));
    }
    return super.graphBaseFind(s, p, o);
  }

  @Override
  protected boolean graphBaseContains(Triple t) {
    if (Quad.isUnionGraph(name)) {
      return dataset.count(t.getMatchSubject(), t.getMatchPredicate(), t.getMatchObject()) > 0;
    }
    return super.graphBaseContains(t);
  }

  @Override
  protected int graphBaseSize() {
    return Quad.isUnionGraph(name)
        ? dataset.triples().size()
        : dataset.graphs().size(dataset.terms().id(name));
  }
}
