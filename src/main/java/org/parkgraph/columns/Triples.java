package org.parkgraph.columns;

/**
 * A set of triples of numbers in three permutations: by subject, by predicate and by object. In a
 * pattern {@link Terms#NONE} stands for any term.
 */
public final class Triples {

  private final Permutation spo;
  private final Permutation pos;
  private final Permutation osp;
  private final Statistics statistics;

  Triples(Permutation spo, Permutation pos, Permutation osp) {
    this.spo = spo;
    this.pos = pos;
    this.osp = osp;
    this.statistics = Statistics.of(spo, pos, osp);
  }

  /** By subject, predicate, object. */
  public Permutation spo() {
    return spo;
  }

  /** By predicate, object, subject. */
  public Permutation pos() {
    return pos;
  }

  /** By object, subject, predicate. */
  public Permutation osp() {
    return osp;
  }

  /** How many subjects and objects a predicate has. */
  public PredicateCount count(int predicate) {
    return statistics.of(predicate);
  }

  /** How many different subjects, predicates and objects there are. */
  public PredicateCount distinct() {
    return statistics.all();
  }

  /** The largest number of a predicate; 0 where there is none. */
  public int largestPredicate() {
    return statistics.largest();
  }

  /** How many different predicates there are. */
  public int predicates() {
    return statistics.predicates();
  }

  /** How many triples there are. */
  public int size() {
    return spo.size();
  }

  /** The triples that match a pattern; logarithmic in the number of triples. */
  public Run find(int s, int p, int o) {
    if (s != Terms.NONE) {
      return p == Terms.NONE && o != Terms.NONE ? in(osp, o, s, p) : in(spo, s, p, o);
    }
    if (p != Terms.NONE) {
      return in(pos, p, o, s);
    }
    return o != Terms.NONE ? in(osp, o, s, p) : new Run(spo, 0, spo.size());
  }

  private static Run in(Permutation order, int first, int second, int third) {
    int from = order.start(first);
    int to = order.start(first + 1);
    if (second != Terms.NONE) {
      from = order.seekSecond(from, to, second);
      to = order.seekSecond(from, to, second + 1);
      if (third != Terms.NONE) {
        from = order.seekThird(from, to, third);
        to = order.seekThird(from, to, third + 1);
      }
    }
    return new Run(order, from, to);
  }

  /** The row of a triple in the order of subjects, or -1. */
  public int row(int s, int p, int o) {
    int to = spo.start(s + 1);
    int from = spo.seekSecond(spo.start(s), to, p);
    to = spo.seekSecond(from, to, p + 1);
    int row = spo.seekThird(from, to, o);
    return row < to && spo.third(row) == o ? row : -1;
  }
}
