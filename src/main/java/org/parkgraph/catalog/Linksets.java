package org.parkgraph.catalog;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Counts the links of the linksets that a catalogue names. */
final class Linksets {

  private Linksets() {}

  /**
   * Adds to each linkset how many of its links there are: triples of its predicate whose object
   * lies in the address space of its target. Linear in the triples of these predicates.
   */
  static void count(Graph catalog, Graph all) {
    Partitions numbers = new Partitions(catalog);
    List<Triple> targets = catalog.find(Node.ANY, VoidTerms.OBJECTS_TARGET, Node.ANY).toList();
    for (Triple target : targets) {
      List<String> spaces =
          catalog
              .find(target.getObject(), VoidTerms.URI_SPACE, Node.ANY)
              .mapWith(t -> t.getObject().getLiteralLexicalForm())
              .toList();
      List<Triple> predicates =
          catalog.find(target.getSubject(), VoidTerms.LINK_PREDICATE, Node.ANY).toList();
      long links = predicates.stream().mapToLong(p -> links(all, p.getObject(), spaces)).sum();
      numbers.number(target.getSubject(), VoidTerms.TRIPLES, links);
    }
  }

  private static long links(Graph all, Node predicate, List<String> spaces) {
    return all.find(Node.ANY, predicate, Node.ANY)
        .filterKeep(t -> t.getObject().isURI())
        .filterKeep(t -> spaces.stream().anyMatch(t.getObject().getURI()::startsWith))
        .toList()
        .size();
  }
}
