package org.parkgraph.columns;

/** Exact counts for the planner: per predicate, and over all; made in one walk over the triples. */
final class Statistics {

  private final PredicateCount[] predicates;
  private final PredicateCount all;

  private Statistics(PredicateCount[] predicates, PredicateCount all) {
    this.predicates = predicates;
    this.all = all;
  }

  static Statistics of(Permutation spo, Permutation pos, Permutation osp) {
    int largest = pos.size() == 0 ? 0 : pos.first(pos.size() - 1);
    int[] subjects = subjects(spo, largest);
    PredicateCount[] predicates = new PredicateCount[largest + 1];
    for (int p = 1; p <= largest; p++) {
      int from = pos.start(p);
      int to = pos.start(p + 1);
      predicates[p] = new PredicateCount(to - from, subjects[p], distinctSecond(pos, from, to));
    }
    PredicateCount all = new PredicateCount(spo.size(), distinctFirst(spo), distinctFirst(osp));
    return new Statistics(predicates, all);
  }

  /** How many subjects each predicate has. */
  private static int[] subjects(Permutation spo, int largest) {
    int[] subjects = new int[largest + 1];
    int row = 0;
    for (int s = 1; row < spo.size(); s++) {
      int end = spo.start(s + 1);
      for (int last = 0; row < end; row++) {
        if (spo.second(row) != last) {
          last = spo.second(row);
          subjects[last]++;
        }
      }
    }
    return subjects;
  }

  private static int distinctFirst(Permutation order) {
    int distinct = 0;
    for (int first = 1; order.start(first) < order.size(); first++) {
      distinct += order.start(first + 1) > order.start(first) ? 1 : 0;
    }
    return distinct;
  }

  private static int distinctSecond(Permutation order, int from, int to) {
    int distinct = 0;
    int last = 0;
    for (int row = from; row < to; row++) {
      if (order.second(row) != last) {
        last = order.second(row);
        distinct++;
      }
    }
    return distinct;
  }

  PredicateCount of(int predicate) {
    PredicateCount known = predicate < predicates.length ? predicates[predicate] : null;
    return known == null ? PredicateCount.NOTHING : known;
  }

  int largest() {
    return predicates.length - 1;
  }

  int predicates() {
    int count = 0;
    for (PredicateCount each : predicates) {
      count += each != null && each.triples() > 0 ? 1 : 0;
    }
    return count;
  }

  PredicateCount all() {
    return all;
  }
}
