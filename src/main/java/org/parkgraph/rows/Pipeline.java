package org.parkgraph.rows;

import java.util.List;

/**
 * Steps one after the other.
 *
 * @param steps in the order in which they run
 */
public record Pipeline(List<Step> steps) {

  /** Begins to execute the steps over the rows of an input. */
  public Cursor open(Execution x, Cursor input) {
    Cursor cursor = input;
    for (Step step : steps) {
      cursor = x.profile().counted(step, step.open(x, cursor));
    }
    return cursor;
  }

  /** Whether a step holds numbers of terms elsewhere than in the shared row. */
  boolean keepsTerms() {
    return steps.stream().anyMatch(Step::keepsTerms);
  }

  /** The rows expected from the last step. */
  public double estimate() {
    return steps.isEmpty() ? 1 : steps.get(steps.size() - 1).estimate();
  }
}
