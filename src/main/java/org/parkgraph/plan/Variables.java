package org.parkgraph.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVars;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.pfunction.PropFuncArg;

/** Which variables a part of a query can bind, and which it is sure to bind. */
final class Variables {

  private Variables() {}

  /** The variables that are bound in every solution. */
  static Set<Var> sure(Op op) {
    return of(op, true);
  }

  /** The variables that are bound in some solutions. */
  static Set<Var> possible(Op op) {
    return of(op, false);
  }

  /** The variables that {@code *} selects: not those that stand for blank nodes. */
  static Set<Var> named(Op op) {
    Set<Var> variables = new LinkedHashSet<>(possible(op));
    if (!(op instanceof OpProject)) {
      variables.removeIf(v -> !v.isNamedVar());
    }
    return variables;
  }

  private static Set<Var> of(Op op, boolean sure) {
    if (op instanceof OpBGP bgp) {
      return of(bgp.getPattern().getList());
    } else if (op instanceof OpTriple triple) {
      return of(List.of(triple.getTriple()));
    } else if (op instanceof OpPath path) {
      return of(path.getTriplePath().getSubject(), path.getTriplePath().getObject());
    } else if (op instanceof OpTable table) {
      return ofTable(table, sure);
    } else if (op instanceof OpJoin join) {
      return union(of(join.getLeft(), sure), of(join.getRight(), sure));
    } else if (op instanceof OpLeftJoin join) {
      Set<Var> left = of(join.getLeft(), sure);
      return sure ? left : union(left, of(join.getRight(), false));
    } else if (op instanceof OpUnion union) {
      Set<Var> left = of(union.getLeft(), sure);
      Set<Var> right = of(union.getRight(), sure);
      return sure ? both(left, right) : union(left, right);
    } else if (op instanceof OpMinus minus) {
      return of(minus.getLeft(), sure);
    } else if (op instanceof OpGraph graph) {
      return union(of(graph.getSubOp(), sure), of(graph.getNode()));
    } else if (op instanceof OpExtend extend) {
      return ofExtend(extend, sure);
    } else if (op instanceof OpProject project) {
      Set<Var> shown = new LinkedHashSet<>(project.getVars());
      return sure ? both(shown, of(project.getSubOp(), true)) : shown;
    } else if (op instanceof OpGroup group) {
      return ofGroup(group, sure);
    } else if (op instanceof OpPropFunc call) {
      return union(of(call.getSubOp(), sure), of(call));
    } else if (op instanceof Op1 modifier) {
      return of(modifier.getSubOp(), sure);
    }
    throw new UnplannedException(op.getName());
  }

  private static Set<Var> ofTable(OpTable table, boolean sure) {
    Set<Var> variables = new LinkedHashSet<>(table.getTable().getVars());
    if (sure) {
      List<Binding> rows = new ArrayList<>();
      table.getTable().rows().forEachRemaining(rows::add);
      variables.removeIf(v -> rows.stream().anyMatch(row -> !row.contains(v)));
    }
    return variables;
  }

  private static Set<Var> ofExtend(OpExtend extend, boolean sure) {
    Set<Var> variables = new LinkedHashSet<>(of(extend.getSubOp(), sure));
    extend
        .getVarExprList()
        .forEachVarExpr(
            (v, e) -> {
              boolean never = e.isConstant() || (e.isVariable() && variables.contains(e.asVar()));
              if (!sure || never) { // else it may be an error
                variables.add(v);
              }
            });
    return variables;
  }

  private static Set<Var> ofGroup(OpGroup group, boolean sure) {
    Set<Var> variables = new LinkedHashSet<>();
    Set<Var> inside = sure ? of(group.getSubOp(), true) : Set.of();
    group
        .getGroupVars()
        .forEachVarExpr(
            (v, e) -> {
              if (!sure || (e == null && inside.contains(v))) {
                variables.add(v);
              }
            });
    for (ExprAggregator aggregate : group.getAggregators()) {
      if (!sure || isCount(aggregate)) {
        variables.add(aggregate.getVar());
      }
    }
    return variables;
  }

  private static boolean isCount(ExprAggregator aggregate) {
    return aggregate.getAggregator() instanceof AggCount
        || aggregate.getAggregator() instanceof AggCountVar
        || aggregate.getAggregator() instanceof AggCountVarDistinct;
  }

  /** The variables of triple patterns. */
  static Set<Var> of(List<Triple> pattern) {
    Set<Var> variables = new LinkedHashSet<>();
    for (Triple t : pattern) {
      variables.addAll(of(t.getSubject(), t.getPredicate(), t.getObject()));
    }
    return variables;
  }

  /** Those nodes that are variables. */
  static Set<Var> of(Node... nodes) {
    Set<Var> variables = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (Var.isVar(node)) {
        variables.add(Var.alloc(node));
      }
    }
    return variables;
  }

  /** The variables in the arguments of a property function. */
  static Set<Var> of(OpPropFunc call) {
    Set<Var> variables = new LinkedHashSet<>();
    PropFuncArg.addVars(variables, call.getSubjectArgs());
    PropFuncArg.addVars(variables, call.getObjectArgs());
    return variables;
  }

  /** The variables in an expression, those of patterns in EXISTS with them. */
  static Set<Var> of(Expr expression) {
    Set<Var> variables = new LinkedHashSet<>();
    ExprVars.varsMentioned(variables, expression);
    return variables;
  }

  static Set<Var> of(ExprList expressions) {
    Set<Var> variables = new LinkedHashSet<>();
    ExprVars.varsMentioned(variables, expressions);
    return variables;
  }

  static Set<Var> union(Collection<Var> some, Collection<Var> others) {
    Set<Var> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  static Set<Var> both(Collection<Var> some, Collection<Var> others) {
    Set<Var> common = new LinkedHashSet<>(some);
    common.retainAll(others);
    return common;
  }

  /** Whether two sets have nothing in common but what a third has. */
  static boolean meetOnlyIn(Collection<Var> some, Collection<Var> others, Collection<Var> allowed) {
    return allowed.containsAll(both(some, others));
  }
}
