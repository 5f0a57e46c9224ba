package org.parkgraph.columns;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Triple;

/** The triples of a run, as terms. */
final class TripleIterator implements Iterator<Triple> {

  private final Terms terms;
  private final TripleWalk walk;
  private boolean more;

  TripleIterator(Terms terms, Run run) {
    this.terms = terms;
    this.walk = new TripleWalk(run);
    this.more = walk.next();
  }

  @Override
  public boolean hasNext() {
    return more;
  }

  @Override
  public Triple next() {
    if (!more) {
      throw new NoSuchElementException();
    }
    Triple triple = triple(terms, walk);
    more = walk.next();
    return triple;
  }

  static Triple triple(Terms terms, TripleWalk walk) {
    return Triple.create(
        terms.term(walk.subject()), terms.term(walk.predicate()), terms.term(walk.object()));
  }
}
