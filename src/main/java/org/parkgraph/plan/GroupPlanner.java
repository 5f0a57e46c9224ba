package org.parkgraph.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.parkgraph.rows.Join;
import org.parkgraph.rows.LeftJoin;
import org.parkgraph.rows.Minus;
import org.parkgraph.rows.Pipeline;
import org.parkgraph.rows.Slots;
import org.parkgraph.rows.Source;
import org.parkgraph.rows.Step;
import org.parkgraph.rows.Union;

/**
 * Makes a pipeline of a join group: the parts in their order, each filter as early as it can be.
 */
final class GroupPlanner {

  private final Slots slots;
  private final Steps steps;
  private final Filters filters;
  private final Relations relations;

  GroupPlanner(
      View view,
      Slots slots,
      PropertyFunctionRegistry functions,
      PrefixMapping prefixes,
      Planner planner) {
    this.slots = slots;
    Labels labels = new Labels(prefixes);
    this.steps = new Steps(view, slots, functions, labels);
    this.filters = new Filters(view, slots, labels, this);
    this.relations = new Relations(view, functions, planner);
  }

  /**
   * Plans a part of a query.
   *
   * @param bound what the rows that it is run on have bound already
   */
  Pipeline plan(Op op, Scope scope, Bound bound) {
    return new Assembly(JoinGroup.of(op, scope), bound).pipeline();
  }

  /** A group on its way to a pipeline. */
  private final class Assembly {

    private final JoinGroup group;
    private final List<Expr> waiting;
    private final List<Unit> rest;
    private final List<Step> done = new ArrayList<>();
    private Bound bound;
    private double rows = 1;

    Assembly(JoinGroup group, Bound bound) {
      this.group = group;
      this.bound = bound;
      this.waiting = new ArrayList<>(group.filters());
      Constants.drawFrom(waiting, group.units());
      this.rest = new ArrayList<>(group.units());
      this.rest.addAll(group.after());
    }

    Pipeline pipeline() {
      addFilters();
      if (!group.units().isEmpty()) {
        join();
      }
      for (Unit unit : group.after()) {
        add(after(unit), unit);
      }
      return new Pipeline(List.copyOf(done));
    }

    private void join() {
      List<Relation> counted = group.units().stream().map(u -> relations.of(u, group)).toList();
      List<JoinOrder.FilterVariables> asked =
          waiting.stream().map(f -> new JoinOrder.FilterVariables(Variables.of(f))).toList();
      for (JoinOrder.Joined joined : new JoinOrder(counted, asked, bound).best()) {
        rows = joined.rows();
        Unit unit = joined.relation().unit();
        if (unit instanceof Unit.Sub sub && isFirst() && !Relations.isTable(sub)) {
          done.addAll(relations.alone(sub).steps()); // as it comes, with nothing kept
          next(unit);
        } else {
          add(joined.probed() ? steps.of(unit, rows) : step(unit), unit);
        }
      }
    }

    private boolean isFirst() {
      return done.isEmpty() && bound.possible().isEmpty();
    }

    private void add(Step step, Unit unit) {
      done.add(step);
      next(unit);
    }

    private void next(Unit unit) {
      rest.remove(unit);
      bound = bound.and(unit.sure(), unit.possible());
      addFilters();
    }

    /** Adds the filters that nothing to come can change. */
    private void addFilters() {
      Set<Var> coming = new LinkedHashSet<>();
      rest.forEach(u -> coming.addAll(u.possible()));
      for (Expr filter : List.copyOf(waiting)) {
        if (Variables.meetOnlyIn(Variables.of(filter), coming, bound.sure())) {
          waiting.remove(filter);
          done.add(filters.step(filter, bound, rows));
        }
      }
    }

    private Step step(Unit unit) {
      if (unit instanceof Unit.Sub sub) {
        return join(relations.source(sub, slots), sub);
      } else if (unit instanceof Unit.Branches union) {
        List<Pipeline> branches =
            union.branches().stream().map(b -> plan(b, union.scope(), bound)).toList();
        return new Union(branches, rows);
      } else if (unit instanceof Unit.Call call && relations.isAlone(call, group)) {
        Pipeline alone = new Pipeline(List.of(steps.call(call, rows)));
        return join(Source.of(alone), call);
      }
      return steps.of(unit, rows);
    }

    private Step join(Source source, Unit unit) {
      List<Var> columns = List.copyOf(unit.possible());
      Set<Var> key = Variables.both(unit.sure(), bound.sure());
      return new Join(source, slots(columns), places(columns, key), label(unit), rows);
    }

    private String label(Unit unit) {
      boolean table = unit instanceof Unit.Sub sub && Relations.isTable(sub);
      return table ? "VALUES " + unit.possible() : "join, computed once, with";
    }

    private Step after(Unit unit) {
      if (unit instanceof Unit.Optional optional) {
        return new LeftJoin(optional(optional), rows);
      } else if (unit instanceof Unit.Computed) {
        return steps.of(unit, rows);
      }
      Unit.Without without = (Unit.Without) unit;
      Unit.Sub other = new Unit.Sub(without.pattern(), without.scope());
      List<Var> columns = List.copyOf(other.possible());
      Set<Var> key = Variables.both(other.sure(), bound.sure());
      Source source = relations.source(other, slots);
      return new Minus(source, slots(columns), places(columns, key), rows);
    }

    private Pipeline optional(Unit.Optional unit) {
      boolean inTheLight = Movable.wholly(unit.pattern(), bound.possible());
      Pipeline pattern =
          inTheLight
              ? plan(unit.pattern(), unit.scope(), bound)
              : new Pipeline(List.of(step(new Unit.Sub(unit.pattern(), unit.scope()))));
      Bound inside = bound.and(Variables.sure(unit.pattern()), unit.possible());
      for (Expr condition : unit.conditions()) {
        pattern = Planner.then(pattern, filters.step(condition, inside, pattern.estimate()));
      }
      return pattern;
    }
  }

  private int[] slots(List<Var> variables) {
    return variables.stream().mapToInt(slots::add).toArray();
  }

  private static int[] places(List<Var> columns, Set<Var> chosen) {
    return chosen.stream().mapToInt(columns::indexOf).toArray();
  }
}
