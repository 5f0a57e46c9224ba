package org.parkgraph.rows;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.parkgraph.columns.Terms;

/**
 * Conditions from the expressions of a query. An expression over one variable is evaluated once for
 * each term; a comparison of two resources needs no terms at all.
 */
public final class Conditions {

  private Conditions() {}

  /**
   * The condition that an expression states.
   *
   * @param repeatable whether it gives the same for the same terms
   */
  public static Function<Execution, Condition> of(
      Expr expression, Slots slots, boolean repeatable) {
    Set<Var> variables = expression.getVarsMentioned();
    if (variables.size() == 1 && repeatable) {
      int slot = slots.of(variables.iterator().next());
      return x -> new OncePerTerm(expression, slot, x.budget());
    }
    boolean equal = expression instanceof E_Equals;
    if ((equal || expression instanceof E_NotEquals)
        && expression instanceof ExprFunction2 two
        && two.getArg1().isVariable()
        && two.getArg2().isVariable()) {
      int left = slots.of(two.getArg1().asVar());
      int right = slots.of(two.getArg2().asVar());
      if (left >= 0 && right >= 0) {
        return x -> new SameTerms(expression, left, right, equal);
      }
    }
    return x -> new Evaluated(expression);
  }

  private record Evaluated(Expr expression) implements Condition {

    @Override
    public boolean holds(Execution x) {
      return expression.isSatisfied(x.view(), x.context());
    }
  }

  private static final class OncePerTerm implements Condition {

    private final Expr expression;
    private final int slot;
    private final RowSet known;
    private final BitSet holds = new BitSet();
    private final int[] key = new int[1];

    OncePerTerm(Expr expression, int slot, Budget budget) {
      this.known = new RowSet(1, budget);
      this.expression = expression;
      this.slot = slot;
    }

    @Override
    public boolean holds(Execution x) {
      key[0] = slot < 0 ? Terms.NONE : x.row()[slot];
      int before = known.size();
      int index = known.add(key);
      if (known.size() > before) {
        holds.set(index, expression.isSatisfied(x.view(), x.context()));
      }
      return holds.get(index);
    }
  }

  private record SameTerms(Expr expression, int left, int right, boolean equal)
      implements Condition {

    @Override
    public boolean holds(Execution x) {
      int a = x.row()[left];
      int b = x.row()[right];
      if (a != Terms.NONE
          && b != Terms.NONE
          && !x.terms().term(a).isLiteral()
          && !x.terms().term(b).isLiteral()) {
        return (a == b) == equal;
      }
      return expression.isSatisfied(x.view(), x.context());
    }
  }
}
