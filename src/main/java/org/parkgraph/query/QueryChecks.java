package org.parkgraph.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.parkgraph.evidence.RowSources;

/** Holds a query against its header, and against what canned queries may not do. */
final class QueryChecks {

  private final String file;
  private final QueryHeader header;
  private final Query query;
  private final List<QueryProblem> problems;

  private QueryChecks(String file, QueryHeader header, Query query, List<QueryProblem> problems) {
    this.file = file;
    this.header = header;
    this.query = query;
    this.problems = problems;
  }

  /** Adds what is wrong to the problems. */
  static void check(String file, QueryHeader header, Query query, List<QueryProblem> problems) {
    QueryChecks checks = new QueryChecks(file, header, query, problems);
    if (query.isSelectType()) {
      checks.select();
    } else if (query.isConstructType()) {
      checks.construct();
    } else {
      checks.report("form", "a canned query is a SELECT or a CONSTRUCT");
      return;
    }
    checks.query(query);
    checks.parameters();
    checks.examples();
  }

  private void select() {
    if (query.isQueryResultStar()) {
      report("columns", "SELECT * promises no columns; name them");
    }
    List<String> projected = query.getResultVars();
    if (!query.isQueryResultStar() && !projected.equals(header.columns())) {
      report(
          "columns",
          "the query has the columns "
              + String.join(" ", projected)
              + " and the header says "
              + String.join(" ", header.columns()));
    }
    if (projected.contains(RowSources.COLUMN.getVarName())) {
      report("columns", "the column sources is added to answers; choose another name");
    }
    if (header.rows() == null) {
      report("header-missing", "the header lacks rows, the number of rows of its examples");
    }
    List<String> sorted = query.hasOrderBy() ? sortedBy(query.getOrderBy()) : List.of();
    if (sorted.isEmpty()) {
      report("order", "answers have an order; add ORDER BY");
    } else if (!sorted.equals(header.order())) {
      report(
          "order",
          "the query sorts by "
              + String.join(" ", sorted)
              + " and the header says "
              + String.join(" ", header.order()));
    }
  }

  private static List<String> sortedBy(List<SortCondition> conditions) {
    List<String> names = new ArrayList<>();
    for (SortCondition condition : conditions) {
      String sign = condition.getDirection() == Query.ORDER_DESCENDING ? "-" : "";
      condition.getExpression().getVarsMentioned().stream()
          .map(v -> sign + v.getVarName())
          .sorted()
          .forEach(names::add);
    }
    return names;
  }

  private void construct() {
    if (!header.columns().isEmpty() || !header.order().isEmpty() || header.rows() != null) {
      report("columns", "a CONSTRUCT has no rows; leave out columns, order and rows");
    }
    if (query.getConstructTemplate().getQuads().stream().anyMatch(q -> !q.isDefaultGraph())) {
      report("form", "a CONSTRUCT gives triples, not quads");
    }
  }

  /** What neither a query nor its sub-selects may do. */
  private void query(Query any) {
    if (any.hasDatasetDescription()) {
      report("from", "a query asks the dataset of the service; leave out FROM");
    }
    if (any.getHavingExprs().size() > 1) {
      report("having", "parameters do not reach a second HAVING condition; join them with &&");
    }
    if (outsideThePattern(any).anyMatch(e -> !exists(e).isEmpty())) {
      report("exists", "EXISTS stands in FILTER or BIND, where its sources are found; move it");
    }
    ElementWalker.walk(any.getQueryPattern(), new Forbidden());
  }

  private static Stream<Expr> outsideThePattern(Query any) {
    return Stream.of(
            any.getProject().getExprs().values(),
            any.getGroupBy().getExprs().values(),
            any.getHavingExprs(),
            any.hasOrderBy()
                ? any.getOrderBy().stream().map(SortCondition::getExpression).toList()
                : List.<Expr>of(),
            any.getAggregators().stream()
                .map(a -> a.getAggregator().getExprList())
                .filter(Objects::nonNull) // COUNT(*) has none
                .flatMap(list -> list.getList().stream())
                .toList())
        .flatMap(Collection::stream);
  }

  private final class Forbidden extends ElementVisitorBase {
    @Override
    public void visit(ElementService service) {
      report("service", "a query asks no other service; leave out SERVICE");
    }

    @Override
    public void visit(ElementFilter filter) {
      expression(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      expression(bind.getExpr());
    }

    private void expression(Expr expression) {
      exists(expression).forEach(e -> ElementWalker.walk(e.getElement(), this));
    }

    @Override
    public void visit(ElementSubQuery nested) {
      query(nested.getQuery());
    }

    @Override
    public void visit(ElementMinus minus) {
      Query inside = new Query();
      inside.setQuerySelectType();
      inside.setQueryPattern(minus.getMinusElement());
      Set<String> used = variables(inside);
      header.parameters().stream()
          .map(QueryParameter::name)
          .filter(used::contains)
          .forEach(
              name ->
                  report(
                      "minus",
                      "MINUS cannot use the parameter " + name + "; write FILTER NOT EXISTS"));
    }
  }

  /** The EXISTS and NOT EXISTS of an expression. */
  private static List<ExprFunctionOp> exists(Expr expression) {
    List<ExprFunctionOp> found = new ArrayList<>();
    Walker.walk(
        expression,
        new ExprVisitorBase() {
          @Override
          public void visit(ExprFunctionOp exists) {
            found.add(exists);
          }
        });
    return found;
  }

  private void parameters() {
    Set<String> used = variables(query);
    for (QueryParameter parameter : header.parameters()) {
      String name = parameter.name();
      if (!used.contains(name)) {
        report("param", "the query does not use ?" + name);
      } else if (!canTakeValue(name)) {
        report("param", "the query itself gives ?" + name + " a value; use another variable there");
      }
    }
  }

  private boolean canTakeValue(String name) {
    try {
      Node value = NodeFactory.createURI("urn:value");
      QueryTransformOps.replaceVars(query, Map.of(Var.alloc(name), value));
      return true;
    } catch (ARQException e) {
      return false;
    }
  }

  private void examples() {
    for (Map<String, String> example : header.examples()) {
      try {
        Map<String, List<String>> given = new TreeMap<>();
        example.forEach((name, value) -> given.put(name, List.of(value)));
        ParameterBinder.bind(header.parameters(), given, null);
      } catch (BadParameterException e) {
        report("example", String.valueOf(e.getMessage()));
      }
    }
  }

  /** The names of all variables anywhere in a query. */
  private static Set<String> variables(Query query) {
    Set<String> names = new LinkedHashSet<>();
    QueryTransformOps.transform(
        query,
        node -> {
          if (Var.isVar(node)) {
            names.add(node.getName());
          }
          return node;
        });
    return names;
  }

  private void report(String rule, String message) {
    problems.add(new QueryProblem(file, 0, rule, message));
  }
}
