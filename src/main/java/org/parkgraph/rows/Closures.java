package org.parkgraph.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The hierarchies of a dataset as they were asked for: what each node leads to along a repeated
 * path, up or down, kept for all queries from the first one on. The data do not change, so that it
 * stays true; when the budget is spent all of it is forgotten. For any number of threads.
 */
public final class Closures {

  /** How many ends are kept at most: 32 MB. */
  private static final long BUDGET = 8 << 20;

  private record Key(Path path, int graph, int node, boolean forward) {}

  private final Map<Key, Ends> kept = new ConcurrentHashMap<>();
  private final AtomicLong size = new AtomicLong();

  @Nullable Ends find(Path path, int graph, int node, boolean forward) {
    return kept.get(new Key(path, graph, node, forward));
  }

  void keep(Path path, int graph, int node, boolean forward, Ends ends) {
    if (size.addAndGet(ends.size() + 8L) > BUDGET) { // a key weighs as much as some ends
      kept.clear();
      size.set(0);
    }
    kept.put(new Key(path, graph, node, forward), ends);
  }
}
