package org.parkgraph.rows;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.parkgraph.columns.Terms;

/**
 * Binds a variable to the value of an expression; where it is an error, to nothing. A row in which
 * the variable has another value already is dropped, as a join would.
 *
 * @param slot the variable
 */
public record Bind(int slot, Expr expression, String label, double estimate) implements Step {

  @Override
  public boolean keepsTerms() {
    return false;
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    int[] row = x.row();
    return new Cursor() {
      private boolean bound;

      @Override
      public boolean next() {
        unbind();
        while (input.next()) {
          x.tick();
          int value = value(x);
          if (row[slot] == Terms.NONE) {
            row[slot] = value;
            bound = true;
            return true;
          }
          if (value == Terms.NONE || value == row[slot]) {
            return true;
          }
        }
        return false;
      }

      private void unbind() {
        if (bound) {
          row[slot] = Terms.NONE;
          bound = false;
        }
      }

      @Override
      public void reset() {
        unbind();
        input.reset();
      }
    };
  }

  private int value(Execution x) {
    try {
      return x.terms().id(expression.eval(x.view(), x.context()).asNode());
    } catch (ExprEvalException e) {
      return Terms.NONE; // SPARQL: the variable stays unbound
    }
  }
}
