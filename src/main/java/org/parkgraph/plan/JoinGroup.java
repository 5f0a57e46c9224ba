package org.parkgraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/**
 * A join made flat: its parts in any order, then what has to come after them, and the filters over
 * all. A part is drawn in only where its meaning does not depend on where it stands: its filters,
 * OPTIONALs and the like share no variables with the rest but those that it is sure to bind itself.
 */
final class JoinGroup {

  private final List<Unit> units = new ArrayList<>();
  private final List<Unit> after = new ArrayList<>();
  private final List<Expr> filters = new ArrayList<>();

  /** The group of a part of a query. */
  static JoinGroup of(Op op, Scope scope) {
    JoinGroup group = new JoinGroup();
    group.add(op, scope, Set.of());
    return group;
  }

  /** What joins, in any order. */
  List<Unit> units() {
    return units;
  }

  /** OPTIONAL, MINUS and what is computed of their variables, in this order. */
  List<Unit> after() {
    return after;
  }

  /** What every row has to fulfil. */
  List<Expr> filters() {
    return filters;
  }

  /**
   * Draws a part in.
   *
   * @param others the variables of all the rest of the group
   */
  private void add(Op op, Scope scope, Set<Var> others) {
    boolean drawn =
        Movable.itself(op, others)
            && (addPattern(op, scope) || addJoin(op, scope, others) || addMore(op, scope, others));
    if (!drawn) {
      units.add(new Unit.Sub(op, scope));
    }
  }

  private boolean addPattern(Op op, Scope scope) {
    if (op instanceof OpBGP bgp) {
      bgp.getPattern().forEach(t -> addTriple(t, scope));
    } else if (op instanceof OpTriple triple) {
      addTriple(triple.getTriple(), scope);
    } else if (op instanceof OpPath path) {
      units.add(new Unit.Path(path.getTriplePath(), scope));
    } else { // the identity joins with anything and adds nothing
      return op instanceof OpTable table && table.isJoinIdentity();
    }
    return true;
  }

  private boolean addJoin(Op op, Scope scope, Set<Var> others) {
    if (op instanceof OpJoin join) {
      add(join.getLeft(), scope, Variables.union(others, Variables.possible(join.getRight())));
      add(join.getRight(), scope, Variables.union(others, Variables.possible(join.getLeft())));
    } else if (op instanceof OpLeftJoin join) {
      Set<Var> right = Variables.possible(join.getRight());
      add(join.getLeft(), scope, Variables.union(others, right));
      after.add(new Unit.Optional(join.getRight(), conditions(join), scope));
    } else if (op instanceof OpMinus minus) {
      add(minus.getLeft(), scope, others);
      after.add(new Unit.Without(minus.getRight(), scope));
    } else if (op instanceof OpUnion union) {
      List<Op> branches = new ArrayList<>();
      branches(union, branches);
      units.add(new Unit.Branches(union, branches, scope));
    } else {
      return false;
    }
    return true;
  }

  private boolean addMore(Op op, Scope scope, Set<Var> others) {
    if (op instanceof OpFilter filter) {
      add(filter.getSubOp(), scope, others);
      filters.addAll(filter.getExprs().getList());
    } else if (op instanceof OpExtend extend) {
      addExtend(extend, scope, others);
    } else if (op instanceof OpGraph graph) {
      addGraph(graph, others);
    } else if (op instanceof OpPropFunc call) {
      add(call.getSubOp(), scope, Variables.union(others, Variables.of(call)));
      units.add(new Unit.Call(call, scope));
    } else {
      return false;
    }
    return true;
  }

  private void addExtend(OpExtend extend, Scope scope, Set<Var> others) {
    add(extend.getSubOp(), scope, Variables.union(others, extend.getVarExprList().getVars()));
    Set<Var> sure = Variables.sure(extend.getSubOp());
    extend
        .getVarExprList()
        .forEachVarExpr(
            (v, e) ->
                (sure.containsAll(Variables.of(e)) ? units : after).add(new Unit.Computed(v, e)));
  }

  static ExprList conditions(OpLeftJoin join) {
    return join.getExprs() == null ? new ExprList() : join.getExprs();
  }

  private void addTriple(Triple t, Scope scope) {
    for (Node node : new Node[] {t.getSubject(), t.getPredicate(), t.getObject()}) {
      if (node.isTripleTerm()) {
        throw new UnplannedException("triple term");
      }
    }
    units.add(new Unit.Pattern(t, scope));
  }

  private static void branches(Op op, List<Op> branches) {
    if (op instanceof OpUnion union) {
      branches(union.getLeft(), branches);
      branches(union.getRight(), branches);
    } else {
      branches.add(op);
    }
  }

  private void addGraph(OpGraph graph, Set<Var> others) {
    Scope scope = new Scope(graph.getNode());
    boolean itself =
        OpVars.mentionedVars(graph.getSubOp()).stream().anyMatch(graph.getNode()::equals);
    if (itself || !GraphPatterns.everywhere(graph.getSubOp(), scope.isVariable())) {
      throw new UnplannedException("GRAPH over other than patterns");
    }
    add(graph.getSubOp(), scope, Variables.union(others, Variables.of(graph.getNode())));
  }
}
