package org.parkgraph.plan;

/** The planner does not know a construct; the query is left to ARQ. */
final class UnplannedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnplannedException(String construct) {
    super(construct, null, false, false); // thrown on purpose: nobody reads its stack
  }
}
