package org.parkgraph.check;

/**
 * One fault in the sources.
 *
 * @param file path of the file from the root of the sources
 * @param line line in it, from 1; 0 where the fault concerns the whole file
 * @param rule short name of the rule that is broken
 * @param message what is wrong and what would be right
 */
public record Violation(String file, long line, String rule, String message)
    implements Comparable<Violation> {

  /** {@code file:line: rule: message}, as compilers print it. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + rule + ": " + message;
  }

  @Override
  public int compareTo(Violation other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Long.compare(line, other.line);
    return byLine != 0 ? byLine : toString().compareTo(other.toString());
  }
}
