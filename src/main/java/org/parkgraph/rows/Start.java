package org.parkgraph.rows;

/** The beginning of a pipeline: hands over the row as it is, once each time it is armed. */
public final class Start extends Cursor {

  private boolean armed;

  /** Lets the pipeline run once over the row as it is now. */
  public void arm() {
    armed = true;
  }

  @Override
  public boolean next() {
    boolean given = armed;
    armed = false;
    return given;
  }

  @Override
  public void reset() {
    armed = false;
  }
}
