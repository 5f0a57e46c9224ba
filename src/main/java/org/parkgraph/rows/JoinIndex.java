package org.parkgraph.rows;

/**
 * Kept rows that can be found by the values of some of their columns. Without such columns every
 * row is found.
 */
final class JoinIndex {

  private final RowList rows;
  private final int[] keySlots;
  private final int[] key;
  private final RowSet keys;
  private final int[] first; // of the rows with the key
  private final int[] next; // row with the same key, -1 for none

  /**
   * @param columns the columns of the rows to find them by, as places among their slots
   * @param budget what the memory is taken from
   */
  JoinIndex(RowList rows, int[] columns, Budget budget) {
    this.rows = rows;
    this.key = new int[columns.length];
    this.keySlots = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      keySlots[i] = rows.slots()[columns[i]];
    }
    this.keys = new RowSet(columns.length, budget);
    budget.take(8L * rows.size());
    this.next = new int[rows.size()];
    this.first = new int[rows.size()];
    for (int row = rows.size() - 1; row >= 0; row--) { // backwards, so that they are found forwards
      for (int i = 0; i < columns.length; i++) {
        key[i] = rows.get(row, columns[i]);
      }
      int before = keys.size();
      int index = keys.add(key);
      next[row] = keys.size() > before ? -1 : first[index];
      first[index] = row;
    }
  }

  RowList rows() {
    return rows;
  }

  /** The first row with the values that a row has in the key's slots, or -1. */
  int find(int[] row) {
    for (int i = 0; i < key.length; i++) {
      key[i] = row[keySlots[i]];
    }
    int index = keys.find(key);
    return index < 0 ? -1 : first[index];
  }

  /** The next row with the same key, or -1. */
  int after(int row) {
    return next[row];
  }
}
