package org.parkgraph.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.GraphWalk;
import org.parkgraph.columns.Graphs;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.TripleWalk;

/** A triple pattern in one graph, or in each graph that a variable ranges over. */
final class GraphScanCursor extends Cursor {

  private final Scan scan;
  private final Execution x;
  private final Cursor input;
  private final int[] row;
  private final int[] places;
  private final int[] bound = new int[4];

  private @Nullable GraphWalk inGraph; // where the graph is known
  private @Nullable TripleWalk inAll; // where it is not
  private int tripleRow;
  private int graph;
  private int graphs;

  GraphScanCursor(Scan scan, Execution x, Cursor input) {
    this.scan = scan;
    this.x = x;
    this.input = input;
    this.row = x.row();
    this.places =
        new int[] {
          scan.subject().slot(), scan.predicate().slot(), scan.object().slot(), scan.graph().slot()
        };
    Arrays.fill(bound, Slots.NONE);
  }

  @Override
  public boolean next() {
    while (true) {
      while (step()) {
        return true;
      }
      release();
      if (!input.next()) {
        return false;
      }
      begin();
    }
  }

  private void begin() {
    int s = scan.subject().in(row);
    int p = scan.predicate().in(row);
    int o = scan.object().in(row);
    int g = scan.graph().in(row);
    inGraph = null;
    inAll = null;
    graph = 0;
    graphs = 0;
    if (g == Terms.NONE) {
      inAll = new TripleWalk(x.data().triples().find(s, p, o));
    } else if (g != scan.hidden() || !scan.graph().isVariable()) {
      inGraph = new GraphWalk(x.data(), g, s, p, o);
    }
    for (int i = 0; i < bound.length; i++) {
      boolean free = places[i] >= 0 && row[places[i]] == Terms.NONE;
      bound[i] = free ? places[i] : Slots.NONE;
    }
  }

  private boolean step() {
    if (inGraph != null) {
      GraphWalk walk = inGraph;
      while (walk.next()) {
        x.tick();
        if (bind(walk.subject(), walk.predicate(), walk.object(), Terms.NONE)) {
          return true;
        }
      }
    } else if (inAll != null) {
      return stepInAll(inAll);
    }
    return false;
  }

  private boolean stepInAll(TripleWalk walk) {
    Graphs all = x.data().graphs();
    while (true) {
      while (graph < graphs) {
        x.tick();
        int name = all.graph(tripleRow, graph++);
        if (name != scan.hidden() && bind(walk.subject(), walk.predicate(), walk.object(), name)) {
          return true;
        }
      }
      if (!walk.next()) {
        return false;
      }
      tripleRow = x.data().triples().row(walk.subject(), walk.predicate(), walk.object());
      graph = 0;
      graphs = all.count(tripleRow);
    }
  }

  private boolean bind(int s, int p, int o, int g) {
    unbind();
    return set(bound[0], s) && set(bound[1], p) && set(bound[2], o) && set(bound[3], g);
  }

  private boolean set(int slot, int value) {
    if (slot < 0) {
      return true;
    }
    if (row[slot] == Terms.NONE) {
      row[slot] = value;
      return true;
    }
    return row[slot] == value;
  }

  private void unbind() {
    for (int slot : bound) {
      if (slot >= 0) {
        row[slot] = Terms.NONE;
      }
    }
  }

  private void release() {
    unbind();
    Arrays.fill(bound, Slots.NONE);
  }

  @Override
  public void reset() {
    release();
    inGraph = null;
    inAll = null;
    input.reset();
  }
}
