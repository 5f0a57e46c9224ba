package org.parkgraph.generate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Random numbers that depend on a seed and nothing else: SplitMix64, written out here so that no
 * release of Java changes them. Different purposes have dice of their own, so that one more throw
 * for one thing changes nothing about another.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  /** Dice for one purpose, known by its numbers. */
  Dice(long seed, long... purpose) {
    long mixed = mix(seed + GOLDEN);
    for (long p : purpose) {
      mixed = mix(mixed + GOLDEN * (p + 1));
    }
    this.state = mixed;
  }

  private static long mix(long z) {
    long y = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long x = (y ^ (y >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** A number from 0 up to 1, which it never is. */
  private double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** A number from 0 to n - 1, all alike likely. */
  int below(int n) {
    return (int) (unit() * n);
  }

  /** A number from first to last, all alike likely. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** True in so many of a hundred throws. */
  boolean percent(int chance) {
    return below(100) < chance;
  }

  /**
   * A number from 0 to n - 1, each about as often as one by its rank: 0 most often. StrictMath, so
   * that all machines agree.
   */
  int zipf(int n) {
    return Math.min(n - 1, (int) StrictMath.exp(unit() * StrictMath.log(n + 1.0)) - 1);
  }

  /** A member of a list, the first ones most often. */
  <T> T favourite(List<T> list) {
    return list.get(zipf(list.size()));
  }

  /** Up to so many different members of a list, the first ones most often. */
  <T> Set<T> favourites(List<T> list, int count) {
    Set<T> chosen = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      chosen.add(favourite(list));
    }
    return chosen;
  }
}
