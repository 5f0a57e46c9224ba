package org.parkgraph.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.sparql.Deadline;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.sparql.Limits;
import org.parkgraph.sparql.SparqlService;

/** Asks hand-made data by the service's own way and says what the planner did. */
final class Explanations {

  private static final String PREFIXES = "PREFIX : <http://x.example/>\n";

  private final SparqlService service;

  /**
   * @param trig the data; the empty prefix is declared
   */
  Explanations(String trig) {
    this(trig, DefaultGraph.UNION, Duration.ofSeconds(10));
  }

  Explanations(String trig, DefaultGraph defaultGraph, Duration deadline) {
    ColumnBuilder data = new ColumnBuilder();
    RDFParser.fromString(PREFIXES + trig, Lang.TRIG)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                data.add(quad);
              }
            });
    this.service = new SparqlService(data.build(), defaultGraph, Limits.ofTime(deadline));
  }

  /**
   * A line of a plan.
   *
   * @param rows how many rows the step gave
   * @param label what it does, indented as deep as it lies
   */
  record Line(long rows, String label) {

    static Line of(String line) {
      return new Line(Long.parseLong(line.substring(0, 10).strip()), line.substring(23));
    }
  }

  /**
   * A query that was run to its end.
   *
   * @param answers its rows, in their order
   * @param text the explanation
   */
  record Explained(List<String> answers, String text) {

    boolean isPlanned() {
      return text.startsWith("      rows   expected  step\n");
    }

    /** The steps, those inside others with them. */
    List<Line> lines() {
      return text.lines().skip(1).filter(l -> !l.strip().equals("--")).map(Line::of).toList();
    }

    List<String> labels() {
      return lines().stream().map(Line::label).toList();
    }

    /** The rows that the step with a label gave. */
    long rows(String label) {
      return lines().stream()
          .filter(l -> l.label().strip().equals(label))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no step " + label + " in\n" + text))
          .rows();
    }
  }

  /** Runs a SELECT or an ASK; the prefix is declared. */
  Explained ask(String text) {
    List<String> answers = new ArrayList<>();
    return new Explained(answers, run(text, answers::add));
  }

  /**
   * Runs a query to its end or its deadline.
   *
   * @param answer takes its rows
   * @return the explanation
   */
  @SuppressWarnings("try") // the deadline ends with the block
  String run(String text, Consumer<String> answer) {
    Query query = service.parse(PREFIXES + text);
    Explanation explanation = new Explanation();
    service.dataset().begin(TxnType.READ);
    try (QueryExec exec = service.exec(query, null);
        Deadline unused = Deadline.start(service.limit(null), exec::abort, () -> 0)) {
      exec.getContext().set(Explanation.SYMBOL, explanation);
      if (query.isAskType()) {
        answer.accept(String.valueOf(exec.ask()));
      } else {
        RowSet rows = exec.select();
        rows.forEachRemaining(row -> answer.accept(row.toString()));
      }
    } finally {
      service.dataset().end();
    }
    return explanation.text();
  }
}
