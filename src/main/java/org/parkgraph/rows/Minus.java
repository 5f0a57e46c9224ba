package org.parkgraph.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/**
 * Drops the rows that agree with one of other rows in at least one variable and differ in none. The
 * others are computed once.
 */
public final class Minus implements Step {

  private final Source source;
  private final int[] slots;
  private final int[] key;
  private final double estimate;

  /**
   * A step of a plan.
   *
   * @param slots the slots that the others bind
   * @param key places among the slots of those that both sides surely bind
   */
  public Minus(Source source, int[] slots, int[] key, double estimate) {
    this.source = source;
    this.slots = slots;
    this.key = key;
    this.estimate = estimate;
  }

  @Override
  public double estimate() {
    return estimate;
  }

  @Override
  public String label() {
    return "MINUS";
  }

  @Override
  public List<Pipeline> parts() {
    return source.parts();
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    return new Cursor() {
      private @Nullable JoinIndex index;

      @Override
      public boolean next() {
        while (input.next()) {
          if (!excluded(index())) {
            return true;
          }
        }
        return false;
      }

      private JoinIndex index() {
        if (index == null) {
          Execution apart = x.apart();
          index = new JoinIndex(RowList.of(source.open(apart), apart, slots), key, x.budget());
        }
        return index;
      }

      private boolean excluded(JoinIndex others) {
        for (int at = others.find(x.row()); at >= 0; at = others.after(at)) {
          x.tick();
          if (agree(others.rows(), at, x.row())) {
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

  private boolean agree(RowList rows, int at, int[] row) {
    boolean shared = false;
    for (int i = 0; i < slots.length; i++) {
      int a = row[slots[i]];
      int b = rows.get(at, i);
      if (a != Terms.NONE && b != Terms.NONE) {
        if (a != b) {
          return false;
        }
        shared = true;
      }
    }
    return shared;
  }
}
