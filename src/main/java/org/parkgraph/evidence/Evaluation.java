package org.parkgraph.evidence;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Runs the queries that a search for evidence is made of. All of them end when the execution that
 * the rows come from is cancelled or reaches its deadline: they share its cancel signal.
 */
final class Evaluation {

  private final DatasetGraph dataset;
  private final Context context;
  private final AtomicBoolean cancelled;

  /**
   * @param context that of the execution of the rows; its deadline is kept there, so none is armed
   *     again here
   */
  Evaluation(DatasetGraph dataset, Context context) {
    this.dataset = dataset;
    this.cancelled = Context.getOrSetCancelSignal(context);
    this.context = context.copy().unset(ARQ.queryTimeout);
  }

  DatasetGraph dataset() {
    return dataset;
  }

  Context context() {
    return context;
  }

  /** The named graph, or without a name the one that plain patterns match. */
  Graph graph(@Nullable Node name) {
    return name == null ? dataset.getDefaultGraph() : dataset.getGraph(name);
  }

  /** Hands over every row of a SELECT. */
  void select(Query query, Consumer<Binding> action) {
    try (QueryExec exec = QueryExec.dataset(dataset).query(query).context(context.copy()).build()) {
      exec.select().forEachRemaining(action);
    }
  }

  /**
   * Hands over every way in which a pattern matches in the light of a solution, as EXISTS asks for
   * it: with the solution's values in the place of its variables.
   */
  void match(Element pattern, Binding solution, Consumer<Binding> action) {
    ExecutionContext execution = ExecutionContext.create(dataset, context);
    QueryIterator found =
        QC.execute(Algebra.optimize(Algebra.compile(pattern), context), solution, execution);
    try {
      found.forEachRemaining(action);
    } finally {
      found.close();
    }
  }

  /** To be called in loops of our own over the data. */
  void checkCancelled() {
    if (cancelled.get()) {
      throw new QueryCancelledException();
    }
  }
}
