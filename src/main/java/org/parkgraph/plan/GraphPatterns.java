package org.parkgraph.plan;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;

/** Which patterns the planner may draw out of a GRAPH, each matched in that graph by itself. */
final class GraphPatterns {

  private GraphPatterns() {}

  /**
   * Whether a pattern means the same when each triple pattern in it is matched in the graph, and
   * finds nothing in a graph that there is not.
   *
   * @param variable whether the graph is a variable; then every solution has to bind it
   */
  static boolean everywhere(Op op, boolean variable) {
    if (op instanceof OpBGP bgp) {
      return !bgp.getPattern().isEmpty();
    } else if (op instanceof OpPath) {
      return !variable;
    } else if (op instanceof OpJoin join) {
      // One side binds the graph, the other may be anything that reads only from it.
      return everywhere(join.getLeft(), variable) && everywhere(join.getRight(), variable);
    } else if (op instanceof OpLeftJoin join) {
      return everywhere(join.getLeft(), variable)
          && everywhere(join.getRight(), variable)
          && (join.getExprs() == null
              || join.getExprs().getList().stream().allMatch(GraphPatterns::flat));
    } else if (op instanceof OpFilter filter) {
      return everywhere(filter.getSubOp(), variable)
          && filter.getExprs().getList().stream().allMatch(GraphPatterns::flat);
    } else if (op instanceof OpExtend extend) {
      return everywhere(extend.getSubOp(), variable)
          && extend.getVarExprList().getExprs().values().stream().allMatch(GraphPatterns::flat);
    } else if (op instanceof OpUnion union) {
      return everywhere(union.getLeft(), variable) && everywhere(union.getRight(), variable);
    }
    return op instanceof OpPropFunc && !variable;
  }

  /** Whether an expression has no EXISTS, which would have to look into the graph as well. */
  static boolean flat(Expr expression) {
    if (expression instanceof ExprFunctionOp) {
      return false;
    }
    return !expression.isFunction()
        || expression.getFunction().getArgs().stream().allMatch(GraphPatterns::flat);
  }
}
