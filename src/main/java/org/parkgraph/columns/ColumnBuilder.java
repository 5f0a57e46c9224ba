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

  /** The dataset of what was added; the builder is not to be used any more. */
  public ColumnDataset build() {
    int largest = terms.size();
    int[] order = CountingSort.by(CountingSort.rows(size), g, largest);
    order = CountingSort.by(order, o, largest);
    order = CountingSort.by(order, p, largest);
    order = CountingSort.by(order, s, largest);
    Graphs graphs = distinct(order, largest);
    int[] rows = CountingSort.rows(size);
    Permutation spo = permutation(Order.SPO, rows, s, p, o);
    rows = CountingSort.by(rows, o, largest);
    Permutation osp = permutation(Order.OSP, rows, o, s, p);
    rows = CountingSort.by(rows, p, largest);
    Permutation pos = permutation(Order.POS, rows, p, o, s);
    return new ColumnDataset(terms, new Triples(spo, pos, osp), graphs);
  }

  private Permutation permutation(Order order, int[] rows, int[] first, int[] second, int[] third) {
    return new Permutation(
        order,
        CountingSort.starts(first, size, terms.size()),
        CountingSort.gather(rows, second),
        CountingSort.gather(rows, third));
  }

  /** Leaves each triple once, in the order of subjects, and says in which graphs it is. */
  private Graphs distinct(int[] order, int largest) {
    int[] subjects = new int[size];
    int[] predicates = new int[size];
    int[] objects = new int[size];
    int[] starts = new int[size + 1];
    int[] graphs = new int[size];
    int triples = 0;
    int quads = 0;
    for (int row : order) {
      boolean same =
          triples > 0
              && subjects[triples - 1] == s[row]
              && predicates[triples - 1] == p[row]
              && objects[triples - 1] == o[row];
      if (!same) {
        subjects[triples] = s[row];
        predicates[triples] = p[row];
        objects[triples] = o[row];
        starts[triples++] = quads;
      } else if (graphs[quads - 1] == g[row]) {
        continue;
      }
      graphs[quads++] = g[row];
    }
    starts[triples] = quads;
    s = subjects;
    p = predicates;
    o = objects;
    size = triples;
    return new Graphs(Arrays.copyOf(starts, triples + 1), Arrays.copyOf(graphs, quads), largest);
  }
}
