package org.parkgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The things whose names are nearest to what was written, by letters to change or by containing it.
 * Each name takes time in the product of both lengths.
 */
final class Nearest {

  private static final int LONGEST = 80;
  private static final int MOST = 5;

  private final String written;
  private final int farthest;
  private final Map<String, Integer> found = new HashMap<>();

  Nearest(String written) {
    this.written = written.toLowerCase(Locale.ROOT);
    this.farthest = Math.max(1, written.length() / 3);
  }

  /** Considers a name of a thing. */
  void add(String thing, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    if (written.length() > LONGEST || other.length() > LONGEST) {
      return;
    }
    boolean within = written.length() > 2 && other.contains(written);
    int distance = within ? 1 : distance(written, other);
    if (distance <= farthest) {
      found.merge(thing, distance, Math::min);
    }
  }

  /** The nearest first; at most five. */
  List<String> things() {
    List<String> things = new ArrayList<>(found.keySet());
    things.sort(Comparator.comparing((String t) -> found.get(t)).thenComparing(t -> t));
    return things.subList(0, Math.min(MOST, things.size()));
  }

  /** Letters to put in, take out or change; anything larger where it is farther than wanted. */
  private int distance(String a, String b) {
    if (Math.abs(a.length() - b.length()) > farthest) {
      return Integer.MAX_VALUE;
    }
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
