package org.parkgraph.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.parkgraph.columns.PredicateCount;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.Triples;
import org.parkgraph.rows.PathSize;
import org.parkgraph.rows.Place;

/** Counts of triple patterns and paths: exact for constants, per predicate for variables. */
final class Counts {

  /** What a search in an index costs, in rows. */
  private static final double SEEK = 2;

  private final View view;

  Counts(View view) {
    this.view = view;
  }

  Relation of(Unit.Pattern unit) {
    Triples triples = view.data().triples();
    Triple t = unit.triple();
    int s = constant(t.getSubject());
    int p = constant(t.getPredicate());
    int o = constant(t.getObject());
    double size = triples.find(s, p, o).size();
    Node graph = unit.scope().graph();
    if (graph != null && !graph.isVariable()) {
      size = Math.min(size, view.data().graphs().size(view.data().terms().id(graph)));
    }
    PredicateCount all = p == Terms.NONE ? triples.distinct() : triples.count(p);
    Map<Var, Double> domains = new LinkedHashMap<>();
    put(domains, t.getSubject(), all.subjects());
    put(domains, t.getPredicate(), triples.predicates());
    put(domains, t.getObject(), all.objects());
    for (Var v : unit.scope().variables()) {
      domains.put(v, (double) view.data().graphs().names().length);
    }
    return relation(unit, size, domains, SEEK);
  }

  /** A path with a constant end is followed here and now, which is what a run of it will do. */
  Relation of(Unit.Path unit) {
    TriplePath path = unit.path();
    PathSize size =
        PathSize.of(
            Paths.of(path.getPath(), view),
            view.data(),
            constant(path.getSubject()),
            constant(path.getObject()));
    Map<Var, Double> domains = new LinkedHashMap<>();
    put(domains, path.getSubject(), size.nodes());
    put(domains, path.getObject(), size.nodes());
    return relation(unit, size.ways(), domains, size.search());
  }

  private static Relation relation(
      Unit unit, double size, Map<Var, Double> domains, double access) {
    List<Double> terms = domains.values().stream().map(d -> Math.min(d, size)).toList();
    return new Relation(
        unit,
        size,
        List.copyOf(domains.keySet()),
        terms,
        List.copyOf(domains.values()),
        access,
        true,
        Set.of());
  }

  private static void put(Map<Var, Double> domains, Node node, double count) {
    if (node.isVariable()) {
      domains.merge(Var.alloc(node), count, Math::min);
    }
  }

  private int constant(Node node) {
    if (node.isVariable()) {
      return Terms.NONE;
    }
    int id = view.data().terms().id(node);
    return id == Terms.NONE ? Place.ABSENT : id;
  }
}
