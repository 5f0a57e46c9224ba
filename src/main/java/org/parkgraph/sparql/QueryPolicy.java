package org.parkgraph.sparql;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadBlock;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/** Says no to what a query may not do: federation, unknown functions, class names as terms. */
final class QueryPolicy {

  /** Namespaces in which ARQ looks for magic properties. */
  private static final List<String> MAGIC =
      List.of(
          "java:",
          "http://jena.apache.org/ARQ/property#",
          "http://jena.apache.org/ARQ/list#",
          "http://jena.hpl.hp.com/",
          "http://jena.apache.org/text#",
          "http://jena.apache.org/spatial#");

  private final FunctionRegistry functions;
  private final PropertyFunctionRegistry propertyFunctions;

  QueryPolicy(FunctionRegistry functions, PropertyFunctionRegistry propertyFunctions) {
    this.functions = functions;
    this.propertyFunctions = propertyFunctions;
  }

  /**
   * @throws QueryRefusedException for the first thing that is not allowed
   */
  void check(Query query) {
    check(Algebra.compile(query));
  }

  private void check(Op op) {
    Walker.walk(op, new Patterns(), new Expressions());
  }

  private final class Patterns extends OpVisitorBase {
    @Override
    public void visit(OpService service) {
      throw QueryRefusedException.forbidden(
          "federation is off: this service answers from its own data and calls no other (SERVICE)");
    }

    @Override
    public void visit(OpBGP bgp) {
      bgp.getPattern().forEach(this::predicate);
    }

    @Override
    public void visit(OpQuadPattern pattern) {
      pattern.getPattern().forEach(q -> predicate(q.asTriple()));
    }

    @Override
    public void visit(OpQuadBlock block) {
      block.getPattern().forEach(q -> predicate(q.asTriple()));
    }

    @Override
    public void visit(OpTriple triple) {
      predicate(triple.getTriple());
    }

    @Override
    public void visit(OpPath path) {
      Node p = path.getTriplePath().getPredicate();
      if (p != null) {
        magic(p);
      }
      String text = path.getTriplePath().getPath() == null ? "" : path.toString();
      if (text.contains("<java:")) {
        throw unknownMagic("java:");
      }
    }

    // The walker passes over the expressions of these two.
    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(c -> Walker.walk(c.getExpression(), new Expressions()));
    }

    @Override
    public void visit(OpGroup group) {
      group.getGroupVars().getExprs().values().forEach(e -> Walker.walk(e, new Expressions()));
      group.getAggregators().forEach(a -> Walker.walk(a, new Expressions()));
    }

    @Override
    public void visit(OpPropFunc call) {
      magic(call.getProperty());
    }

    private void predicate(Triple t) {
      magic(t.getPredicate());
    }

    private void magic(Node p) {
      if (p.isURI()
          && MAGIC.stream().anyMatch(p.getURI()::startsWith)
          && !propertyFunctions.isRegistered(p.getURI())) {
        throw unknownMagic(p.getURI());
      }
    }

    private QueryRefusedException unknownMagic(String iri) {
      return QueryRefusedException.invalid(
          "no such magic property here: <"
              + shorten(iri)
              + ">; text:query and park:search are the ones there are");
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN call) {
      if (call instanceof E_Call) {
        throw QueryRefusedException.invalid("CALL is not allowed; name the function itself");
      }
      if (call instanceof E_Function function
          && !functions.isRegistered(function.getFunctionIRI())) {
        throw QueryRefusedException.invalid(
            "unknown function <"
                + shorten(function.getFunctionIRI())
                + ">; the service description lists those there are");
      }
    }

    @Override
    public void visit(ExprAggregator aggregate) {
      ExprList arguments = aggregate.getAggregator().getExprList();
      if (arguments != null) {
        arguments.forEach(e -> Walker.walk(e, this));
      }
    }

    @Override
    public void visit(ExprFunctionOp exists) {
      check(exists.getGraphPattern());
    }
  }

  /** A class name is not given back to whoever tries one. */
  private static String shorten(String iri) {
    if (iri.startsWith("java:")) {
      return "java:…";
    }
    return iri.length() > 120 ? iri.substring(0, 120) + "…" : iri;
  }
}
