package org.parkgraph.rows;

import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/** A property path, followed from the bound end of each row. */
final class PathCursor extends Cursor {

  private final PathScan scan;
  private final Execution x;
  private final Cursor input;
  private final int[] row;
  private final Edges edges;
  private final Reached reached;
  private final boolean loop; // one variable at both ends
  private final boolean onlyNodes; // what a variable is bound to elsewhere may not be in the graph

  private @Nullable Ends nodes; // the ends that are still to be handed over
  private int at;
  private int boundSlot = Slots.NONE;
  private int repeats; // where both ends are bound: how many ways are still to be handed over
  private @Nullable RowSet starts; // where none is: the nodes to begin at
  private int start;
  private int startSlot = Slots.NONE;

  PathCursor(PathScan scan, Execution x, Cursor input) {
    this.scan = scan;
    this.x = x;
    this.input = input;
    this.row = x.row();
    this.edges = new Edges(x.data(), scan.graph(), x::tick);
    this.reached = new Reached(scan, edges, x.closures());
    this.onlyNodes = scan.path().canBeEmpty() && scan.from().isVariable() && scan.to().isVariable();
    this.loop = scan.from().isVariable() && scan.from().equals(scan.to());
  }

  @Override
  public boolean next() {
    while (true) {
      if (repeats > 0) {
        repeats--;
        return true;
      }
      if (nodes != null && at < nodes.size()) {
        x.tick();
        row[boundSlot] = nodes.get(at++);
        return true;
      }
      clearEnd();
      if (nextStart()) {
        continue;
      }
      release();
      if (!input.next()) {
        return false;
      }
      begin();
    }
  }

  private void begin() {
    int from = scan.from().in(row);
    int to = scan.to().in(row);
    if (onlyNodes && !edges.hasNode(from == Terms.NONE ? to : from)) {
      return;
    }
    if (from == Terms.NONE && to == Terms.NONE) {
      starts = edges.nodes();
      start = 0;
      startSlot = scan.from().slot();
    } else if (from != Terms.NONE && to != Terms.NONE) {
      boolean backward = !scan.to().isVariable();
      repeats = backward ? reached.from(to, false).ways(from) : reached.from(from, true).ways(to);
    } else {
      boolean forward = from != Terms.NONE;
      nodes = reached.from(forward ? from : to, forward);
      at = 0;
      boundSlot = (forward ? scan.to() : scan.from()).slot();
    }
  }

  private boolean nextStart() {
    if (starts == null || start >= starts.size()) {
      return false;
    }
    x.tick();
    int node = starts.get(start++, 0);
    row[startSlot] = node;
    Ends ends = reached.follow(node, true); // each start comes once: nothing to remember
    if (loop) {
      repeats = ends.ways(node);
    } else {
      nodes = ends;
      at = 0;
      boundSlot = scan.to().slot();
    }
    return true;
  }

  private void clearEnd() {
    if (boundSlot >= 0) {
      row[boundSlot] = Terms.NONE;
      boundSlot = Slots.NONE;
    }
    nodes = null;
  }

  private void release() {
    clearEnd();
    if (startSlot >= 0) {
      row[startSlot] = Terms.NONE;
      startSlot = Slots.NONE;
    }
    starts = null;
    repeats = 0;
  }

  @Override
  public void reset() {
    release();
    input.reset();
  }
}
