package org.parkgraph.dataset;

/** A file cannot be made into a graph; the message names file, line and what is wrong. */
public class LoadException extends RuntimeException {

  private final String file;
  private final long line;

  /**
   * @param file path of the file, as messages show it
   * @param line line in it, from 1; 0 where the fault has none
   */
  public LoadException(String file, long line, String message) {
    this(file, line, 0, message);
  }

  /**
   * @param file path of the file, as messages show it
   * @param line line in it, from 1; not above 0 where the fault has none
   * @param column column in the line, from 1; not above 0 where the fault has none
   */
  public LoadException(String file, long line, long column, String message) {
    super(located(file, line, column) + ": " + message);
    this.file = file;
    this.line = Math.max(line, 0);
  }

  /** A place in a file as compilers write it. */
  static String located(String file, long line, long column) {
    return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
  }

  public String file() {
    return file;
  }

  public long line() {
    return line;
  }
}
