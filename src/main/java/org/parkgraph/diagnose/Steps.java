package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/** Takes the groups of a query apart. */
final class Steps {

  /**
   * A group inside a step.
   *
   * @param steps its own steps
   * @param around puts a part of the group where the whole was
   */
  record Inner(List<Step> steps, UnaryOperator<Element> around) {}

  private Steps() {}

  /** The steps of a group: patterns and the like in their order, then its filters. */
  static List<Step> of(Element element, Element marked) {
    List<Step> steps = new ArrayList<>();
    if (element instanceof ElementGroup group && marked instanceof ElementGroup other) {
      for (int i = 0; i < group.size(); i++) {
        add(group.get(i), other.get(i), steps);
      }
    } else {
      add(element, marked, steps);
    }
    List<Step> ordered = new ArrayList<>(steps.stream().filter(s -> !s.isFilter()).toList());
    ordered.addAll(steps.stream().filter(Step::isFilter).toList());
    return ordered;
  }

  private static void add(Element element, Element marked, List<Step> steps) {
    if (element instanceof ElementPathBlock block && marked instanceof ElementPathBlock other) {
      steps.addAll(Step.of(block, other));
    } else {
      steps.add(new Step(element, marked));
    }
  }

  /** The groups in a step, all of which leave no rows where the step leaves none. */
  static List<Inner> inside(Step step) {
    Element e = step.element();
    Element m = step.marked();
    if (e instanceof ElementGroup && m instanceof ElementGroup) {
      return List.of(new Inner(of(e, m), part -> part));
    } else if (e instanceof ElementUnion union && m instanceof ElementUnion other) {
      List<Inner> branches = new ArrayList<>();
      for (int i = 0; i < union.getElements().size(); i++) {
        Element branch = union.getElements().get(i);
        branches.add(new Inner(of(branch, other.getElements().get(i)), part -> part));
      }
      return branches;
    } else if (e instanceof ElementNamedGraph graph && m instanceof ElementNamedGraph other) {
      Node name = graph.getGraphNameNode();
      return List.of(
          new Inner(
              of(graph.getElement(), other.getElement()),
              part -> new ElementNamedGraph(name, part)));
    } else if (e instanceof ElementSubQuery sub && m instanceof ElementSubQuery other) {
      return List.of(subQuery(sub.getQuery(), other.getQuery()));
    } else if (e instanceof ElementFilter filter && m instanceof ElementFilter other) {
      return exists(filter, other);
    }
    return List.of();
  }

  private static Inner subQuery(Query query, Query marked) {
    return new Inner(
        of(query.getQueryPattern(), marked.getQueryPattern()),
        part -> {
          Query narrowed = query.cloneQuery();
          narrowed.setQueryPattern(part);
          return new ElementSubQuery(narrowed);
        });
  }

  private static List<Inner> exists(ElementFilter filter, ElementFilter marked) {
    if (filter.getExpr() instanceof E_Exists exists && marked.getExpr() instanceof E_Exists other) {
      return List.of(
          new Inner(
              of(exists.getElement(), other.getElement()),
              part -> new ElementFilter(new E_Exists(part))));
    }
    return List.of();
  }

  /** All steps in some steps that have no others inside, but for those of OPTIONAL. */
  static List<Step> leaves(List<Step> steps) {
    List<Step> leaves = new ArrayList<>();
    for (Step step : steps) {
      List<Inner> inside = inside(step);
      inside.forEach(i -> leaves.addAll(leaves(i.steps())));
      if (inside.isEmpty() || step.element() instanceof ElementNamedGraph) {
        leaves.add(step);
      }
    }
    return leaves;
  }

  /** The steps in the OPTIONAL parts of a group; they take no rows away by themselves. */
  static List<Step> optional(List<Step> steps) {
    List<Step> optional = new ArrayList<>();
    for (Step step : leaves(steps)) {
      if (step.element() instanceof ElementOptional o
          && step.marked() instanceof ElementOptional m) {
        List<Step> inside = of(o.getOptionalElement(), m.getOptionalElement());
        optional.addAll(leaves(inside));
        optional.addAll(optional(inside));
      }
    }
    return optional;
  }
}
