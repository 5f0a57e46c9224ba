package org.parkgraph.http;

import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.parkgraph.conneg.Representation;

/** A graph in memory that does not outgrow it: it refuses more triples than a writer can take. */
final class BoundedGraph extends WrappedGraph {

  /** Bytes that the graph and its writer take for a triple. */
  private static final int TRIPLE = 400;

  /** The writer of JSON-LD makes a tree of the whole document, and its text. */
  private static final int JSON_LD_TRIPLE = 2000;

  private final Representation as;
  private final long most;

  BoundedGraph(Representation as) {
    super(GraphFactory.createDefaultGraph());
    this.as = as;
    long bytes = as.extension().equals("jsonld") ? JSON_LD_TRIPLE : TRIPLE;
    this.most = Runtime.getRuntime().maxMemory() / 4 / bytes;
  }

  /**
   * Adds a triple.
   *
   * @throws ProblemException where the graph is full
   */
  @Override
  public void add(Triple triple) {
    base.add(triple);
    if (base.size() > most) {
      throw new ProblemException(
          Problem.of(
              406,
              "Too large for this format",
              "the answer has more than "
                  + most
                  + " triples, which as "
                  + as.mediaType()
                  + " would have to be held in memory; a CONSTRUCT comes whole as text/turtle,"
                  + " application/n-triples, application/trig or application/n-quads"));
    }
  }

  @Override
  public void performAdd(Triple triple) {
    add(triple);
  }
}
