package org.parkgraph.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableBuilder;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.jspecify.annotations.Nullable;

/**
 * Filters that say which resources a variable may be, as a table to join with: a search can begin
 * there.
 */
final class Constants {

  private Constants() {}

  /** Makes units of those filters over variables that the units are sure to bind. */
  static void drawFrom(List<Expr> filters, List<Unit> units) {
    Set<Var> sure = new LinkedHashSet<>();
    units.forEach(u -> sure.addAll(u.sure()));
    for (Expr filter : List.copyOf(filters)) {
      Var variable = variable(filter);
      List<Node> terms = variable == null ? List.of() : terms(filter);
      if (variable != null && sure.contains(variable) && !terms.isEmpty()) {
        filters.remove(filter);
        units.add(new Unit.Sub(table(variable, terms), Scope.DEFAULT));
      }
    }
  }

  private static @Nullable Var variable(Expr filter) {
    Expr first =
        filter instanceof ExprFunction2 two
            ? two.getArg1().isVariable() ? two.getArg1() : two.getArg2()
            : filter instanceof E_OneOf oneOf ? oneOf.getLHS() : null;
    return first != null && first.isVariable() ? first.asVar() : null;
  }

  /** The resources that a filter names, each once; none where it names anything else. */
  private static List<Node> terms(Expr filter) {
    List<Expr> given = new ArrayList<>();
    boolean literals = filter instanceof E_SameTerm; // else values are compared, not terms
    if (filter instanceof E_Equals || literals) {
      ExprFunction2 two = (ExprFunction2) filter;
      given.add(two.getArg1().isVariable() ? two.getArg2() : two.getArg1());
    } else if (filter instanceof E_OneOf oneOf) {
      given.addAll(oneOf.getRHS().getList());
    }
    Set<Node> terms = new LinkedHashSet<>();
    for (Expr each : given) {
      if (!each.isConstant() || (!literals && !each.getConstant().asNode().isURI())) {
        return List.of();
      }
      terms.add(each.getConstant().asNode());
    }
    return List.copyOf(terms);
  }

  private static OpTable table(Var variable, List<Node> terms) {
    TableBuilder table = TableFactory.builder();
    table.addVar(variable);
    terms.forEach(t -> table.addRow(BindingFactory.binding(variable, t)));
    return OpTable.create(table.build());
  }
}
