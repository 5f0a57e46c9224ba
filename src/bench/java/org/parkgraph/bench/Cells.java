package org.parkgraph.bench;

import java.util.List;

/** Every cell of all results as one flat table, for programs. */
final class Cells {

  private Cells() {}

  static Table table(List<Result> results) {
    Table table =
        new Table(
            List.of(
                "data",
                "triples",
                "query",
                "engine",
                "first_ms",
                "median_ms",
                "p99_ms",
                "runs",
                "spread",
                "rows",
                "difference",
                "fault"));
    for (Result result : results) {
      for (Shape shape : result.shapes()) {
        result.engines().forEach(engine -> table.row(row(result, shape, engine)));
      }
    }
    return table;
  }

  private static List<String> row(Result result, Shape shape, Engine engine) {
    Cell cell = result.cell(shape, engine);
    return List.of(
        result.data().name(),
        Long.toString(result.data().triples()),
        shape.name(),
        engine.name(),
        plain(cell.first()),
        plain(cell.median()),
        plain(cell.p99()),
        Integer.toString(cell.runs()),
        plain(cell.spread()),
        Integer.toString(cell.rows()),
        cell.difference(),
        cell.fault());
  }

  private static String plain(double value) {
    return Figures.three(value).replace(",", "");
  }
}
