package org.parkgraph.dataset;

/** A source file cannot be made into a graph; the message names file, line and what is wrong. */
public class LoadException extends RuntimeException {

  private final String file;
  private final long line;

  /**
   * @param file path of the file, as messages show it
   * @param line line in it, from 1; 0 where the fault has none
   */
  public LoadException(String file, long line, String message) {
    super(file + (line > 0 ? ":" + line : "") + ": " + message);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  public long line() {
    return line;
  }
}
