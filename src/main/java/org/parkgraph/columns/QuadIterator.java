package org.parkgraph.columns;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** The triples of a run, once for each graph that they are in. */
final class QuadIterator implements Iterator<Quad> {

  private final ColumnDataset dataset;
  private final TripleWalk walk;
  private boolean more;
  private int row;
  private int n;

  QuadIterator(ColumnDataset dataset, Run run) {
    this.dataset = dataset;
    this.walk = new TripleWalk(run);
    step();
  }

  private void step() {
    more = walk.next();
    n = 0;
    if (more) {
      row = dataset.triples().row(walk.subject(), walk.predicate(), walk.object());
    }
  }

  @Override
  public boolean hasNext() {
    return more;
  }

  @Override
  public Quad next() {
    if (!more) {
      throw new NoSuchElementException();
    }
    Triple triple = TripleIterator.triple(dataset.terms(), walk);
    Quad quad = Quad.create(dataset.terms().term(dataset.graphs().graph(row, n++)), triple);
    if (n == dataset.graphs().count(row)) {
      step();
    }
    return quad;
  }
}
