package org.parkgraph.rows;

/** What a filter asks of a row. */
public interface Condition {

  /** Whether the row fulfils it; an error in an expression is no. */
  boolean holds(Execution x);
}
