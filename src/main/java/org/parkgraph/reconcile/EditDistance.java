package org.parkgraph.reconcile;

import java.util.stream.IntStream;

/** How many letters have to be put in, left out, changed or swapped with the next one. */
final class EditDistance {

  private EditDistance() {}

  /**
   * The distance of two texts by code points; no letter is touched twice.
   *
   * @param most what is above need not be known
   * @return the distance, or {@code most + 1} where it is more than {@code most}
   */
  static int of(String a, String b, int most) {
    int more = a.codePointCount(0, a.length()) - b.codePointCount(0, b.length());
    if (Math.abs(more) > most) {
      return most + 1;
    }
    int[] from = a.codePoints().toArray();
    int[] to = b.codePoints().toArray();
    int[] last = new int[to.length + 1];
    int[] row = IntStream.rangeClosed(0, to.length).toArray();
    for (int i = 1; i <= from.length; i++) {
      int[] next = next(from, to, i, row, last);
      last = row;
      row = next;
    }
    return Math.min(row[to.length], most + 1);
  }

  /** The distances of the first {@code i} letters of one text to each beginning of the other. */
  private static int[] next(int[] from, int[] to, int i, int[] row, int[] last) {
    int[] next = new int[to.length + 1];
    next[0] = i;
    for (int j = 1; j <= to.length; j++) {
      int change = row[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      next[j] = Math.min(change, 1 + Math.min(row[j], next[j - 1]));
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        next[j] = Math.min(next[j], last[j - 2] + 1);
      }
    }
    return next;
  }
}
