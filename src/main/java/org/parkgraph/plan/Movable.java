package org.parkgraph.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;

/** Whether a part of a query means the same wherever it stands in a join. */
final class Movable {

  private Movable() {}

  /** Whether a part means the same wherever it stands among others that bind these variables. */
  static boolean itself(Op op, Set<Var> others) {
    if (others.isEmpty()) {
      return true;
    }
    if (op instanceof OpFilter filter) {
      return Variables.meetOnlyIn(
          Variables.of(filter.getExprs()), others, Variables.sure(filter.getSubOp()));
    } else if (op instanceof OpLeftJoin join) {
      Set<Var> right =
          Variables.union(
              Variables.possible(join.getRight()), Variables.of(JoinGroup.conditions(join)));
      return Variables.meetOnlyIn(right, others, Variables.sure(join.getLeft()));
    } else if (op instanceof OpMinus minus) {
      return Variables.meetOnlyIn(
          Variables.possible(minus.getRight()), others, Variables.sure(minus.getLeft()));
    } else if (op instanceof OpExtend extend) {
      Set<Var> used = new LinkedHashSet<>();
      extend.getVarExprList().forEachExpr((v, e) -> used.addAll(Variables.of(e)));
      return Variables.meetOnlyIn(used, others, Variables.sure(extend.getSubOp()));
    } else if (op instanceof OpUnion union) {
      return wholly(union.getLeft(), others) && wholly(union.getRight(), others);
    } else if (op instanceof OpGraph graph) {
      return wholly(graph.getSubOp(), others);
    }
    return true;
  }

  /**
   * Whether a part may be computed in the light of rows that bind these variables, all of it: then
   * nothing in it may look at a variable that it does not bind itself.
   */
  static boolean wholly(Op op, Set<Var> others) {
    if (!itself(op, others)) {
      return false;
    }
    if (op instanceof OpJoin join) {
      return wholly(join.getLeft(), Variables.union(others, Variables.possible(join.getRight())))
          && wholly(join.getRight(), Variables.union(others, Variables.possible(join.getLeft())));
    } else if (op instanceof OpLeftJoin join) {
      return wholly(join.getLeft(), others) && wholly(join.getRight(), others);
    } else if (op instanceof OpMinus minus) {
      return wholly(minus.getLeft(), others);
    } else if (op instanceof OpFilter || op instanceof OpExtend) {
      return wholly(((Op1) op).getSubOp(), others);
    }
    return true;
  }
}
