package org.parkgraph.diagnose;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.jspecify.annotations.Nullable;
import org.parkgraph.sparql.QueryRefusedException;
import org.parkgraph.sparql.SparqlService;

/** Runs parts and variants of a query, until it is stopped. */
final class Probe {

  private static final int MOST_VALUES = 5000;

  /** What stands in a query for a constant that is looked for. */
  static final String MEANT = "?meant_";

  private final SparqlService service;
  private final @Nullable DatasetDescription graphs;
  private volatile boolean stopped;
  private volatile @Nullable QueryExec running;

  Probe(SparqlService service, @Nullable DatasetDescription graphs) {
    this.service = service;
    this.graphs = graphs;
  }

  /** The time is up. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Ends what is running, from another thread; nothing runs after it. */
  void stop() {
    stopped = true;
    QueryExec exec = running;
    if (exec != null) {
      exec.abort();
    }
  }

  /**
   * @throws StoppedException where the time is up
   */
  void check() {
    if (stopped) {
      throw new StoppedException();
    }
  }

  /** A query, or null where a text is none. */
  @Nullable Query parse(String text) {
    try {
      return service.parse(text);
    } catch (QueryException | QueryRefusedException e) {
      return null;
    }
  }

  /**
   * How many rows a pattern gives in the place of a query's own; at most {@link Diagnosis#MOST}.
   */
  int count(Query query, Element pattern) {
    return (int) Iter.count(run(over(query, pattern, Diagnosis.MOST)));
  }

  /** How many rows a variant of the query gives; none where it fails. */
  int tried(String text) {
    Query query = parse(text);
    try {
      return query == null ? 0 : rows(query);
    } catch (JenaException e) { // compares what cannot be compared, or is no search
      return 0;
    }
  }

  /** How many rows a query gives; at most {@link Diagnosis#MOST}. */
  int rows(Query query) {
    if (query.isSelectType() && !isTotal(query)) {
      Query bounded = query.cloneQuery();
      long most = query.hasLimit() ? Math.min(query.getLimit(), Diagnosis.MOST) : Diagnosis.MOST;
      bounded.setLimit(most);
      return (int) Iter.count(run(bounded));
    }
    return count(query, patternOf(query));
  }

  /** A query such as COUNT that has one row whatever the data; its pattern has the rows. */
  private static boolean isTotal(Query query) {
    return query.hasAggregators() && query.getGroupBy().isEmpty();
  }

  static Element patternOf(Query query) {
    Element pattern = query.getQueryPattern();
    return pattern == null ? new ElementGroup() : pattern;
  }

  /** The values of a variable in a pattern, the most frequent first. */
  Map<Node, Integer> values(Query query, Element pattern, Var variable) {
    Query select = over(query, pattern, MOST_VALUES);
    select.setQueryResultStar(false);
    select.addResultVar(variable);
    Map<Node, Integer> counts = new LinkedHashMap<>();
    RowSet rows;
    try {
      rows = run(select);
    } catch (JenaException e) { // what is open here has to be said
      return counts;
    }
    rows.forEachRemaining(
        row -> {
          Node value = row.get(variable);
          if (value != null) {
            counts.merge(value, 1, Integer::sum);
          }
        });
    Map<Node, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private static Query over(Query query, Element pattern, int limit) {
    Query select = new Query();
    select.setQuerySelectType();
    select.setQueryResultStar(true);
    select.setPrefixMapping(query.getPrefixMapping());
    query.getGraphURIs().forEach(select::addGraphURI);
    query.getNamedGraphURIs().forEach(select::addNamedGraphURI);
    select.setQueryPattern(pattern);
    select.setLimit(limit);
    return select;
  }

  private RowSet run(Query query) {
    check();
    try (QueryExec exec = service.exec(query, graphs)) {
      running = exec;
      check();
      return exec.select().materialize();
    } catch (QueryCancelledException e) {
      throw stopped ? new StoppedException() : e;
    } finally {
      running = null;
    }
  }
}
