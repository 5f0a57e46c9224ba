package org.parkgraph.rows;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.sparql.core.Var;

/** The places of a query's variables in the row. */
public final class Slots {

  /** What stands for a variable that has no place. */
  public static final int NONE = -1;

  private final Map<Var, Integer> slots = new HashMap<>();

  /** The place of a variable, which a new one is given. */
  public int add(Var variable) {
    return slots.computeIfAbsent(variable, v -> slots.size());
  }

  /** The place of a variable, or {@link #NONE}. */
  public int of(Var variable) {
    return slots.getOrDefault(variable, NONE);
  }

  /** How wide the row is. */
  public int size() {
    return slots.size();
  }

  Map<Var, Integer> all() {
    return slots;
  }
}
