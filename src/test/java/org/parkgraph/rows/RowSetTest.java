package org.parkgraph.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Rows are kept once, in the order in which they came. */
class RowSetTest {

  @Test
  void aRowIsKeptOnce() {
    RowSet rows = new RowSet(2, Budget.unlimited());
    assertEquals(0, rows.add(new int[] {1, 2}));
    assertEquals(1, rows.add(new int[] {2, 1}));
    assertEquals(0, rows.add(new int[] {1, 2}));
    assertEquals(2, rows.size());
    assertEquals(1, rows.get(1, 1));
    assertEquals(-1, rows.find(new int[] {2, 2}));
  }

  @Test
  void theCallersArrayMayChange() {
    RowSet rows = new RowSet(1, Budget.unlimited());
    int[] row = {5};
    rows.add(row);
    row[0] = 6;
    assertEquals(5, rows.get(0, 0));
  }

  @Test
  void manyRowsKeepTheirPlaces() {
    RowSet rows = new RowSet(2, Budget.unlimited());
    int many = 5000;
    for (int i = 0; i < many; i++) {
      assertEquals(i, rows.add(new int[] {i, -i}));
    }
    for (int i = 0; i < many; i++) {
      assertEquals(i, rows.find(new int[] {i, -i}));
      assertEquals(-i, rows.get(i, 1));
    }
    assertEquals(many, rows.size());
  }

  @Test
  void rowsOfNoWidthAreAllTheSame() {
    RowSet rows = new RowSet(0, Budget.unlimited());
    assertEquals(-1, rows.find(new int[0]));
    assertEquals(0, rows.add(new int[0]));
    assertEquals(0, rows.add(new int[0]));
    assertEquals(1, rows.size());
  }
}
