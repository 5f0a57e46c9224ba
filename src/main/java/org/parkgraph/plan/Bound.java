package org.parkgraph.plan;

import java.util.Set;
import org.apache.jena.sparql.core.Var;

/**
 * What is known of the variables at a place of a plan.
 *
 * @param sure bound in every row
 * @param possible bound in some rows
 */
record Bound(Set<Var> sure, Set<Var> possible) {

  static final Bound NOTHING = new Bound(Set.of(), Set.of());

  Bound and(Set<Var> moreSure, Set<Var> morePossible) {
    return new Bound(
        Variables.union(sure, moreSure),
        Variables.union(possible, Variables.union(moreSure, morePossible)));
  }
}
