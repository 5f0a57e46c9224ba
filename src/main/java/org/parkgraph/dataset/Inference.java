package org.parkgraph.dataset;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.GraphNames;

/**
 * Writes what follows by the rules in {@code ontology/rules} into the inferred graph. A rule is a
 * CONSTRUCT over all graphs; the rules run in the order of their names until none adds a triple.
 * Cost: each round sorts the dataset anew and evaluates each rule once; the rounds are at most the
 * depth of the deepest hierarchy plus one, times the rules that follow on each other.
 */
final class Inference {

  private static final int MOST_ROUNDS = 20;

  private Inference() {}

  /** The dataset of what was added to a builder, with what follows from it. */
  static ColumnDataset materialise(ColumnBuilder builder, SourceTree sources) {
    List<Query> rules = new ArrayList<>();
    for (SourceFile file : sources.files("ontology/rules", ".rq")) {
      rules.add(parse(file));
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      ColumnDataset dataset = builder.build();
      if (!applyAll(rules, dataset, builder)) {
        return dataset;
      }
    }
    throw new LoadException(
        "ontology/rules", 0, "the rules still add triples after " + MOST_ROUNDS + " rounds");
  }

  private static boolean applyAll(List<Query> rules, ColumnDataset dataset, ColumnBuilder builder) {
    int before = builder.size();
    Graph union = dataset.getUnionGraph();
    for (Query rule : rules) {
      try (QueryExec exec = QueryExec.graph(union).query(rule).build()) {
        exec.constructTriples()
            .forEachRemaining(
                t -> {
                  if (!t.getSubject().isLiteral() && !union.contains(t)) {
                    builder.add(Quad.create(GraphNames.INFERRED, t));
                  }
                });
      }
    }
    return builder.size() > before;
  }

  private static Query parse(SourceFile file) {
    try {
      Query query = QueryFactory.create(file.text());
      if (!query.isConstructType()) {
        throw new LoadException(file.path(), 1, "a rule is a CONSTRUCT query");
      }
      return query;
    } catch (QueryParseException e) {
      throw new LoadException(file.path(), e.getLine(), String.valueOf(e.getMessage()));
    }
  }
}
