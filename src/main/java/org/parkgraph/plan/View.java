package org.parkgraph.plan;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Terms;
import org.parkgraph.rows.Closures;
import org.parkgraph.rows.Place;
import org.parkgraph.rows.Slots;

/**
 * What queries see of a dataset.
 *
 * @param data all quads
 * @param defaultGraph the named graph that is the default graph, and not seen by name; null where
 *     the default graph is the union of all
 * @param closures the hierarchies in it, as far as queries went along them
 */
public record View(ColumnDataset data, @Nullable Node defaultGraph, Closures closures) {

  /** A view whose hierarchies nobody has asked for yet. */
  public View(ColumnDataset data, @Nullable Node defaultGraph) {
    this(data, defaultGraph, new Closures());
  }

  /** The number of a constant, {@link Place#ABSENT} where the dataset does not have it. */
  int id(Node constant) {
    int id = data.terms().id(constant);
    return id == Terms.NONE ? Place.ABSENT : id;
  }

  /** A place of a pattern. */
  Place place(Node node, Slots slots) {
    return node.isVariable()
        ? Place.variable(slots.add(Var.alloc(node)))
        : Place.constant(id(node));
  }

  /** The graph that a pattern looks into. */
  Place graph(Scope scope, Slots slots) {
    Node graph = scope.graph();
    if (graph == null) {
      return defaultGraph == null ? Place.ANY : Place.constant(id(defaultGraph));
    }
    if (Quad.isUnionGraph(graph)) {
      if (defaultGraph != null) {
        throw new UnplannedException("union of the other graphs");
      }
      return Place.ANY;
    }
    if (Quad.isDefaultGraph(graph)) {
      throw new UnplannedException("default graph by name");
    }
    return graph.equals(defaultGraph) ? Place.constant(Place.ABSENT) : place(graph, slots);
  }

  /** The number of the graph that has no name for queries; 0 for none. */
  int hidden() {
    return defaultGraph == null ? Terms.NONE : data.terms().id(defaultGraph);
  }
}
