package org.parkgraph.plan;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.parkgraph.rows.Execution;
import org.parkgraph.rows.Pipeline;
import org.parkgraph.rows.Profile;
import org.parkgraph.rows.RowIterator;
import org.parkgraph.rows.Slots;

/**
 * A query ready to be run, any number of times and by any number of threads.
 *
 * @param view what it was planned for
 * @param steps what is done
 * @param columns the variables of its solutions
 */
record QueryPlan(View view, Pipeline steps, Slots slots, List<Var> columns) {

  QueryIterator run(ExecutionContext context, Profile profile) {
    Execution execution = new Execution(view.data(), view.closures(), slots, context, profile);
    return new RowIterator(steps, columns, execution);
  }
}
