package org.parkgraph.rows;

/**
 * Lets a row through that differs from all before it in the given slots. It keeps a copy of each.
 */
public final class Distinct implements Step {

  private final int[] slots;
  private final double estimate;

  /**
   * A step of a plan.
   *
   * @param slots what rows are compared in
   */
  public Distinct(int[] slots, double estimate) {
    this.slots = slots;
    this.estimate = estimate;
  }

  @Override
  public double estimate() {
    return estimate;
  }

  @Override
  public String label() {
    return "DISTINCT";
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    RowSet seen = new RowSet(slots.length, x.budget());
    int[] key = new int[slots.length];
    return new Cursor() {
      @Override
      public boolean next() {
        while (input.next()) {
          x.tick();
          for (int i = 0; i < slots.length; i++) {
            key[i] = x.row()[slots[i]];
          }
          int before = seen.size();
          seen.add(key);
          if (seen.size() > before) {
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
