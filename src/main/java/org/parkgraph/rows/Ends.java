package org.parkgraph.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The nodes that a path leads to from one node, as often as there are ways to them. */
final class Ends {

  private final int[] nodes;
  private volatile @Nullable Ways ways; // made when it is first asked for

  private Ends(int[] nodes) {
    this.nodes = nodes;
  }

  /** Follows a path. */
  static Ends of(Path path, Edges edges, int node, boolean forward) {
    Collector found = new Collector();
    path.follow(edges, node, forward, found::add);
    return new Ends(Arrays.copyOf(found.nodes, found.size));
  }

  int size() {
    return nodes.length;
  }

  int get(int i) {
    return nodes[i];
  }

  /** How many ways lead to a node. */
  int ways(int node) {
    Ways known = ways;
    if (known == null) {
      known = new Ways(nodes);
      ways = known;
    }
    return known.to(node);
  }

  private static final class Collector {

    private int[] nodes = new int[4];
    private int size;

    void add(int node) {
      if (size == nodes.length) {
        nodes = Arrays.copyOf(nodes, Math.multiplyExact(size, 2));
      }
      nodes[size++] = node;
    }
  }

  /** Different nodes and how often each comes; does not change. */
  private static final class Ways {

    private final RowSet different = new RowSet(1, Budget.unlimited());
    private final int[] counts;

    Ways(int[] nodes) {
      counts = new int[nodes.length];
      for (int node : nodes) {
        counts[different.add(new int[] {node})]++;
      }
    }

    int to(int node) {
      int index = different.find(new int[] {node});
      return index < 0 ? 0 : counts[index];
    }
  }
}
