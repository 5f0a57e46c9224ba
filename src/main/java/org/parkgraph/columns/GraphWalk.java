package org.parkgraph.columns;

/**
 * Goes through the triples of one graph that match a pattern: through those of the pattern or
 * through those of the graph, whichever are fewer, and looks each up in the other.
 */
public final class GraphWalk {

  private final Triples triples;
  private final Graphs graphs;
  private final int graph;
  private final int[] pattern;
  private final boolean byGraph;
  private final TripleWalk walk;
  private final int size;
  private int n;
  private int subject;
  private int predicate;
  private int object;

  /** Stands before the first triple; in the pattern {@link Terms#NONE} is any term. */
  public GraphWalk(ColumnDataset dataset, int graph, int s, int p, int o) {
    this.triples = dataset.triples();
    this.graphs = dataset.graphs();
    this.graph = graph;
    this.pattern = new int[] {s, p, o};
    Run run = triples.find(s, p, o);
    this.size = graphs.size(graph);
    this.byGraph = size < run.size();
    this.walk = new TripleWalk(size == 0 ? new Run(run.order(), 0, 0) : run);
  }

  /** Goes to the next triple; whether there is one. */
  public boolean next() {
    return byGraph ? nextOfGraph() : nextOfRun();
  }

  private boolean nextOfRun() {
    while (walk.next()) {
      subject = walk.subject();
      predicate = walk.predicate();
      object = walk.object();
      if (graphs.contains(triples.row(subject, predicate, object), graph)) {
        return true;
      }
    }
    return false;
  }

  private boolean nextOfGraph() {
    while (n < size) {
      int row = graphs.row(graph, n++);
      subject = triples.spo().first(row);
      predicate = triples.spo().second(row);
      object = triples.spo().third(row);
      if (agree(pattern[0], subject) && agree(pattern[1], predicate) && agree(pattern[2], object)) {
        return true;
      }
    }
    return false;
  }

  private static boolean agree(int wanted, int number) {
    return wanted == Terms.NONE || wanted == number;
  }

  /** The number of the subject of the current triple. */
  public int subject() {
    return subject;
  }

  /** The number of the predicate of the current triple. */
  public int predicate() {
    return predicate;
  }

  /** The number of the object of the current triple. */
  public int object() {
    return object;
  }
}
