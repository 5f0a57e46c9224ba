package org.parkgraph.rows;

import java.util.function.IntConsumer;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.GraphWalk;
import org.parkgraph.columns.Permutation;
import org.parkgraph.columns.Run;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.TripleWalk;

/** The triples that paths go along: of all graphs together, or of one. */
final class Edges {

  private final ColumnDataset data;
  private final int graph;
  private final Runnable each;

  /**
   * @param graph the graph, or {@link Terms#NONE} for all together
   * @param each run for each triple that is looked at; it may throw to stop
   */
  Edges(ColumnDataset data, int graph, Runnable each) {
    this.data = data;
    this.graph = graph;
    this.each = each;
  }

  /** The nodes that one triple leads to from a node. */
  void follow(int node, int predicate, boolean forward, IntConsumer found) {
    int s = forward ? node : Terms.NONE;
    int o = forward ? Terms.NONE : node;
    if (graph != Terms.NONE) {
      GraphWalk walk = new GraphWalk(data, graph, s, predicate, o);
      while (walk.next()) {
        each.run();
        found.accept(forward ? walk.object() : walk.subject());
      }
      return;
    }
    Run run = data.triples().find(s, predicate, o);
    Permutation order = run.order();
    for (int row = run.from(); row < run.to(); row++) {
      each.run(); // forward it is SPO, backward POS: the node is the third either way
      found.accept(order.third(row));
    }
  }

  /** Goes through all triples of a node, whatever their predicate. */
  void all(int node, boolean forward, PredicateAndNode found) {
    int s = forward ? node : Terms.NONE;
    int o = forward ? Terms.NONE : node;
    if (graph != Terms.NONE) {
      GraphWalk walk = new GraphWalk(data, graph, s, Terms.NONE, o);
      while (walk.next()) {
        each.run();
        found.accept(walk.predicate(), forward ? walk.object() : walk.subject());
      }
      return;
    }
    TripleWalk walk = new TripleWalk(data.triples().find(s, Terms.NONE, o));
    while (walk.next()) {
      each.run();
      found.accept(walk.predicate(), forward ? walk.object() : walk.subject());
    }
  }

  /** Takes a predicate and the node at the other end. */
  interface PredicateAndNode {
    void accept(int predicate, int node);
  }

  /** Whether a term is a subject or an object; asked of no term it is yes. */
  boolean hasNode(int term) {
    if (term == Terms.NONE) {
      return true;
    }
    if (graph != Terms.NONE) {
      return new GraphWalk(data, graph, term, Terms.NONE, Terms.NONE).next()
          || new GraphWalk(data, graph, Terms.NONE, Terms.NONE, term).next();
    }
    return data.triples().find(term, Terms.NONE, Terms.NONE).size() > 0
        || data.triples().find(Terms.NONE, Terms.NONE, term).size() > 0;
  }

  /** All subjects and objects, each once. */
  RowSet nodes() {
    RowSet nodes = new RowSet(1, Budget.unlimited());
    int[] key = new int[1];
    all(
        Terms.NONE,
        true,
        (p, o) -> {
          key[0] = o;
          nodes.add(key);
        });
    all(
        Terms.NONE,
        false,
        (p, s) -> {
          key[0] = s;
          nodes.add(key);
        });
    return nodes;
  }
}
