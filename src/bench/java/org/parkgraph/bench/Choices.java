package org.parkgraph.bench;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Picks the values of a shape's parameters from the data: all rows of its {@code values} query,
 * sorted, and of them some at even distances. So they are the same for all engines and all runs.
 */
final class Choices {

  private Choices() {}

  /** Up to {@code wanted} choices; one empty choice for a shape without parameters. */
  static List<Map<String, String>> pick(Shape shape, Entrant asked, int wanted) {
    if (shape.values().isEmpty()) {
      return List.of(Map.of());
    }
    Answer answer = asked.ask(shape.values(), Client.ROWS);
    if (!answer.ok()) {
      throw new BenchException("no values for " + shape.name() + ": " + answer.fault());
    }
    List<Map<String, String>> all = rows(answer.body());
    if (all.isEmpty()) {
      throw new BenchException("the data have no values for " + shape.name());
    }
    int count = Math.min(wanted, all.size());
    List<Map<String, String>> picked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      picked.add(all.get((int) ((2L * i + 1) * all.size() / (2L * count))));
    }
    return picked;
  }

  private static List<Map<String, String>> rows(byte[] body) {
    ResultSet set = ResultSetFactory.fromJSON(new ByteArrayInputStream(body));
    Map<String, Map<String, String>> sorted = new TreeMap<>();
    while (set.hasNext()) {
      Binding row = set.nextBinding();
      Map<String, String> choice = new HashMap<>();
      for (String name : set.getResultVars()) {
        choice.put(name, NodeFmtLib.strNT(row.get(Var.alloc(name))));
      }
      sorted.put(new TreeMap<>(choice).toString(), choice);
    }
    return List.copyOf(sorted.values());
  }
}
