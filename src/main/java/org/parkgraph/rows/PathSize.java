package org.parkgraph.rows;

import java.util.ArrayDeque;
import java.util.Deque;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.PredicateCount;
import org.parkgraph.columns.Terms;

/**
 * How much a path finds.
 *
 * @param ways how many pairs of ends it connects
 * @param nodes how many nodes there are that it could connect
 * @param search what it costs to follow it from one node, in triples
 */
public record PathSize(double ways, double nodes, double search) {

  /** How far a hierarchy is taken to reach, where it is not followed. */
  private static final double DEPTH = 4;

  private static final int MOST = 100_000;

  /**
   * Measures a path. From a constant end it is followed, to at most a hundred thousand triples;
   * between two variables it is estimated from the counts of its predicates.
   *
   * @param from its beginning, {@link Terms#NONE} for a variable
   * @param to its end, or {@link Terms#NONE}
   */
  public static PathSize of(Path path, ColumnDataset data, int from, int to) {
    PredicateCount links = links(path, data);
    double nodes = Math.max(1, links.subjects() + (double) links.objects());
    if (from == Terms.NONE && to == Terms.NONE) {
      double ways = links.triples() * DEPTH + (path.canBeEmpty() ? nodes : 0);
      double search = DEPTH * Math.max(1, links.triples() / Math.max(1.0, links.objects()));
      double empty = path.canBeEmpty() ? data.terms().size() : 0;
      return new PathSize(ways + empty, nodes + empty, search);
    }
    boolean forward = from != Terms.NONE;
    double found = count(path, data, forward ? from : to, forward);
    return new PathSize(found, nodes, 1);
  }

  private static double count(Path path, ColumnDataset data, int node, boolean forward) {
    int[] looked = new int[1];
    int[] found = new int[1];
    Edges edges =
        new Edges(
            data,
            Terms.NONE,
            () -> {
              if (++looked[0] > MOST) {
                throw new EnoughException();
              }
            });
    try {
      path.follow(edges, node, forward, n -> found[0]++);
      return found[0];
    } catch (EnoughException e) {
      return MOST;
    }
  }

  private static final class EnoughException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EnoughException() {
      super(null, null, false, false);
    }
  }

  /** The counts of all predicates in a path together. */
  private static PredicateCount links(Path path, ColumnDataset data) {
    int triples = 0;
    int subjects = 0;
    int objects = 0;
    Deque<Path> rest = new ArrayDeque<>();
    rest.add(path);
    while (!rest.isEmpty()) {
      Path next = rest.pop();
      if (next instanceof Path.Link link) {
        PredicateCount count = data.triples().count(link.predicate());
        triples += count.triples();
        subjects += count.subjects();
        objects += count.objects();
      } else if (next instanceof Path.Inverse inverse) {
        rest.add(inverse.path());
      } else if (next instanceof Path.Sequence sequence) {
        rest.add(sequence.first());
        rest.add(sequence.second());
      } else if (next instanceof Path.Alternative either) {
        rest.add(either.one());
        rest.add(either.other());
      } else if (next instanceof Path.Repeated repeated) {
        rest.add(repeated.path());
      } else {
        return data.triples().distinct();
      }
    }
    return new PredicateCount(triples, subjects, objects);
  }
}
