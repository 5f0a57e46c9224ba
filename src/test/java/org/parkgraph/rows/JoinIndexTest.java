package org.parkgraph.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kept rows are found by their key, in the order in which they came. */
class JoinIndexTest {

  /** Slots 3 and 1 of a row of four, which become columns 0 and 1. */
  private static RowList rows(int... pairs) {
    RowList rows = new RowList(new int[] {3, 1}, Budget.unlimited());
    for (int i = 0; i < pairs.length; i += 2) {
      rows.add(new int[] {9, pairs[i + 1], 9, pairs[i]});
    }
    return rows;
  }

  private static List<Integer> found(JoinIndex index, int[] row) {
    List<Integer> found = new ArrayList<>();
    for (int at = index.find(row); at >= 0; at = index.after(at)) {
      found.add(index.rows().get(at, 1));
    }
    return found;
  }

  @Test
  void byOneColumn() {
    JoinIndex index =
        new JoinIndex(rows(7, 1, 8, 2, 7, 3, 7, 1), new int[] {0}, Budget.unlimited());
    assertEquals(List.of(1, 3, 1), found(index, new int[] {0, 0, 0, 7}));
    assertEquals(List.of(2), found(index, new int[] {0, 5, 0, 8}));
    assertEquals(List.of(), found(index, new int[] {7, 7, 7, 9}));
  }

  @Test
  void byBothColumns() {
    JoinIndex index = new JoinIndex(rows(7, 1, 8, 2, 7, 3), new int[] {1, 0}, Budget.unlimited());
    assertEquals(List.of(3), found(index, new int[] {0, 3, 0, 7}));
    assertEquals(List.of(), found(index, new int[] {0, 7, 0, 3}));
  }

  @Test
  void withoutAKeyEveryRowIsFound() {
    JoinIndex index = new JoinIndex(rows(7, 1, 8, 2, 7, 3), new int[0], Budget.unlimited());
    assertEquals(List.of(1, 2, 3), found(index, new int[4]));
  }

  @Test
  void ofNoRowsNoneIsFound() {
    assertEquals(
        List.of(), found(new JoinIndex(rows(), new int[] {0}, Budget.unlimited()), new int[4]));
    assertEquals(
        List.of(), found(new JoinIndex(rows(), new int[0], Budget.unlimited()), new int[4]));
  }

  @Test
  void manyRowsAreKept() {
    int[] pairs = new int[20_000];
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i] = i % 100;
      pairs[i + 1] = i;
    }
    JoinIndex index = new JoinIndex(rows(pairs), new int[] {0}, Budget.unlimited());
    assertEquals(200, found(index, new int[] {0, 0, 0, 42}).size());
  }
}
