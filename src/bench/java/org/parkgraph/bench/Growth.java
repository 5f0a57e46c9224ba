package org.parkgraph.bench;

import java.util.ArrayList;
import java.util.List;

/** The warm medians of all engines side by side over the sizes. */
final class Growth {

  private Growth() {}

  static Table table(List<Result> results) {
    List<Engine> engines = results.get(0).engines();
    List<String> header = new ArrayList<>(List.of("query"));
    for (Engine engine : engines) {
      results.forEach(r -> header.add(engine.name() + " " + r.data().name()));
    }
    Table table = new Table(header);
    for (Shape shape : results.get(0).shapes()) {
      List<String> row = new ArrayList<>(List.of(shape.name()));
      for (Engine engine : engines) {
        results.forEach(r -> row.add(Figures.three(r.cell(shape, engine).median())));
      }
      table.row(row);
    }
    return table;
  }
}
