package org.parkgraph.plan;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a join group as the planner counts it.
 *
 * @param unit the unit
 * @param size how many rows it has by itself
 * @param variables its variables
 * @param terms how many different terms it has for each
 * @param domains how many different terms it could have for each
 * @param access what a row costs that looks for its matches
 * @param indexed whether matches are looked up, or all of it is computed once
 * @param needs what has to be bound before it
 * @param probe the variable by whose values its matches can be looked up in a text index, null
 *     where they cannot; then either is done, whichever is less work
 */
record Relation(
    Unit unit,
    double size,
    List<Var> variables,
    List<Double> terms,
    List<Double> domains,
    double access,
    boolean indexed,
    Set<Var> needs,
    @Nullable Var probe) {

  /** What it costs to read a hit of a text index, and to look there for those of one subject. */
  private static final double HIT = 20;

  private static final double PROBE = 300;

  /** A relation that is looked up in one way alone. */
  Relation(
      Unit unit,
      double size,
      List<Var> variables,
      List<Double> terms,
      List<Double> domains,
      double access,
      boolean indexed,
      Set<Var> needs) {
    this(unit, size, variables, terms, domains, access, indexed, needs, null);
  }

  /** The same, which can also be looked up by a variable. */
  Relation probedBy(Var variable) {
    return new Relation(unit, size, variables, terms, domains, access, indexed, needs, variable);
  }

  /**
   * What it costs to find the matches of rows.
   *
   * @param probed see {@link #isProbed}
   */
  double cost(double rows, boolean probed) {
    if (probed) {
      return rows * PROBE;
    }
    double once = probe == null ? size : size * HIT;
    return rows * access + (indexed ? 0 : once); // computed once, whatever it is joined with
  }

  /**
   * Whether looking up each row's matches is less work than computing all.
   *
   * @param bound whether the rows bind the variable for it
   */
  boolean isProbed(double rows, boolean bound) {
    return probe != null && bound && cost(rows, true) < cost(rows, false);
  }
}
