package org.parkgraph.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.parkgraph.rows.Pipeline;
import org.parkgraph.rows.Slots;
import org.parkgraph.rows.Source;

/** The units of a group as the planner counts them, and the rows of those that stand alone. */
final class Relations {

  /** What a property function that does not count is taken to find. */
  private static final CountedFunction.Hits UNKNOWN = new CountedFunction.Hits(200, false);

  /** More than any variable has. */
  private static final double MANY = 1e12;

  private final PropertyFunctionRegistry functions;
  private final Planner planner;
  private final Counts counts;
  private final IdentityHashMap<Op, Pipeline> planned = new IdentityHashMap<>();

  Relations(View view, PropertyFunctionRegistry functions, Planner planner) {
    this.functions = functions;
    this.planner = planner;
    this.counts = new Counts(view);
  }

  /** How a unit is counted among the others of its group. */
  Relation of(Unit unit, JoinGroup group) {
    if (unit instanceof Unit.Pattern pattern) {
      return counts.of(pattern);
    } else if (unit instanceof Unit.Path path) {
      return counts.of(path);
    } else if (unit instanceof Unit.Sub sub) {
      double size = isTable(sub) ? rows(sub).size() : alone(sub.op(), sub.scope()).estimate();
      return spread(unit, size, 1, false, Set.of());
    } else if (unit instanceof Unit.Branches union) {
      double size = 0;
      for (Op branch : union.branches()) {
        size += alone(branch, union.scope()).estimate();
      }
      return spread(unit, size, 2.0 * union.branches().size(), true, Set.of());
    } else if (unit instanceof Unit.Computed computed) {
      List<Var> variable = List.of(computed.variable());
      Set<Var> needs = Variables.of(computed.expression());
      return new Relation(unit, 1, variable, List.of(MANY), List.of(1.0), 1, true, needs);
    }
    Unit.Call call = (Unit.Call) unit;
    CountedFunction.Hits hits = hits(call);
    if (!isAlone(call, group)) {
      return spread(unit, hits.count(), 30, true, inputs(call, group));
    }
    Relation once = spread(unit, hits.count(), 1, false, Set.of());
    return hits.bySubject() ? probed(once, call) : once;
  }

  /** With the subject as what it can be looked up by, if that is a variable. */
  private static Relation probed(Relation r, Unit.Call call) {
    PropFuncArg subjects = call.call().getSubjectArgs();
    Node subject = subjects.isList() ? subjects.getArg(0) : subjects.getArg();
    return Var.isVar(subject) ? r.probedBy(Var.alloc(subject)) : r;
  }

  private static Relation spread(
      Unit unit, double size, double access, boolean indexed, Set<Var> needs) {
    List<Var> variables = List.copyOf(unit.possible());
    List<Double> terms = variables.stream().map(v -> size).toList();
    return new Relation(unit, size, variables, terms, terms, access, indexed, needs);
  }

  /** Whether a property function needs nothing of the rest of its group. */
  boolean isAlone(Unit.Call call, JoinGroup group) {
    return inputs(call, group).isEmpty();
  }

  private static Set<Var> inputs(Unit.Call call, JoinGroup group) {
    Set<Var> arguments = Variables.of(arguments(call).toArray(new Node[0]));
    Set<Var> others = new java.util.LinkedHashSet<>();
    group.units().stream().filter(u -> u != call).forEach(u -> others.addAll(u.sure()));
    return Variables.both(arguments, others);
  }

  private static List<Node> arguments(Unit.Call call) {
    return call.call().getObjectArgs().isList()
        ? call.call().getObjectArgs().getArgList()
        : List.of(call.call().getObjectArgs().getArg());
  }

  /** What a call will find, as far as its function can tell. */
  private CountedFunction.Hits hits(Unit.Call unit) {
    OpPropFunc call = unit.call();
    CountedFunction.Hits hits =
        functions.get(call.getProperty().getURI()) instanceof CountedFunction counted
            ? counted.hits(call.getSubjectArgs(), call.getObjectArgs(), unit.scope().graph())
            : null;
    return hits == null ? UNKNOWN : hits;
  }

  static boolean isTable(Unit.Sub sub) {
    return sub.op() instanceof OpTable;
  }

  /** The rows of a part that stands alone. */
  Source source(Unit.Sub sub, Slots slots) {
    if (!isTable(sub)) {
      return Source.of(alone(sub.op(), sub.scope()));
    }
    List<Var> columns = List.copyOf(sub.possible());
    columns.forEach(slots::add);
    return Source.of(columns, rows(sub));
  }

  /** What computes a part that stands alone. */
  Pipeline alone(Unit.Sub sub) {
    return alone(sub.op(), sub.scope());
  }

  private Pipeline alone(Op op, Scope scope) {
    return planned.computeIfAbsent(op, o -> planner.alone(o, scope));
  }

  private static List<Binding> rows(Unit.Sub sub) {
    List<Binding> rows = new ArrayList<>();
    ((OpTable) sub.op()).getTable().rows().forEachRemaining(rows::add);
    return rows;
  }
}
