package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a query end.
 *
 * @param step which takes the last ones away
 * @param before how many there are before it
 * @param earlier the pattern that gives those
 * @param around puts a group in the place of the one that the step is in
 * @param counts how many rows there are after each step up to this one
 */
record Fault(
    Step step,
    int before,
    ElementGroup earlier,
    UnaryOperator<Element> around,
    List<Counted> counts) {

  /** A step and how many rows there are after it. */
  record Counted(Step step, int rows) {}

  /** The place where the rows of a query end, or null where its pattern has rows. */
  static @Nullable Fault find(Query query, List<Step> steps, Probe probe) {
    return find(query, steps, part -> part, new ArrayList<>(), probe);
  }

  private static @Nullable Fault find(
      Query query,
      List<Step> steps,
      UnaryOperator<Element> around,
      List<Counted> counts,
      Probe probe) {
    ElementGroup earlier = new ElementGroup();
    int before = probe.count(query, around.apply(earlier));
    for (Step step : steps) {
      ElementGroup with = copy(earlier);
      with.addElement(step.element());
      int rows = probe.count(query, around.apply(with));
      if (rows == 0) {
        Fault inside = inside(query, step, earlier, around, counts, probe);
        if (inside != null) {
          return inside;
        }
        counts.add(new Counted(step, 0));
        return new Fault(step, before, earlier, around, counts);
      }
      counts.add(new Counted(step, rows));
      earlier = with;
      before = rows;
    }
    return null;
  }

  private static @Nullable Fault inside(
      Query query,
      Step step,
      ElementGroup earlier,
      UnaryOperator<Element> around,
      List<Counted> counts,
      Probe probe) {
    for (Steps.Inner inner : Steps.inside(step)) {
      UnaryOperator<Element> outer =
          part -> {
            ElementGroup whole = copy(earlier);
            whole.addElement(inner.around().apply(part));
            return around.apply(whole);
          };
      if (probe.count(query, outer.apply(new ElementGroup())) > 0) {
        Fault fault = find(query, inner.steps(), outer, new ArrayList<>(counts), probe);
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  private static ElementGroup copy(ElementGroup group) {
    ElementGroup copy = new ElementGroup();
    group.getElements().forEach(copy::addElement);
    return copy;
  }

  /** The pattern with the step left out. */
  Element without() {
    return around.apply(earlier);
  }
}
