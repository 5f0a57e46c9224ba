package org.parkgraph.plan;

import java.util.Arrays;

/**
 * What is expected at a place of a plan.
 *
 * @param count how many rows
 * @param distinct how many different terms each variable of the group has; 0 for an unbound one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record Rows(double count, double[] distinct) {

  /** One row in which nothing is bound, or what is bound is one term. */
  static Rows one(int variables, int[] bound) {
    double[] distinct = new double[variables];
    for (int variable : bound) {
      distinct[variable] = 1;
    }
    return new Rows(1, distinct);
  }

  boolean isBound(int variable) {
    return distinct[variable] > 0;
  }

  /**
   * Joined with a relation: a shared variable's terms are taken to be spread evenly over what the
   * relation could have, or the other way round.
   *
   * @param variables the places of its variables
   */
  Rows join(Relation relation, int[] variables) {
    double result = count * relation.size();
    double[] next = distinct.clone();
    for (int i = 0; i < variables.length; i++) {
      int variable = variables[i];
      double theirs = Math.max(relation.terms().get(i), 1);
      if (isBound(variable)) {
        result /= Math.max(distinct[variable], Math.max(theirs, relation.domains().get(i)));
        next[variable] = Math.min(distinct[variable], theirs);
      } else {
        next[variable] = theirs;
      }
    }
    return new Rows(result, next).capped();
  }

  /** With a share of the rows. */
  Rows filtered(double share) {
    return new Rows(count * share, distinct.clone()).capped();
  }

  private Rows capped() {
    double most = Math.max(count, 1);
    Arrays.setAll(distinct, i -> Math.min(distinct[i], most));
    return this;
  }
}
