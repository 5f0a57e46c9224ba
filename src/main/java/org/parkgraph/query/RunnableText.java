package org.parkgraph.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A call of a canned query as SPARQL that any endpoint runs, its values in their places. */
public final class RunnableText {

  private RunnableText() {}

  /** The text of a call, without the header of the file. */
  public static String of(CannedQuery query, Map<String, String> call) {
    Map<String, List<String>> given = new TreeMap<>();
    call.forEach((name, value) -> given.put(name, List.of(value)));
    return bound(query, ParameterBinder.bind(query, given));
  }

  /** The text of a call, as {@link ParameterBinder} gives its terms. */
  public static String bound(CannedQuery query, Map<Var, Node> terms) {
    Query bound = QueryTransformOps.replaceVars(query.query(), terms);
    Query known = QueryTransformOps.transform(bound, new ElementTransformCopyBase(), new Known());
    ElementWalker.walk(known.getQueryPattern(), new Inner());
    if (known.hasOrderBy()) {
      known.getOrderBy().removeIf(c -> c.getExpression().isConstant()); // sorts nothing
    }
    return known.toString();
  }

  /** A sub-select need not hand out a value that stands everywhere already. */
  private static final class Inner extends ElementVisitorBase {

    @Override
    public void visit(ElementSubQuery inner) {
      VarExprList columns = inner.getQuery().getProject();
      for (Var column : List.copyOf(columns.getVars())) {
        Expr given = columns.getExpr(column);
        if (given != null && given.isConstant()) {
          columns.remove(column);
        }
      }
    }
  }

  /** BOUND of a value, which is no SPARQL, is true. */
  private static final class Known extends ExprTransformCopy {

    private final ElementTransform elements = new ElementTransformCopyBase();

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      return function instanceof E_Bound && argument.isConstant()
          ? NodeValue.TRUE
          : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunctionOp exists, ExprList arguments, Op pattern) {
      Element inside = ElementTransformer.transform(exists.getElement(), elements, this);
      return exists instanceof E_NotExists ? new E_NotExists(inside) : new E_Exists(inside);
    }
  }
}
