package org.parkgraph.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Remembers what was made of the keys asked for lately: at least those of the last so many units of
 * weight, at most of twice as many. What it takes to look up and to forget does not grow with their
 * number. For one thread.
 */
final class Recent<K, V> {

  private final Function<K, V> maker;
  private final ToIntFunction<V> weigher;
  private final long most;
  private Map<K, V> young = new HashMap<>();
  private Map<K, V> old = new HashMap<>();
  private long weight;

  /**
   * Remembers nothing yet.
   *
   * @param weigher how much a value weighs
   * @param most the weight that is remembered at least
   */
  Recent(Function<K, V> maker, ToIntFunction<V> weigher, long most) {
    this.maker = maker;
    this.weigher = weigher;
    this.most = most;
  }

  /** The value of a key, made anew unless it is remembered. */
  V of(K key) {
    V known = young.get(key);
    if (known != null) {
      return known;
    }
    known = old.get(key);
    V value = known == null ? maker.apply(key) : known;
    if (weight > most) {
      old = young;
      young = new HashMap<>();
      weight = 0;
    }
    young.put(key, value);
    weight += weigher.applyAsInt(value);
    return value;
  }
}
