package org.parkgraph.dataset;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.GraphNames;

/**
 * Writes what follows by the rules in {@code ontology/rules} into the inferred graph. A rule is a
 * CONSTRUCT over all graphs; the rules run in the order of their names until none adds a triple.
 * Cost: each round is one evaluation of each rule; the rounds are at most the depth of the deepest
 * hierarchy plus one.
 */
final class Inference {

  private static final int MOST_ROUNDS = 20;

  private Inference() {}

  /** Runs the rules; the caller holds a write transaction. Returns the number of triples added. */
  static long materialise(DatasetGraph dataset, SourceTree sources) {
    List<Query> rules = new ArrayList<>();
    for (SourceFile file : sources.files("ontology/rules", ".rq")) {
      rules.add(parse(file));
    }
    long before = dataset.getGraph(GraphNames.INFERRED).size();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (!applyAll(rules, dataset)) {
        return dataset.getGraph(GraphNames.INFERRED).size() - before;
      }
    }
    throw new LoadException(
        "ontology/rules", 0, "the rules still add triples after " + MOST_ROUNDS + " rounds");
  }

  private static boolean applyAll(List<Query> rules, DatasetGraph dataset) {
    boolean added = false;
    Graph union = dataset.getUnionGraph();
    for (Query rule : rules) {
      List<Triple> found = new ArrayList<>();
      try (QueryExec exec = QueryExec.graph(union).query(rule).build()) {
        exec.constructTriples().forEachRemaining(found::add);
      }
      for (Triple t : found) {
        if (!t.getSubject().isLiteral() && !union.contains(t)) {
          dataset.add(Quad.create(GraphNames.INFERRED, t));
          added = true;
        }
      }
    }
    return added;
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
