package org.parkgraph.rows;

import java.util.List;

/** An operator of a plan. It does not change and can be run any number of times. */
public interface Step {

  /** Begins to execute it over the rows of another. */
  Cursor open(Execution x, Cursor input);

  /** What it does, in a few words and the query's own terms. */
  String label();

  /** The rows that the planner expects it to give. */
  double estimate();

  /** The pipelines inside it. */
  default List<Pipeline> parts() {
    return List.of();
  }

  /**
   * Whether it holds numbers of terms elsewhere than in the shared row, so that none may be
   * forgotten while it runs.
   */
  default boolean keepsTerms() {
    return true;
  }
}
