package org.parkgraph.plan;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.parkgraph.columns.Run;
import org.parkgraph.rows.IndexCount.Counted;

/** The different terms of a run's second column, each with the number of its triples. */
final class RunLengths implements Iterator<Counted> {

  private final Run run;
  private final int copies;
  private int at;

  /**
   * @param copies how many counts ask for the number
   */
  RunLengths(Run run, int copies) {
    this.run = run;
    this.copies = copies;
    this.at = run.from();
  }

  @Override
  public boolean hasNext() {
    return at < run.to();
  }

  @Override
  public Counted next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int begin = at;
    int key = run.order().second(begin);
    at = run.order().seekSecond(begin, run.to(), key + 1);
    return new Counted(key, Collections.nCopies(copies, at - begin));
  }
}
