package org.parkgraph.query;

/**
 * One fault of a query file.
 *
 * @param file path of the file from the root of the sources
 * @param line line in it, from 1; 0 where the fault concerns the whole file
 * @param rule short name of the rule that is broken
 * @param message what is wrong and what would be right
 */
public record QueryProblem(String file, long line, String rule, String message) {

  /** {@code file:line: rule: message}, as compilers print it. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + rule + ": " + message;
  }
}
