package org.parkgraph.plan;

import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorCheck;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.parkgraph.rows.Profile;

/** Runs queries by a plan of ours, and those that the planner does not know as ARQ does. */
public final class PlannedEngine extends QueryEngineMain {

  private final Plans plans;
  private final PrefixMapping prefixes;

  private PlannedEngine(
      Query query, Plans plans, DatasetGraph dataset, Binding input, Context context) {
    super(query, dataset, input, context);
    this.plans = plans;
    this.prefixes = query.getPrefixMapping();
  }

  private PlannedEngine(Op op, Plans plans, DatasetGraph dataset, Binding input, Context context) {
    super(op, dataset, input, context);
    this.plans = plans;
    this.prefixes = PrefixMapping.Standard;
  }

  /**
   * What runs the queries over a dataset.
   *
   * @param view what the dataset shows
   * @param dataset the very object that queries are put to; any other is left to ARQ
   */
  public static QueryEngineRegistry registry(View view, DatasetGraph dataset) {
    QueryEngineRegistry registry = new QueryEngineRegistry();
    registry.add(QueryEngineMain.getFactory());
    add(registry, view, dataset);
    return registry;
  }

  /** Runs the queries over one more dataset. */
  public static void add(QueryEngineRegistry registry, View view, DatasetGraph dataset) {
    registry.add(new Factory(new Plans(view), dataset));
  }

  @Override
  protected Op modifyOp(Op op) {
    return op; // planned, or optimized, when it is run
  }

  @Override
  public QueryIterator eval(Op op, DatasetGraph dataset, Binding input, Context context) {
    Explanation explanation = context.get(Explanation.SYMBOL);
    QueryPlan plan = input.isEmpty() ? plan(op, context, explanation) : null;
    if (plan == null) {
      return super.eval(Algebra.optimize(op, context), dataset, input, context);
    }
    ExecutionContext execution = ExecutionContext.create(dataset, context);
    Profile profile = explanation == null ? Profile.off() : explanation.profile();
    return QueryIteratorCheck.check(plan.run(execution, profile), execution);
  }

  private @Nullable QueryPlan plan(Op op, Context context, @Nullable Explanation explanation) {
    try {
      // One that is explained is made anew, so that its steps bear the query's own prefixes.
      QueryPlan plan =
          explanation == null ? plans.of(op, context) : plans.make(op, context, prefixes);
      if (explanation != null) {
        explanation.planned(plan);
      }
      return plan;
    } catch (UnplannedException e) {
      if (explanation != null) {
        explanation.left(Algebra.optimize(op, context), String.valueOf(e.getMessage()));
      }
      return null;
    }
  }

  private record Factory(Plans plans, DatasetGraph dataset) implements QueryEngineFactory {

    @Override
    public boolean accept(Query query, DatasetGraph over, Context context) {
      return over == dataset && !query.hasDatasetDescription();
    }

    @Override
    public Plan create(Query query, DatasetGraph over, Binding input, Context context) {
      return new PlannedEngine(query, plans, over, input, context).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph over, Context context) {
      return over == dataset;
    }

    @Override
    public Plan create(Op op, DatasetGraph over, Binding input, Context context) {
      return new PlannedEngine(op, plans, over, input, context).getPlan();
    }
  }
}
