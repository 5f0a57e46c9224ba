package org.parkgraph.rows;

/**
 * Matches a triple pattern. In each row the places that are bound choose the permutation; the rest
 * are bound by one triple after the other. Cost: logarithmic for a row, constant for a match.
 *
 * @param subject place of the subject
 * @param predicate place of the predicate
 * @param object place of the object
 * @param graph the graph that is looked into: {@link Place#ANY} for all of them together
 * @param hidden a graph that a variable does not range over, or 0
 */
public record Scan(
    Place subject,
    Place predicate,
    Place object,
    Place graph,
    int hidden,
    String label,
    double estimate)
    implements Step {

  @Override
  public boolean keepsTerms() {
    return false;
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    return graph.equals(Place.ANY)
        ? new ScanCursor(this, x, input)
        : new GraphScanCursor(this, x, input);
  }
}
