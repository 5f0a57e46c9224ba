package org.parkgraph.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementOptional;

/**
 * A SELECT, the query itself or a sub-select, that tells which solutions of its pattern each of its
 * rows was made of. For this its rows carry more columns: the variables of the pattern, or of a
 * grouped one the keys of the group.
 */
final class TracedSelect {

  private final Query select;
  private final Element pattern;
  private final List<Var> columns;
  private final List<Var> keys;
  private final boolean grouped;

  /**
   * @param select a query with {@link BranchMarks}
   */
  TracedSelect(Query select) {
    this.select = select;
    this.pattern = select.getQueryPattern();
    this.columns = List.copyOf(select.getProjectVars());
    this.grouped = select.hasGroupBy();
    this.keys = grouped ? List.copyOf(select.getGroupBy().getVars()) : variables(pattern);
  }

  /** The variables that a pattern binds, those of blank nodes and marks included. */
  static List<Var> variables(Element pattern) {
    return List.copyOf(OpVars.visibleVars(Algebra.compile(pattern)));
  }

  Element pattern() {
    return pattern;
  }

  /** The columns that the query itself has. */
  List<Var> columns() {
    return columns;
  }

  /**
   * Whether one row can stand for several: then the traced rows are more than those of the query.
   */
  boolean mergesRows() {
    return select.isDistinct() || select.isReduced();
  }

  /**
   * The query with the further columns, in its own order. Rows that the query merges stay apart, so
   * that LIMIT and OFFSET of such a query are left out.
   */
  Query rows() {
    Query rows = select.cloneQuery();
    rows.setQueryResultStar(false);
    List<Var> shown = rows.getProjectVars();
    keys.stream().filter(k -> !shown.contains(k)).forEach(rows::addResultVar);
    if (mergesRows()) {
      rows.setDistinct(false);
      rows.setReduced(false);
      rows.setLimit(Query.NOLIMIT);
      rows.setOffset(Query.NOLIMIT);
    }
    return rows;
  }

  /**
   * Hands over the solutions of all rows whose own columns have the values that they have in {@code
   * outer}. Cost: the query narrowed to the values of the variables that its first parts bind; not
   * narrowed where it has a LIMIT.
   */
  void solutionsAgreeing(Binding outer, Evaluation evaluation, Consumer<Binding> action) {
    Query rows = rows();
    if (!rows.hasLimit() && !rows.hasOffset()) {
      if (rows.hasOrderBy()) {
        rows.getOrderBy().clear();
      }
      Set<Var> known = new LinkedHashSet<>(columns);
      known.retainAll(keys);
      rows.setQueryPattern(restricted(pattern, known, outer));
    }
    evaluation.select(
        rows,
        row -> {
          if (agree(columns, row, outer)) {
            solutions(row, evaluation, action);
          }
        });
  }

  /** Hands over the solutions that one row of {@link #rows} was made of. */
  void solutions(Binding row, Evaluation evaluation, Consumer<Binding> action) {
    if (!grouped) {
      action.accept(row);
      return;
    }
    ElementGroup group = restricted(pattern, keys, row);
    select
        .getGroupBy()
        .forEachVarExpr(
            (key, expression) -> {
              if (expression != null) {
                group.addElement(new ElementBind(key, expression));
              }
            });
    evaluation.select(
        selectAll(group),
        solution -> {
          if (agree(keys, solution, row)) {
            action.accept(solution);
          }
        });
  }

  /** Hands over the solutions of a pattern that have the given values. */
  static void solutions(
      Element pattern, Binding values, Evaluation evaluation, Consumer<Binding> action) {
    List<Var> known = new ArrayList<>();
    values.vars().forEachRemaining(known::add);
    evaluation.select(
        selectAll(restricted(pattern, known, values)),
        solution -> {
          if (agree(known, solution, values)) {
            action.accept(solution);
          }
        });
  }

  private static Query selectAll(Element pattern) {
    Query query = new Query();
    query.setQuerySelectType();
    query.setQueryPattern(pattern);
    variables(pattern).forEach(query::addResultVar);
    return query;
  }

  /**
   * The pattern with those values put in front of it that narrow it and change nothing else. A
   * value may stand in front only of parts that do not see which variables are bound.
   */
  private static ElementGroup restricted(
      Element pattern, Collection<Var> variables, Binding values) {
    ElementGroup group = new ElementGroup();
    List<Element> parts = pattern instanceof ElementGroup g ? g.getElements() : List.of(pattern);
    Set<Var> leading = leadingVariables(parts);
    List<Var> given =
        variables.stream().filter(v -> leading.contains(v) && values.contains(v)).toList();
    if (!given.isEmpty()) {
      BindingBuilder row = Binding.builder();
      given.forEach(v -> row.add(v, values.get(v)));
      group.addElement(new ElementData(given, List.of(row.build())));
    }
    parts.forEach(group::addElement);
    return group;
  }

  /** The variables that the parts before the first OPTIONAL, MINUS or BIND are sure to bind. */
  private static Set<Var> leadingVariables(List<Element> parts) {
    Set<Var> leading = new HashSet<>();
    for (Element part : parts) {
      if (part instanceof ElementOptional
          || part instanceof ElementMinus
          || part instanceof ElementBind) {
        break;
      }
      if (!(part instanceof ElementFilter)) { // filters hold for the whole group
        leading.addAll(OpVars.fixedVars(Algebra.compile(part)));
      }
    }
    return leading;
  }

  private static boolean agree(Collection<Var> variables, Binding a, Binding b) {
    return variables.stream().allMatch(v -> Objects.equals(a.get(v), b.get(v)));
  }
}
