package org.parkgraph.rows;

/**
 * The memory that one query may take for rows and terms that it has to keep: for joins of parts,
 * groups, orders, what is distinct. It is counted as it grows and given back with the query.
 */
public final class Budget {

  private static final long SMALLEST = 64 << 20;

  private final long limit;
  private long taken;

  private Budget(long limit) {
    this.limit = limit;
  }

  /** An eighth of the heap, so that some queries at once leave room; at least 64 MB. */
  public static Budget ofQuery() {
    return new Budget(Math.max(SMALLEST, Runtime.getRuntime().maxMemory() / 8));
  }

  /** No limit: for what cannot outgrow the dataset. */
  static Budget unlimited() {
    return new Budget(Long.MAX_VALUE);
  }

  /**
   * Takes some bytes, before they are allocated.
   *
   * @throws MemoryLimitException where they are more than is left
   */
  void take(long bytes) {
    taken += bytes;
    if (taken > limit) {
      throw new MemoryLimitException(limit);
    }
  }

  /** Gives some bytes back that were taken. */
  void giveBack(long bytes) {
    taken -= bytes;
  }
}
