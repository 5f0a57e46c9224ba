package org.parkgraph.bench;

import java.util.List;

/**
 * What one contest gave.
 *
 * @param data the data all engines loaded
 * @param shapes the shapes in order
 * @param race the measured cells
 * @param standings the engines that took part, in order
 * @param absent the engines that could not, each with the reason
 * @param loadBefore the machine's load average before
 * @param loadAfter and after
 */
record Result(
    DataFile data,
    List<Shape> shapes,
    Race race,
    List<Standing> standings,
    List<String> absent,
    String loadBefore,
    String loadAfter) {

  List<Engine> engines() {
    return standings.stream().map(Standing::engine).toList();
  }

  Cell cell(Shape shape, Engine engine) {
    return race.cell(shape, engine);
  }
}
