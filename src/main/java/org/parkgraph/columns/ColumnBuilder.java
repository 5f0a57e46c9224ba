package org.parkgraph.columns;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.parkgraph.columns.Permutation.Order;

/**
 * Collects quads and makes the dataset of them. Memory while collecting: 16 bytes a quad besides
 * the terms; sorting is linear in quads and terms.
 */
public final class ColumnBuilder {

  private static final int SMALLEST = 1 << 12;

  private final Terms terms = new Terms();
  private int[] g = new int[SMALLEST];
  private int[] s = new int[SMALLEST];
  private int[] p = new int[SMALLEST];
  private int[] o = new int[SMALLEST];
  private int size;

  /** Adds a quad of a named graph; a repeated one changes nothing. */
  public void add(Node graph, Node subject, Node predicate, Node object) {
    if (size == g.length) {
      int more = Math.addExact(size, size >> 1);
      g = Arrays.copyOf(g, more);
      s = Arrays.copyOf(s, more);
      p = Arrays.copyOf(p, more);
      o = Arrays.copyOf(o, more);
    }
    g[size] = terms.add(graph);
    s[size] = terms.add(subject);
    p[size] = terms.add(predicate);
    o[size++] = terms.add(object);
  }

  /** Adds a quad of a named graph. */
  public void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  /** How many quads were added, repeated ones with them. */
  public int size() {
    return size;
  }

  /** The dataset of what was added until now. It has the same dictionary as later ones. */
  public ColumnDataset build() {
    int largest = terms.size();
    int[] order = CountingSort.by(CountingSort.rows(size), g, largest);
    order = CountingSort.by(order, o, largest);
    order = CountingSort.by(order, p, largest);
    order = CountingSort.by(order, s, largest);
    Distinct distinct = distinct(order);
    int[] rows = CountingSort.rows(distinct.size);
    Permutation spo = distinct.permutation(Order.SPO, rows, largest);
    rows = CountingSort.by(rows, distinct.o, largest);
    Permutation osp = distinct.permutation(Order.OSP, rows, largest);
    rows = CountingSort.by(rows, distinct.p, largest);
    Permutation pos = distinct.permutation(Order.POS, rows, largest);
    return new ColumnDataset(terms, new Triples(spo, pos, osp), distinct.graphs(largest));
  }

  /** Leaves each triple once, in the order of subjects, and says in which graphs it is. */
  private Distinct distinct(int[] order) {
    Distinct distinct = new Distinct(size);
    for (int row : order) {
      distinct.add(g[row], s[row], p[row], o[row]);
    }
    return distinct;
  }

  /** The triples without repetition, in the order of subjects. */
  private static final class Distinct {

    private final int[] s;
    private final int[] p;
    private final int[] o;
    private final int[] starts;
    private final int[] graphs;
    private int size;
    private int quads;

    Distinct(int most) {
      s = new int[most];
      p = new int[most];
      o = new int[most];
      starts = new int[most + 1];
      graphs = new int[most];
    }

    void add(int graph, int subject, int predicate, int object) {
      int last = size - 1;
      if (size == 0 || s[last] != subject || p[last] != predicate || o[last] != object) {
        s[size] = subject;
        p[size] = predicate;
        o[size] = object;
        starts[size++] = quads;
      } else if (graphs[quads - 1] == graph) {
        return;
      }
      graphs[quads++] = graph;
    }

    Graphs graphs(int largest) {
      starts[size] = quads;
      return new Graphs(Arrays.copyOf(starts, size + 1), Arrays.copyOf(graphs, quads), largest);
    }

    Permutation permutation(Order order, int[] rows, int largest) {
      return switch (order) {
        case SPO -> permutation(order, rows, s, p, o, largest);
        case POS -> permutation(order, rows, p, o, s, largest);
        case OSP -> permutation(order, rows, o, s, p, largest);
      };
    }

    private Permutation permutation(
        Order order, int[] rows, int[] first, int[] second, int[] third, int largest) {
      return new Permutation(
          order,
          CountingSort.starts(first, size, largest),
          CountingSort.gather(rows, second),
          CountingSort.gather(rows, third));
    }
  }
}
