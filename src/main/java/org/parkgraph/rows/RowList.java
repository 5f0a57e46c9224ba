package org.parkgraph.rows;

import java.util.Arrays;

/** Copies of chosen slots of rows, in the order in which they came. */
final class RowList {

  private static final int SMALLEST = 16;

  private final int[] slots;
  private final Budget budget;
  private int[] values;
  private int size;

  /**
   * @param slots which slots are kept
   * @param budget what the memory is taken from
   */
  RowList(int[] slots, Budget budget) {
    this.slots = slots;
    this.budget = budget;
    this.values = new int[SMALLEST * slots.length];
  }

  /** All rows of a cursor. */
  static RowList of(Cursor cursor, Execution x, int[] slots) {
    RowList rows = new RowList(slots, x.budget());
    while (cursor.next()) {
      x.tick();
      rows.add(x.row());
    }
    return rows;
  }

  int[] slots() {
    return slots;
  }

  int size() {
    return size;
  }

  void add(int[] row) {
    int at = size++ * slots.length;
    if (at + slots.length > values.length) {
      budget.take(4L * Math.max(SMALLEST, values.length));
      values = Arrays.copyOf(values, Math.max(SMALLEST, Math.multiplyExact(values.length, 2)));
    }
    for (int i = 0; i < slots.length; i++) {
      values[at + i] = row[slots[i]];
    }
  }

  /** The value of a kept slot, by its place among them. */
  int get(int index, int column) {
    return values[index * slots.length + column];
  }
}
