package org.parkgraph.text;

import java.util.List;

/**
 * Where a query looks.
 *
 * @param lenient whether words may also be found misspelt, glued, split or by a synonym, and
 *     whether closeness counts
 */
record Scope(List<Weight> fields, boolean lenient) {

  /** How much a hit counts in one of the fields of text. */
  record Weight(String field, float value) {}

  static final Scope ENTITIES =
      new Scope(List.of(new Weight(Fields.NAME, 3f), new Weight(Fields.BODY, 1f)), true);

  static final Scope PASSAGES =
      new Scope(
          List.of(
              new Weight(Fields.GLOSS, 1f),
              new Weight(Fields.CITED, 0.5f),
              new Weight(Fields.FACT, 0.5f)),
          true);

  static final Scope LITERALS = new Scope(List.of(new Weight(Fields.TEXT, 1f)), false);

  /** The endings under which the fields hold text. */
  List<String> textEndings() {
    return lenient
        ? List.of(Analysis.ENGLISH, Analysis.CHINESE, Analysis.PAIRS)
        : List.of(Analysis.ENGLISH, Analysis.CHINESE, Analysis.PAIRS, Analysis.PLAIN);
  }
}
