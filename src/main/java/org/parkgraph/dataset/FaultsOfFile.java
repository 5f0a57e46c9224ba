package org.parkgraph.dataset;

import java.util.function.Consumer;
import org.apache.jena.riot.system.ErrorHandler;

/** Ends the reading of a file at its first fault and tells of what only looks like one. */
final class FaultsOfFile implements ErrorHandler {

  /** A file that does something unusual does it on every line. */
  private static final int MOST_NOTES = 10;

  private final String file;
  private final Consumer<String> notes;
  private int noted;

  FaultsOfFile(String file, Consumer<String> notes) {
    this.file = file;
    this.notes = notes;
  }

  @Override
  public void warning(String message, long line, long column) {
    noted++;
    if (noted <= MOST_NOTES) {
      notes.accept(LoadException.located(file, line, column) + ": warning: " + message);
    } else if (noted == MOST_NOTES + 1) {
      notes.accept(file + ": more warnings are not shown");
    }
  }

  @Override
  public void error(String message, long line, long column) {
    throw new LoadException(file, line, column, message);
  }

  @Override
  public void fatal(String message, long line, long column) {
    throw new LoadException(file, line, column, message);
  }
}
