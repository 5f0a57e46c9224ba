package org.parkgraph.columns;

import java.util.Arrays;

/** Which named graphs each triple is in. Memory: 12 bytes a quad. */
public final class Graphs {

  private final int[] starts;
  private final int[] graphs;
  private final int[] names;
  private final int[] firsts;
  private final int[] rows;

  /**
   * @param starts for each triple, by its row in the order of subjects, where its graphs begin
   * @param graphs the graphs, ascending for each triple
   * @param largest the largest number of a term
   */
  Graphs(int[] starts, int[] graphs, int largest) {
    this.starts = starts;
    this.graphs = graphs;
    this.names = Arrays.stream(graphs).distinct().sorted().toArray();
    int[] by = CountingSort.starts(graphs, graphs.length, largest);
    this.firsts = new int[names.length + 1];
    for (int i = 0; i < names.length; i++) {
      firsts[i] = by[names[i]];
    }
    firsts[names.length] = graphs.length;
    this.rows = new int[graphs.length];
    for (int row = 0; row + 1 < starts.length; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        rows[by[graphs[i]]++] = row;
      }
    }
  }

  /** The numbers of all graphs, ascending. */
  public int[] names() {
    return names.clone();
  }

  /** How many quads there are. */
  public int quads() {
    return graphs.length;
  }

  /** How many triples a graph has; 0 for what is none. */
  public int size(int graph) {
    int index = Arrays.binarySearch(names, graph);
    return index < 0 ? 0 : firsts[index + 1] - firsts[index];
  }

  /** The row, in the order of subjects, of the n-th triple of a graph that is one. */
  public int row(int graph, int n) {
    return rows[firsts[Arrays.binarySearch(names, graph)] + n];
  }

  /** Whether a triple, by its row in the order of subjects, is in a graph. */
  public boolean contains(int row, int graph) {
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      if (graphs[i] == graph) {
        return true;
      }
    }
    return false;
  }

  /** How many graphs a triple, by its row in the order of subjects, is in. */
  public int count(int row) {
    return starts[row + 1] - starts[row];
  }

  /** The n-th of a triple's graphs. */
  public int graph(int row, int n) {
    return graphs[starts[row] + n];
  }
}
