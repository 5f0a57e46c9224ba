package org.parkgraph.bench;

import java.util.Map;
import java.util.Optional;

/**
 * One kind of question, with parameters written {@code $name}.
 *
 * @param name the file's name without ending, such as {@code q03-path-down}
 * @param title what it asks, for people
 * @param check how far answers can agree between engines
 * @param mix whether it is part of the mix of small queries that throughput is measured with
 * @param values a SELECT whose rows are possible values of the parameters; empty without parameters
 * @param texts the query by dialect; a dialect that is not there cannot ask this
 */
record Shape(
    String name,
    String title,
    Check check,
    boolean mix,
    String values,
    Map<Dialect, String> texts) {

  /** How far the answers of two engines to the same question must agree. */
  enum Check {
    /** The same rows, in any order. */
    ROWS,
    /** The same number of rows: which ones the ranking of the engine decides. */
    COUNT,
    /** Nothing: the specification leaves the answer to the engine. */
    NONE
  }

  /** The question in a dialect for one choice of values, or empty if the engine cannot be asked. */
  Optional<String> text(Dialect dialect, Map<String, String> choice) {
    String text = texts.get(dialect);
    if (text == null) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> value : choice.entrySet()) {
      text = text.replace("$" + value.getKey(), value.getValue());
    }
    return Optional.of(text);
  }

  /** Whether its answer is triples and not rows. */
  boolean isGraph() {
    return texts.values().stream().anyMatch(t -> t.contains("CONSTRUCT") || t.contains("DESCRIBE"));
  }
}
