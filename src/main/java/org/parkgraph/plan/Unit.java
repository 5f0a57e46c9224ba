package org.parkgraph.plan;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/** A part of a join group. */
sealed interface Unit {

  /** What is bound in every row that it gives. */
  Set<Var> sure();

  /** What it can bind. */
  Set<Var> possible();

  /** A triple pattern. */
  record Pattern(Triple triple, Scope scope) implements Unit {

    @Override
    public Set<Var> sure() {
      return Variables.union(Variables.of(List.of(triple)), scope.variables());
    }

    @Override
    public Set<Var> possible() {
      return sure();
    }
  }

  /** A property path that is more than triple patterns. */
  record Path(TriplePath path, Scope scope) implements Unit {

    @Override
    public Set<Var> sure() {
      return Variables.of(path.getSubject(), path.getObject());
    }

    @Override
    public Set<Var> possible() {
      return sure();
    }
  }

  /** A part that is computed by itself, once. */
  record Sub(Op op, Scope scope) implements Unit {

    @Override
    public Set<Var> sure() {
      return Variables.union(Variables.sure(op), scope.variables());
    }

    @Override
    public Set<Var> possible() {
      return Variables.union(Variables.possible(op), scope.variables());
    }
  }

  /** Alternatives, each computed in the light of the row. */
  record Branches(Op union, List<Op> branches, Scope scope) implements Unit {

    @Override
    public Set<Var> sure() {
      return Variables.union(Variables.sure(union), scope.variables());
    }

    @Override
    public Set<Var> possible() {
      return Variables.union(Variables.possible(union), scope.variables());
    }
  }

  /** A variable that is computed. */
  record Computed(Var variable, Expr expression) implements Unit {

    @Override
    public Set<Var> sure() {
      return expression.isConstant() ? Set.of(variable) : Set.of();
    }

    @Override
    public Set<Var> possible() {
      return Set.of(variable);
    }
  }

  /** A property function. */
  record Call(OpPropFunc call, Scope scope) implements Unit {

    @Override
    public Set<Var> sure() {
      return Variables.of(call);
    }

    @Override
    public Set<Var> possible() {
      return sure();
    }
  }

  /** An OPTIONAL: it comes after all that is not. */
  record Optional(Op pattern, ExprList conditions, Scope scope) implements Unit {

    @Override
    public Set<Var> sure() {
      return Set.of();
    }

    @Override
    public Set<Var> possible() {
      return Variables.union(Variables.possible(pattern), scope.variables());
    }
  }

  /** A MINUS: it comes after all that binds. */
  record Without(Op pattern, Scope scope) implements Unit {

    @Override
    public Set<Var> sure() {
      return Set.of();
    }

    @Override
    public Set<Var> possible() {
      return Set.of();
    }
  }
}
