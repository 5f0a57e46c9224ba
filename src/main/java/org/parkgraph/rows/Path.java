package org.parkgraph.rows;

import java.util.Set;
import java.util.function.IntConsumer;

/** A property path over term numbers. Where SPARQL counts ways, a node is found once for each. */
public sealed interface Path {

  /** Goes along the path from a node, or against it from its end. */
  void follow(Edges edges, int node, boolean forward, IntConsumer found);

  /** Whether a node can be reached from itself by no triple at all. */
  boolean canBeEmpty();

  /** One triple with a predicate. */
  record Link(int predicate) implements Path {

    @Override
    public void follow(Edges edges, int node, boolean forward, IntConsumer found) {
      edges.follow(node, predicate, forward, found);
    }

    @Override
    public boolean canBeEmpty() {
      return false;
    }
  }

  /** A path in the other direction. */
  record Inverse(Path path) implements Path {

    @Override
    public void follow(Edges edges, int node, boolean forward, IntConsumer found) {
      path.follow(edges, node, !forward, found);
    }

    @Override
    public boolean canBeEmpty() {
      return path.canBeEmpty();
    }
  }

  /** One path after another. */
  record Sequence(Path first, Path second) implements Path {

    @Override
    public void follow(Edges edges, int node, boolean forward, IntConsumer found) {
      Path near = forward ? first : second;
      Path far = forward ? second : first;
      near.follow(edges, node, forward, n -> far.follow(edges, n, forward, found));
    }

    @Override
    public boolean canBeEmpty() {
      return first.canBeEmpty() && second.canBeEmpty();
    }
  }

  /** Either of two paths. */
  record Alternative(Path one, Path other) implements Path {

    @Override
    public void follow(Edges edges, int node, boolean forward, IntConsumer found) {
      one.follow(edges, node, forward, found);
      other.follow(edges, node, forward, found);
    }

    @Override
    public boolean canBeEmpty() {
      return one.canBeEmpty() || other.canBeEmpty();
    }
  }

  /**
   * A path any number of times, or at most once. Each node is found once; cost: the triples between
   * the nodes that are reached.
   *
   * @param empty whether no time is enough
   * @param again whether more than once is allowed
   */
  record Repeated(Path path, boolean empty, boolean again) implements Path {

    @Override
    public void follow(Edges edges, int node, boolean forward, IntConsumer found) {
      RowSet reached = new RowSet(1, Budget.unlimited());
      int[] key = {node};
      IntConsumer reach =
          n -> {
            key[0] = n;
            reached.add(key);
          };
      if (empty) {
        reach.accept(node);
      }
      path.follow(edges, node, forward, reach);
      for (int i = 0; again && i < reached.size(); i++) {
        path.follow(edges, reached.get(i, 0), forward, reach);
      }
      for (int i = 0; i < reached.size(); i++) {
        found.accept(reached.get(i, 0));
      }
    }

    @Override
    public boolean canBeEmpty() {
      return empty || path.canBeEmpty();
    }
  }

  /** One triple with a predicate that is none of the given. */
  record Negated(Set<Integer> predicates) implements Path {

    @Override
    public void follow(Edges edges, int node, boolean forward, IntConsumer found) {
      edges.all(
          node,
          forward,
          (predicate, n) -> {
            if (!predicates.contains(predicate)) {
              found.accept(n);
            }
          });
    }

    @Override
    public boolean canBeEmpty() {
      return false;
    }
  }
}
