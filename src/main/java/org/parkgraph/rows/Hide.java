package org.parkgraph.rows;

import org.parkgraph.columns.Terms;

/** Unbinds slots for the steps that follow: what a sub-query does not select. */
public final class Hide implements Step {

  private final int[] slots;
  private final double estimate;

  /**
   * A step of a plan.
   *
   * @param slots what is unbound
   */
  public Hide(int[] slots, double estimate) {
    this.slots = slots;
    this.estimate = estimate;
  }

  @Override
  public String label() {
    return "project";
  }

  @Override
  public double estimate() {
    return estimate;
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    int[] row = x.row();
    int[] hidden = new int[slots.length];
    return new Cursor() {
      @Override
      public boolean next() {
        restore();
        if (!input.next()) {
          return false;
        }
        for (int i = 0; i < slots.length; i++) {
          hidden[i] = row[slots[i]];
          row[slots[i]] = Terms.NONE;
        }
        return true;
      }

      /** The input finds its own values again, which it may need to go on. */
      private void restore() {
        for (int i = 0; i < slots.length; i++) {
          if (hidden[i] != Terms.NONE) {
            row[slots[i]] = hidden[i];
            hidden[i] = Terms.NONE;
          }
        }
      }

      @Override
      public void reset() {
        restore();
        input.reset();
      }
    };
  }
}
