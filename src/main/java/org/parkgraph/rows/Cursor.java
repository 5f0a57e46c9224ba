package org.parkgraph.rows;

/**
 * An operator in execution. It extends the shared row in place: for each row of its input it binds
 * slots that were unbound, once for each way in which that can be done.
 */
public abstract class Cursor {

  /**
   * Goes to the next row. When there is none, all slots that this operator bound are unbound again;
   * it may be asked anew when its input has been given a new row.
   */
  public abstract boolean next();

  /** Gives the current row up, as if all its ways had been gone through. */
  public abstract void reset();
}
