package org.parkgraph.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the answers of all engines to one question against each other. The reference is the answer
 * that most engines give; among equals, that of the engine named first after Parkgraph.
 */
final class Agreement {

  private static final int SHOWN = 300;

  private record Given(String engine, Rows rows, Cell cell) {}

  private final Shape shape;
  private final List<Given> answers = new ArrayList<>();

  Agreement(Shape shape) {
    this.shape = shape;
  }

  /** Adds the answer of an engine; one that cannot be read is a difference at once. */
  void add(String engine, byte[] body, Cell cell) {
    try {
      Rows rows = shape.isGraph() ? Rows.ofTriples(body) : Rows.ofJson(body);
      cell.rows(rows.count());
      answers.add(new Given(engine, rows, cell));
    } catch (RuntimeException e) {
      cell.differs("its answer cannot be read: " + e.getMessage());
    }
  }

  /** Notes in each cell whether the engine agrees with the reference. */
  void judge() {
    if (shape.check() == Shape.Check.NONE || answers.size() < 2) {
      return;
    }
    Given reference = reference();
    for (Given given : answers) {
      if (!agree(given.rows, reference.rows)) {
        given.cell.differs(
            "%d rows, %s has %d; only here: %s; only there: %s"
                .formatted(
                    given.rows.count(),
                    reference.engine,
                    reference.rows.count(),
                    shown(given.rows.notIn(reference.rows)),
                    shown(reference.rows.notIn(given.rows))));
      }
    }
  }

  private static String shown(String row) {
    return row.length() <= SHOWN ? row : row.substring(0, SHOWN) + "…";
  }

  private Given reference() {
    Given best = answers.get(answers.size() > 1 ? 1 : 0);
    for (Given given : answers) {
      if (supporters(given) > supporters(best)) {
        best = given;
      }
    }
    return best;
  }

  private long supporters(Given given) {
    return answers.stream().filter(other -> agree(other.rows, given.rows)).count();
  }

  private boolean agree(Rows one, Rows other) {
    return shape.check() == Shape.Check.COUNT ? one.count() == other.count() : one.sameAs(other);
  }
}
