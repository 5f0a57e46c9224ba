package org.parkgraph.rows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a path leads to from the nodes that it was followed from. An end that comes again is not
 * followed again, as long as what is remembered stays within a budget.
 */
final class Reached {

  /** How many nodes are remembered at most, over all ends. */
  private static final int BUDGET = 4 << 20;

  private final Path path;
  private final Edges edges;
  private final Map<Long, Nodes> known = new HashMap<>();
  private int remembered;

  Reached(Path path, Edges edges) {
    this.path = path;
    this.edges = edges;
  }

  Nodes from(int node, boolean forward) {
    long key = ((long) node << 1) | (forward ? 1 : 0);
    Nodes found = known.get(key);
    if (found == null) {
      found = new Nodes();
      path.follow(edges, node, forward, found::add);
      if (remembered + found.size > BUDGET) {
        known.clear();
        remembered = 0;
      }
      remembered += found.size;
      known.put(key, found);
    }
    return found;
  }

  /** The nodes at the other end, as often as there are ways to them. */
  static final class Nodes {

    private int[] nodes = new int[4];
    private int size;
    private final int[] key = new int[1];
    private @Nullable RowSet different;
    private int[] ways = {};

    private void add(int node) {
      if (size == nodes.length) {
        nodes = Arrays.copyOf(nodes, Math.multiplyExact(size, 2));
      }
      nodes[size++] = node;
    }

    int size() {
      return size;
    }

    int get(int i) {
      return nodes[i];
    }

    /** How many ways lead to a node. */
    int ways(int node) {
      if (different == null) {
        different = new RowSet(1);
        ways = new int[size];
        for (int i = 0; i < size; i++) {
          key[0] = nodes[i];
          ways[different.add(key)]++;
        }
      }
      key[0] = node;
      int index = different.find(key);
      return index < 0 ? 0 : ways[index];
    }
  }
}
