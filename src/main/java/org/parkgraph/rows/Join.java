package org.parkgraph.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/**
 * Joins each row with rows that do not depend on it. They are computed once, when the first row
 * comes, and kept; where both sides surely bind a variable they are found by its value.
 */
public final class Join implements Step {

  private final Source source;
  private final int[] slots;
  private final int[] key;
  private final String label;
  private final double estimate;

  /**
   * A step of a plan.
   *
   * @param source the rows to join with
   * @param slots the slots that they bind
   * @param key places among the slots of those that both sides surely bind
   */
  public Join(Source source, int[] slots, int[] key, String label, double estimate) {
    this.source = source;
    this.slots = slots;
    this.key = key;
    this.label = label;
    this.estimate = estimate;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public double estimate() {
    return estimate;
  }

  @Override
  public List<Pipeline> parts() {
    return source.parts();
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    return new JoinCursor(x, input);
  }

  private final class JoinCursor extends Cursor {

    private final Execution x;
    private final Cursor input;
    private final int[] row;
    private final boolean[] bound = new boolean[slots.length];
    private @Nullable JoinIndex index;
    private int at = -1;

    JoinCursor(Execution x, Cursor input) {
      this.x = x;
      this.input = input;
      this.row = x.row();
    }

    private JoinIndex index() {
      if (index == null) {
        Execution apart = x.apart();
        index = new JoinIndex(RowList.of(source.open(apart), apart, slots), key, x.budget());
      }
      return index;
    }

    @Override
    public boolean next() {
      while (true) {
        while (at >= 0) {
          int candidate = at;
          at = index().after(candidate);
          x.tick();
          if (bind(candidate)) {
            return true;
          }
        }
        unbind();
        if (!input.next()) {
          return false;
        }
        at = index().find(row);
      }
    }

    /** Takes the values over, unless one of them differs from what the row has. */
    private boolean bind(int candidate) {
      unbind();
      RowList rows = index().rows();
      for (int i = 0; i < slots.length; i++) {
        int has = row[slots[i]];
        int value = rows.get(candidate, i);
        if (has != Terms.NONE && value != Terms.NONE && has != value) {
          return false;
        }
      }
      for (int i = 0; i < slots.length; i++) {
        int value = rows.get(candidate, i);
        if (row[slots[i]] == Terms.NONE && value != Terms.NONE) {
          row[slots[i]] = value;
          bound[i] = true;
        }
      }
      return true;
    }

    private void unbind() {
      for (int i = 0; i < slots.length; i++) {
        if (bound[i]) {
          row[slots[i]] = Terms.NONE;
          bound[i] = false;
        }
      }
    }

    @Override
    public void reset() {
      unbind();
      at = -1;
      input.reset();
    }
  }
}
