package org.parkgraph.rows;

import java.util.function.Function;

/**
 * Lets the rows through that fulfil a condition.
 *
 * @param condition made anew for each run, so that it may remember what it found
 */
public record Filter(Function<Execution, Condition> condition, String label, double estimate)
    implements Step {

  @Override
  public boolean keepsTerms() {
    return false;
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    Condition holds = condition.apply(x);
    return new Cursor() {
      @Override
      public boolean next() {
        while (input.next()) {
          x.tick();
          if (holds.holds(x)) {
            return true;
          }
        }
        return false;
      }

      @Override
      public void reset() {
        input.reset();
      }
    };
  }
}
