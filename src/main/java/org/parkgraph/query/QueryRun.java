package org.parkgraph.query;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;
import org.parkgraph.evidence.InferenceRules;
import org.parkgraph.evidence.RowSources;

/**
 * One call of a canned query. Exactly one of {@link #rows}, {@link #rowsWithSources}, {@link
 * #triples} and {@link #count} is asked for, once; the answer streams until the run is closed. The
 * caller holds a read transaction all the while.
 *
 * <p>Rows that ORDER BY leaves equal are sorted by all their columns, so that pages of an answer
 * fit together and the order never depends on the engine. A page of a CONSTRUCT is one of the
 * solutions of its pattern, sorted by all their variables: the graphs of all pages together are the
 * whole graph.
 */
public final class QueryRun implements AutoCloseable {

  private final DatasetGraph dataset;
  private final Query query;
  private final Context context;
  private final AtomicBoolean cancelled;
  private Runnable close = () -> {};

  /**
   * Prepares a call.
   *
   * @param dataset its default graph is what plain patterns match
   * @param parameters as {@link ParameterBinder} gives them
   * @param context of the execution; may carry a timeout and a cancel signal
   */
  public QueryRun(
      DatasetGraph dataset,
      CannedQuery query,
      Map<Var, Node> parameters,
      Page page,
      Context context) {
    this.dataset = dataset;
    this.query = QueryTransformOps.replaceVars(query.query(), parameters);
    this.context = context.copy();
    this.cancelled = Context.getOrSetCancelSignal(this.context);
    if (this.query.isSelectType()) {
      settleOrder(this.query, this.query.getProjectVars());
    } else if (!page.equals(Page.ALL)) {
      settleOrder(this.query, PatternVars.vars(this.query.getQueryPattern()));
    }
    page.applyTo(this.query);
  }

  private static void settleOrder(Query query, Collection<Var> columns) {
    List<SortCondition> given = query.hasOrderBy() ? List.copyOf(query.getOrderBy()) : List.of();
    for (Var column : columns) {
      boolean sorted =
          given.stream()
              .anyMatch(c -> c.expression instanceof ExprVar v && v.asVar().equals(column));
      if (!sorted) {
        query.addOrderBy(column, Query.ORDER_ASCENDING);
      }
    }
  }

  /** The rows of a SELECT. */
  public RowSet rows() {
    return start().select();
  }

  /**
   * The rows of a SELECT with the column {@code sources}, see {@link RowSources}.
   *
   * @throws BadParameterException for a CONSTRUCT, whose triples have no rows
   */
  public RowSet rowsWithSources(InferenceRules rules) {
    if (!query.isSelectType()) {
      throw new BadParameterException(
          "sources", "this query gives a graph; only rows have sources, so leave it out");
    }
    RowSources sources = new RowSources(query, dataset, rules, context);
    close = sources::close;
    return sources.rows();
  }

  /** The triples of a CONSTRUCT; the same triple may come more than once. */
  public Iterator<Triple> triples() {
    return start().constructTriples();
  }

  /**
   * How many rows there are, or solutions of a CONSTRUCT: the run is asked for nothing else. Takes
   * as long as the rows themselves but for their sorting.
   */
  public long count() {
    if (query.hasOrderBy()) {
      query.getOrderBy().clear();
    }
    if (query.isConstructType()) {
      query.setQuerySelectType();
      query.setQueryResultStar(true);
      query.resetResultVars();
    }
    return Iter.count(start().select());
  }

  private QueryExec start() {
    QueryExec exec = QueryExec.dataset(dataset).query(query).context(context).build();
    close = exec::close;
    return exec;
  }

  /** Stops the run from another thread; its next row fails with a cancelled exception. */
  public void abort() {
    cancelled.set(true);
  }

  @Override
  public void close() {
    close.run();
  }
}
