package org.parkgraph.bench;

/**
 * An engine under test. It is fetched once, loads a file of N-Triples into a store of its own, and
 * is then started on it; one that works in memory loads at each start.
 */
interface Engine {

  /** Short name for options and tables, such as {@code fuseki-mem}. */
  String name();

  /** What it is, with its version. */
  String title();

  /** How it is asked for text. */
  Dialect dialect();

  /**
   * Fetches what it needs, unless it is there; throws {@link BenchException} if it cannot be had.
   */
  void install();

  /** Empties its store and loads the data with a text index; does nothing for one in memory. */
  void load(DataFile data);

  /** Starts it on the data loaded; returns when it answers. */
  Server start(DataFile data);

  /** What its store takes on disk, in bytes; 0 for one in memory. */
  long diskBytes();
}
