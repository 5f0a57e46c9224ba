package org.parkgraph.reconcile;

import java.util.List;
import java.util.Set;

/**
 * What a client wants to know: which things a name stands for.
 *
 * @param name the name; empty where only properties are given
 * @param types classes that the thing belongs to; none: any
 * @param strict how many of the classes it has to belong to
 * @param limit how many candidates at most
 * @param wanted what is known of the thing
 */
record Question(String name, List<Term> types, Strict strict, int limit, List<Wanted> wanted) {

  /** How several classes are meant. */
  enum Strict {
    /** One is enough. */
    ANY,
    /** One is enough, and more are better. */
    SHOULD,
    /** All are needed. */
    ALL
  }

  /** A property with the values that were given for it. */
  record Wanted(Term property, List<Given> values) {}

  /**
   * A value that was given.
   *
   * @param id whether the text is the identifier of a thing
   */
  record Given(Spelt spelt, boolean id) {

    static Given of(String text, boolean id) {
      return new Given(Spelt.of(text), id);
    }

    String text() {
      return spelt.text();
    }
  }

  /** Whether classes with all those above them are what was asked for. */
  boolean fits(Set<?> above) {
    if (types.isEmpty()) {
      return true;
    }
    return strict == Strict.ALL
        ? types.stream().allMatch(t -> above.contains(t.node()))
        : types.stream().anyMatch(t -> above.contains(t.node()));
  }
}
