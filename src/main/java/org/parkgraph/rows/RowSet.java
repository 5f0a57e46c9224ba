package org.parkgraph.rows;

import java.util.Arrays;

/** Different rows of equal width, numbered from 0 in the order in which they came. */
final class RowSet {

  private static final int SMALLEST = 16;

  private final int width;
  private final Budget budget;
  private int[] rows;
  private int[] table = new int[2 * SMALLEST]; // index plus one, 0 for a free place
  private int size;

  /**
   * @param budget what the memory is taken from
   */
  RowSet(int width, Budget budget) {
    this.width = width;
    this.budget = budget;
    this.rows = new int[SMALLEST * width];
  }

  int size() {
    return size;
  }

  /** The index of a row, which is added where it is new. */
  int add(int[] row) {
    int place = place(row, 0);
    if (table[place] == 0) {
      if ((size + 1) * 2 > table.length) {
        grow();
        place = place(row, 0);
      }
      System.arraycopy(row, 0, rows, size * width, width);
      table[place] = ++size;
    }
    return table[place] - 1;
  }

  /** The index of a row, or -1. */
  int find(int[] row) {
    return table[place(row, 0)] - 1;
  }

  /** A column of the row at an index. */
  int get(int index, int column) {
    return rows[index * width + column];
  }

  private int place(int[] from, int offset) {
    int hash = 0;
    for (int i = 0; i < width; i++) {
      hash = (hash ^ from[offset + i]) * 0x9E3779B1;
    }
    int mask = table.length - 1;
    int place = (hash ^ (hash >>> 15)) & mask;
    while (table[place] != 0 && !same((table[place] - 1) * width, from, offset)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean same(int at, int[] from, int offset) {
    for (int i = 0; i < width; i++) {
      if (rows[at + i] != from[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    budget.take(4L * rows.length + 4L * table.length);
    rows = Arrays.copyOf(rows, Math.multiplyExact(rows.length, 2));
    table = new int[Math.multiplyExact(table.length, 2)];
    for (int i = 0; i < size; i++) {
      table[place(rows, i * width)] = i + 1;
    }
  }
}
