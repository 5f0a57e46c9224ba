package org.parkgraph.diagnose;

import org.apache.jena.sparql.core.DatasetDescription;
import org.jspecify.annotations.Nullable;
import org.parkgraph.sparql.SparqlService;

/**
 * Finds out why a query gives no rows. One use for one query, within a read transaction of the
 * caller's. Runs some dozens of variants of the query, each to at most {@link Diagnosis#MOST} rows;
 * for what the data do not have it walks over all their terms once.
 */
public final class Diagnoser {

  /** How many mistakes one guess may correct. */
  private static final int MOST_MISTAKES = 3;

  private final Probe probe;
  private final Known known;

  /**
   * @param graphs those that the protocol names, or null
   */
  public Diagnoser(SparqlService service, @Nullable DatasetDescription graphs) {
    this.probe = new Probe(service, graphs);
    this.known = new Known(service.stored(), probe);
  }

  /** Ends the search from another thread; what was found until then is the answer. */
  public void stop() {
    probe.stop();
  }

  /**
   * Why a query gives no rows.
   *
   * @param text of a query that the service parses
   */
  public Diagnosis diagnose(String text) {
    return new Attempt(text, probe, known).diagnosis(MOST_MISTAKES);
  }
}
