package org.parkgraph.columns;

/** Stable sorting of rows by a column of small numbers: linear in rows and numbers. */
final class CountingSort {

  private CountingSort() {}

  /** The row numbers 0 to n - 1. */
  static int[] rows(int n) {
    int[] rows = new int[n];
    for (int i = 0; i < n; i++) {
      rows[i] = i;
    }
    return rows;
  }

  /**
   * The rows in the order of a column; equal ones stay as they are.
   *
   * @param rows row numbers in some order
   * @param column what to sort by, by row number
   * @param largest the largest number in the column
   */
  static int[] by(int[] rows, int[] column, int largest) {
    int[] next = starts(column, rows.length, largest);
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[column[row]]++] = row;
    }
    return sorted;
  }

  /** For each number up to the largest, and one more, how many rows have a smaller one. */
  static int[] starts(int[] column, int rows, int largest) {
    int[] starts = new int[largest + 2];
    for (int row = 0; row < rows; row++) {
      starts[column[row] + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  /** A column in the order of rows. */
  static int[] gather(int[] rows, int[] column) {
    int[] gathered = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      gathered[i] = column[rows[i]];
    }
    return gathered;
  }
}
