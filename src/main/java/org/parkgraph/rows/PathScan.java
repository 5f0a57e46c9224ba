package org.parkgraph.rows;

/**
 * Matches a property path, always from an end that is bound: the constant one where there is one.
 *
 * @param from its beginning
 * @param to its end
 * @param graph the graph that it stays in, or 0 for all together
 */
public record PathScan(Path path, Place from, Place to, int graph, String label, double estimate)
    implements Step {

  @Override
  public Cursor open(Execution x, Cursor input) {
    return new PathCursor(this, x, input);
  }
}
