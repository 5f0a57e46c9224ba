package org.parkgraph.plan;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.parkgraph.columns.Terms;
import org.parkgraph.rows.Bind;
import org.parkgraph.rows.Call;
import org.parkgraph.rows.Path;
import org.parkgraph.rows.PathScan;
import org.parkgraph.rows.Place;
import org.parkgraph.rows.Scan;
import org.parkgraph.rows.Slots;
import org.parkgraph.rows.Step;

/** The steps of those units that are no plans themselves. */
record Steps(View view, Slots slots, PropertyFunctionRegistry functions, Labels labels) {

  Step of(Unit unit, double rows) {
    if (unit instanceof Unit.Pattern pattern) {
      return scan(pattern, rows);
    } else if (unit instanceof Unit.Path path) {
      return path(path, rows);
    } else if (unit instanceof Unit.Computed computed) {
      return bind(computed, rows);
    } else if (unit instanceof Unit.Call call) {
      return call(call, rows);
    }
    throw new IllegalArgumentException("not a single step: " + unit);
  }

  private Step scan(Unit.Pattern unit, double rows) {
    Triple t = unit.triple();
    return new Scan(
        view.place(t.getSubject(), slots),
        view.place(t.getPredicate(), slots),
        view.place(t.getObject(), slots),
        view.graph(unit.scope(), slots),
        view.hidden(),
        labels.of(unit.scope()) + labels.of(t),
        rows);
  }

  private Step path(Unit.Path unit, double rows) {
    TriplePath t = unit.path();
    Path path = Paths.of(t.getPath(), view);
    Place from = view.place(t.getSubject(), slots);
    Place to = view.place(t.getObject(), slots);
    Place graph = view.graph(unit.scope(), slots);
    boolean absent = from.id() == Place.ABSENT || to.id() == Place.ABSENT;
    if (graph.isVariable() || (absent && path.canBeEmpty())) {
      throw new UnplannedException("path from a term that is not in the data, or over all graphs");
    }
    int in = graph.equals(Place.ANY) ? Terms.NONE : graph.id();
    return new PathScan(path, from, to, in, labels.of(unit.scope()) + labels.of(t), rows);
  }

  private Step bind(Unit.Computed unit, double rows) {
    String label = "BIND " + labels.of(unit.expression()) + " AS " + unit.variable();
    return new Bind(slots.add(unit.variable()), unit.expression(), label, rows);
  }

  Step call(Unit.Call unit, double rows) {
    OpPropFunc call = unit.call();
    PropertyFunctionFactory factory = functions.get(call.getProperty().getURI());
    if (factory == null || unit.scope().isVariable()) {
      throw new UnplannedException("property function over all graphs");
    }
    List<Var> variables = List.copyOf(Variables.of(call));
    variables.forEach(slots::add);
    return new Call(
        factory,
        call.getProperty(),
        call.getSubjectArgs(),
        call.getObjectArgs(),
        variables,
        unit.scope().graph(),
        labels.of(call),
        rows);
  }
}
