package org.parkgraph.columns;

/** Goes through the triples of a run. After {@link #next} the three columns can be read. */
public final class TripleWalk {

  private final Permutation order;
  private final int to;
  private int row;
  private int first;

  /** Stands before the first triple of a run. */
  public TripleWalk(Run run) {
    this.order = run.order();
    this.to = run.to();
    this.row = run.from() - 1;
    this.first = run.size() == 0 ? 0 : order.first(run.from());
  }

  /** Goes to the next triple; whether there is one. */
  public boolean next() {
    if (++row >= to) {
      return false;
    }
    while (order.start(first + 1) <= row) {
      first++;
    }
    return true;
  }

  /** The number of the subject of the current triple. */
  public int subject() {
    return switch (order.order()) {
      case SPO -> first;
      case POS -> order.third(row);
      case OSP -> order.second(row);
    };
  }

  /** The number of the predicate of the current triple. */
  public int predicate() {
    return switch (order.order()) {
      case SPO -> order.second(row);
      case POS -> first;
      case OSP -> order.third(row);
    };
  }

  /** The number of the object of the current triple. */
  public int object() {
    return switch (order.order()) {
      case SPO -> order.third(row);
      case POS -> order.second(row);
      case OSP -> first;
    };
  }
}
