package org.parkgraph.columns;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapStd;
import org.apache.jena.sparql.core.DatasetGraphBaseFind;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Transactional;
import org.apache.jena.sparql.core.TransactionalNull;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that is never written to: any number of threads reads it without locks. All its triples
 * are in named graphs; the default graph proper is empty. Adding and deleting throw {@link
 * UnsupportedOperationException}.
 */
public final class ColumnDataset extends DatasetGraphBaseFind {

  private final Terms terms;
  private final Values values;
  private final Triples triples;
  private final Graphs graphs;
  private final Transactional transactional = TransactionalNull.create();
  private final PrefixMap prefixes = new PrefixMapStd();

  ColumnDataset(Terms terms, Triples triples, Graphs graphs) {
    this.terms = terms;
    this.values = new Values(terms);
    this.triples = triples;
    this.graphs = graphs;
  }

  /** The dictionary. */
  public Terms terms() {
    return terms;
  }

  /** What the terms are worth. */
  public Values values() {
    return values;
  }

  /** The triples of all graphs together, each once. */
  public Triples triples() {
    return triples;
  }

  /** Which graphs each triple is in. */
  public Graphs graphs() {
    return graphs;
  }

  /** The triples of all graphs that match, or null for a term that the dataset does not have. */
  private @Nullable Run run(Node s, Node p, Node o) {
    int subject = number(s);
    int predicate = number(p);
    int object = number(o);
    return subject < 0 || predicate < 0 || object < 0
        ? null
        : triples.find(subject, predicate, object);
  }

  /** How many triples match in all graphs together, each counted once. */
  public int count(Node s, Node p, Node o) {
    Run run = run(s, p, o);
    return run == null ? 0 : run.size();
  }

  /** The number of a term, 0 for any term, -1 for a term that the dataset does not have. */
  private int number(@Nullable Node term) {
    if (term == null || !term.isConcrete()) {
      return Terms.NONE;
    }
    int id = terms.id(term);
    return id == Terms.NONE ? -1 : id;
  }

  @Override
  public Iterator<Triple> findInUnionGraph(Node s, Node p, Node o) {
    Run run = run(s, p, o);
    return run == null ? Iter.nullIterator() : new TripleIterator(terms, run);
  }

  @Override
  public Iterator<Quad> findQuadsInUnionGraph(Node s, Node p, Node o) {
    return Iter.map(findInUnionGraph(s, p, o), t -> Quad.create(Quad.unionGraph, t));
  }

  @Override
  protected Iterator<Quad> findInAnyNamedGraphs(Node s, Node p, Node o) {
    Run run = run(s, p, o);
    return run == null ? Iter.nullIterator() : new QuadIterator(this, run);
  }

  @Override
  protected Iterator<Quad> findInSpecificNamedGraph(Node g, Node s, Node p, Node o) {
    int graph = terms.id(g);
    int subject = number(s);
    int predicate = number(p);
    int object = number(o);
    if (graphs.size(graph) == 0 || subject < 0 || predicate < 0 || object < 0) {
      return Iter.nullIterator();
    }
    return new GraphIterator(this, graph, subject, predicate, object);
  }

  @Override
  protected Iterator<Quad> findInDftGraph(Node s, Node p, Node o) {
    return Iter.nullIterator();
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    List<Node> names = new ArrayList<>();
    for (int name : graphs.names()) {
      names.add(terms.term(name));
    }
    return names.iterator();
  }

  @Override
  public Graph getDefaultGraph() {
    return new ColumnGraph(this, Quad.defaultGraphNodeGenerated);
  }

  @Override
  public Graph getGraph(Node graphNode) {
    return new ColumnGraph(this, graphNode);
  }

  @Override
  public Graph getUnionGraph() {
    return new ColumnGraph(this, Quad.unionGraph);
  }

  @Override
  public long size() {
    return graphs.names().length;
  }

  @Override
  public PrefixMap prefixes() {
    return prefixes;
  }

  @Override
  public void addGraph(Node graphName, Graph graph) {
    throw readOnly();
  }

  @Override
  public void removeGraph(Node graphName) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("the dataset is read-only");
  }

  @Override
  public boolean supportsTransactions() {
    return true;
  }

  @Override
  public void begin(TxnType type) {
    transactional.begin(TxnType.READ);
  }

  @Override
  public boolean promote(Promote mode) {
    return false;
  }

  @Override
  public void commit() {
    transactional.commit();
  }

  @Override
  public void abort() {
    transactional.abort();
  }

  @Override
  public void end() {
    transactional.end();
  }

  @Override
  public boolean isInTransaction() {
    return transactional.isInTransaction();
  }

  @Override
  public ReadWrite transactionMode() {
    return transactional.transactionMode();
  }

  @Override
  public TxnType transactionType() {
    return transactional.transactionType();
  }
}
