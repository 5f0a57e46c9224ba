package org.parkgraph.columns;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * The triples of a run that are in one graph. Cost: the smaller of run and graph, each row with a
 * search of logarithmic time.
 */
final class GraphIterator implements Iterator<Quad> {

  private final ColumnDataset dataset;
  private final int graph;
  private final GraphWalk walk;
  private @Nullable Quad next;

  GraphIterator(ColumnDataset dataset, int graph, int s, int p, int o) {
    this.dataset = dataset;
    this.graph = graph;
    this.walk = new GraphWalk(dataset, graph, s, p, o);
    this.next = step();
  }

  private @Nullable Quad step() {
    if (!walk.next()) {
      return null;
    }
    Terms terms = dataset.terms();
    return Quad.create(
        terms.term(graph),
        terms.term(walk.subject()),
        terms.term(walk.predicate()),
        terms.term(walk.object()));
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Quad next() {
    Quad given = next;
    if (given == null) {
      throw new NoSuchElementException();
    }
    next = step();
    return given;
  }
}
