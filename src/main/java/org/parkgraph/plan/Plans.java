package org.parkgraph.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * Plans for one view, kept for the queries that come again: a canned query with the same values, a
 * page's lookups. For any number of threads.
 */
final class Plans {

  private static final int MOST = 1000;

  /** The longest algebra whose plan is kept, in characters. */
  private static final int LONGEST = 20_000;

  private final View view;
  private final Map<String, QueryPlan> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, QueryPlan> eldest) {
          return size() > MOST;
        }
      };

  Plans(View view) {
    this.view = view;
  }

  /**
   * The plan of a query, kept or new.
   *
   * @throws UnplannedException for what the planner does not know
   */
  QueryPlan of(Op query, Context context) {
    String algebra = query.toString(); // the objects themselves are equal where they differ
    QueryPlan known = find(algebra);
    if (known != null) {
      return known;
    }
    QueryPlan plan = make(query, context, PrefixMapping.Standard);
    if (algebra.length() <= LONGEST) {
      keep(algebra, plan);
    }
    return plan;
  }

  /**
   * A new plan of a query.
   *
   * @param prefixes what its steps are named with
   * @throws UnplannedException for what the planner does not know
   */
  QueryPlan make(Op query, Context context, PrefixMapping prefixes) {
    PropertyFunctionRegistry functions = PropertyFunctionRegistry.chooseRegistry(context);
    return new Planner(view, functions, prefixes).plan(Rewriting.of(query, context));
  }

  private synchronized @Nullable QueryPlan find(String algebra) {
    return kept.get(algebra);
  }

  private synchronized void keep(String algebra, QueryPlan plan) {
    kept.put(algebra, plan);
  }
}
