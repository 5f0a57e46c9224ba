package org.parkgraph.rows;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a path leads to from the nodes that it was followed from. An end that comes again is not
 * followed again: not in this execution, as long as what is remembered stays within a budget, and
 * along a hierarchy not in any other.
 */
final class Reached {

  /** How many nodes are remembered at most, over all ends. */
  private static final int BUDGET = 4 << 20;

  private final PathScan scan;
  private final Edges edges;
  private final @Nullable Closures closures;
  private final Map<Long, Ends> known = new HashMap<>();
  private int remembered;

  /**
   * @param closures what other executions found, for a path that is a hierarchy
   */
  Reached(PathScan scan, Edges edges, Closures closures) {
    this.scan = scan;
    this.edges = edges;
    this.closures = scan.path() instanceof Path.Repeated ? closures : null;
  }

  Ends from(int node, boolean forward) {
    long key = ((long) node << 1) | (forward ? 1 : 0);
    Ends found = known.get(key);
    if (found == null) {
      found = closures == null ? follow(node, forward) : shared(closures, node, forward);
      if (remembered + found.size() > BUDGET) {
        known.clear();
        remembered = 0;
      }
      remembered += found.size();
      known.put(key, found);
    }
    return found;
  }

  /** As {@link #from}, with nothing remembered. */
  Ends follow(int node, boolean forward) {
    return Ends.of(scan.path(), edges, node, forward);
  }

  private Ends shared(Closures shared, int node, boolean forward) {
    Ends found = shared.find(scan.path(), scan.graph(), node, forward);
    if (found == null) {
      found = follow(node, forward);
      shared.keep(scan.path(), scan.graph(), node, forward, found);
    }
    return found;
  }
}
