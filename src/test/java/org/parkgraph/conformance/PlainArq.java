package org.parkgraph.conformance;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/** ARQ as it comes, over a dataset that nothing of ours wraps. */
final class PlainArq {

  /** Ways in which it answers. */
  enum Engine {
    /** As the definition of SPARQL says, slowly. */
    REFERENCE,
    /** As everybody runs it, but for its optimiser. */
    UNOPTIMISED,
    /** As everybody runs it, but for the order of triple patterns. */
    STOCK
  }

  private final DatasetGraph dataset;
  private final Duration deadline;

  PlainArq(DatasetGraph dataset, Duration deadline) {
    this.dataset = dataset;
    this.deadline = deadline;
  }

  Answer answer(String text, Engine engine) {
    Query query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    Context context = ARQ.getContext().copy();
    context.set(ARQ.optimization, engine == Engine.STOCK);
    // Ordering patterns anew fails where a row puts a literal or a blank node for a predicate.
    StageBuilder.setGenerator(context, StageBuilder.executeInline);
    QueryEngineRegistry engines = new QueryEngineRegistry();
    engines.add(
        engine == Engine.REFERENCE ? QueryEngineRef.getFactory() : QueryEngineMain.getFactory());
    QueryEngineRegistry.set(context, engines);
    return answer(
        () -> {
          try (QueryExec exec =
              QueryExec.dataset(dataset)
                  .query(query)
                  .context(context)
                  .timeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                  .build()) {
            return answer(exec);
          }
        });
  }

  /** What an engine answers, or how it fails. */
  static Answer answer(Supplier<Answer> asking) {
    try {
      return asking.get();
    } catch (RuntimeException e) {
      return new Answer.Failed(e.toString(), e instanceof QueryCancelledException);
    }
  }

  /** The whole answer of a query that is ready to run. */
  static Answer answer(QueryExec exec) {
    Query query = exec.getQuery();
    if (query.isAskType()) {
      return new Answer.Truth(exec.ask());
    }
    return query.isConstructType()
        ? Answer.Triples.of(exec.construct())
        : Answer.Rows.of(exec.select());
  }
}
