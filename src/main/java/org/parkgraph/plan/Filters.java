package org.parkgraph.plan;

import java.util.Locale;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.FunctionLabel;
import org.parkgraph.rows.Conditions;
import org.parkgraph.rows.Exists;
import org.parkgraph.rows.Filter;
import org.parkgraph.rows.Slots;
import org.parkgraph.rows.Step;

/** The steps of filters. */
final class Filters {

  private static final double SHARE = 0.3;

  private static final Set<String> CHANGING = Set.of("rand", "uuid", "struuid", "bnode");

  private final View view;
  private final Slots slots;
  private final Labels labels;
  private final GroupPlanner groups;

  Filters(View view, Slots slots, Labels labels, GroupPlanner groups) {
    this.view = view;
    this.slots = slots;
    this.labels = labels;
    this.groups = groups;
  }

  /**
   * The step of a filter.
   *
   * @param rows how many rows it is asked for
   */
  Step step(Expr filter, Bound bound, double rows) {
    if ((filter instanceof E_Exists || filter instanceof E_NotExists)
        && isPattern(((ExprFunctionOp) filter).getGraphPattern(), bound)) {
      Op pattern = ((ExprFunctionOp) filter).getGraphPattern();
      boolean wanted = filter instanceof E_Exists;
      return new Exists(groups.plan(pattern, Scope.DEFAULT, bound), wanted, rows * SHARE);
    }
    Variables.of(filter).forEach(slots::add);
    return new Filter(
        Conditions.of(filter, slots, repeatable(filter)),
        "FILTER " + labels.of(filter),
        rows * SHARE);
  }

  /**
   * Whether a pattern may be matched in the light of a row, which is what EXISTS means: it is made
   * of patterns and filters only, and none of its parts would be computed apart from the row. A
   * path of no length is matched by any term there, where a variable would be matched by nodes.
   */
  private boolean isPattern(Op op, Bound bound) {
    if (op instanceof OpBGP || op instanceof OpTriple) {
      return true;
    } else if (op instanceof OpPath path) {
      return !Paths.of(path.getTriplePath().getPath(), view).canBeEmpty()
          || Variables.both(Variables.possible(op), bound.possible()).isEmpty();
    } else if (op instanceof OpJoin join) {
      return isPattern(join.getLeft(), bound)
          && isPattern(join.getRight(), bound)
          && Movable.wholly(join.getLeft(), Variables.possible(join.getRight()))
          && Movable.wholly(join.getRight(), Variables.possible(join.getLeft()));
    } else if (op instanceof OpUnion union) {
      return isPattern(union.getLeft(), bound) && isPattern(union.getRight(), bound);
    }
    return op instanceof OpFilter filter
        && isPattern(filter.getSubOp(), bound)
        && filter.getExprs().getList().stream().allMatch(GraphPatterns::flat);
  }

  /** Whether an expression gives the same for the same terms each time. */
  private static boolean repeatable(Expr expression) {
    if (expression instanceof ExprFunctionOp || expression instanceof E_Function) {
      return false;
    }
    if (!expression.isFunction()) {
      return true;
    }
    FunctionLabel name = expression.getFunction().getFunctionSymbol();
    return (name == null || !CHANGING.contains(name.getSymbol().toLowerCase(Locale.ROOT)))
        && expression.getFunction().getArgs().stream().allMatch(Filters::repeatable);
  }
}
