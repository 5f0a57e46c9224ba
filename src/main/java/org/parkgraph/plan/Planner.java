package org.parkgraph.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.parkgraph.rows.Distinct;
import org.parkgraph.rows.Group;
import org.parkgraph.rows.Hide;
import org.parkgraph.rows.Order;
import org.parkgraph.rows.Pipeline;
import org.parkgraph.rows.Slice;
import org.parkgraph.rows.Slots;
import org.parkgraph.rows.Step;

/**
 * Makes a plan of a query: here its modifiers, from the inside out; {@link GroupPlanner} its
 * patterns.
 */
final class Planner {

  private final View view;
  private final Slots slots = new Slots();
  private final GroupPlanner groups;

  Planner(View view, PropertyFunctionRegistry functions, PrefixMapping prefixes) {
    this.view = view;
    this.groups = new GroupPlanner(view, slots, functions, prefixes, this);
  }

  /**
   * Plans a query.
   *
   * @throws UnplannedException for what the planner does not know
   */
  QueryPlan plan(Op op) {
    Pipeline steps = modified(op, Scope.DEFAULT, true, Long.MAX_VALUE);
    List<Var> columns = List.copyOf(Variables.possible(op));
    return new QueryPlan(view, steps, slots, columns);
  }

  /** The rows of a part by itself. */
  Pipeline alone(Op op, Scope scope) {
    return modified(op, scope, false, Long.MAX_VALUE);
  }

  /**
   * Plans modifiers.
   *
   * @param outermost whether variables that are not selected harm nobody
   * @param wanted how many rows will be taken at most
   */
  private Pipeline modified(Op op, Scope scope, boolean outermost, long wanted) {
    if (op instanceof OpProject project) {
      return project(project, scope, outermost, wanted);
    } else if (op instanceof OpDistinct distinct) {
      Pipeline inner = modified(distinct.getSubOp(), scope, outermost, Long.MAX_VALUE);
      Set<Var> compared = Variables.named(distinct.getSubOp());
      return then(inner, new Distinct(slots(compared), inner.estimate()));
    } else if (op instanceof OpReduced reduced) {
      return modified(reduced.getSubOp(), scope, outermost, wanted); // it may leave all rows
    } else if (op instanceof OpSlice slice) {
      return slice(slice, scope, outermost);
    } else if (op instanceof OpOrder order) {
      return order(order.getConditions(), wanted, order.getSubOp(), scope);
    } else if (op instanceof OpGroup group) {
      return group(group, scope);
    }
    return groups.plan(op, scope, Bound.NOTHING);
  }

  private Pipeline project(OpProject project, Scope scope, boolean outermost, long wanted) {
    Pipeline inner = modified(project.getSubOp(), scope, outermost, wanted);
    Set<Var> hidden = new LinkedHashSet<>(Variables.possible(project.getSubOp()));
    hidden.removeAll(project.getVars());
    return outermost || hidden.isEmpty()
        ? inner
        : then(inner, new Hide(slots(hidden), inner.estimate()));
  }

  private Pipeline slice(OpSlice slice, Scope scope, boolean outermost) {
    long offset = slice.getStart() == Query.NOLIMIT ? 0 : slice.getStart();
    long limit = slice.getLength() == Query.NOLIMIT ? Long.MAX_VALUE : slice.getLength();
    long wanted = limit > Long.MAX_VALUE - offset ? Long.MAX_VALUE : offset + limit;
    Pipeline inner = modified(slice.getSubOp(), scope, outermost, wanted);
    double rows = Math.min((double) limit, Math.max(0, inner.estimate() - offset));
    return then(inner, new Slice(offset, limit, rows));
  }

  private Pipeline order(List<SortCondition> conditions, long wanted, Op sub, Scope scope) {
    Pipeline inner = alone(sub, scope);
    List<Var> kept = new ArrayList<>(Variables.possible(sub));
    kept.sort(Comparator.comparing(Var::getName));
    double rows = Math.min((double) wanted, inner.estimate());
    return then(inner, new Order(conditions, slots(kept), wanted, rows));
  }

  private Pipeline group(OpGroup group, Scope scope) {
    Step counted = IndexCounts.of(group, scope, view, slots);
    if (counted != null) {
      return new Pipeline(List.of(counted));
    }
    Pipeline inner = alone(group.getSubOp(), scope);
    List<Group.Key> keys = new ArrayList<>();
    group.getGroupVars().forEachVarExpr((v, e) -> keys.add(new Group.Key(slots.add(v), e)));
    List<Group.Result> results = new ArrayList<>();
    for (ExprAggregator aggregate : group.getAggregators()) {
      results.add(new Group.Result(slots.add(aggregate.getVar()), aggregate.getAggregator()));
    }
    double rows = keys.isEmpty() ? 1 : Math.max(1, inner.estimate() / 10);
    return then(inner, new Group(keys, results, rows));
  }

  private int[] slots(Collection<Var> variables) {
    return variables.stream().mapToInt(slots::add).toArray();
  }

  static Pipeline then(Pipeline pipeline, Step step) {
    List<Step> steps = new ArrayList<>(pipeline.steps());
    steps.add(step);
    return new Pipeline(List.copyOf(steps));
  }
}
