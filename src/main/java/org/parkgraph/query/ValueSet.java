package org.parkgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The things that a parameter is confined to, as its header has them after {@code in}: several that
 * are named, or one whose members the graph knows, which is a concept scheme or a class.
 */
public record ValueSet(List<Node> named) {

  /**
   * Reads {@code scheme:topic}, {@code park:Place} or {@code park:covers,park:requires}.
   *
   * @throws IllegalArgumentException where a name is no IRI
   */
  static ValueSet parse(String text) {
    List<Node> named = new ArrayList<>();
    for (String name : text.split(",", -1)) {
      try {
        named.add(ParameterType.IRI.term(name));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "after \"in\" stands a scheme or class, or values with commas between them; \""
                + name
                + "\" is not right",
            e);
      }
    }
    return new ValueSet(List.copyOf(named));
  }

  /** Whether the header itself names the values. */
  public boolean isListed() {
    return named.size() > 1;
  }

  /** The scheme or class, or the values, as a header has them. */
  public String label() {
    return isListed() ? "these" : Spelling.of(named.get(0).getURI());
  }

  /** Whether a thing is one of them. */
  boolean contains(Graph graph, Node thing) {
    if (isListed()) {
      return named.contains(thing);
    }
    return graph.contains(thing, SKOS.inScheme.asNode(), named.get(0))
        || classes(graph).stream().anyMatch(c -> graph.contains(thing, RDF.type.asNode(), c));
  }

  /** All of them: those that are named in their order, the others by IRI. */
  List<Node> members(Graph graph) {
    if (isListed()) {
      return named;
    }
    Set<Node> members = new LinkedHashSet<>();
    graph
        .find(Node.ANY, SKOS.inScheme.asNode(), named.get(0))
        .forEach(t -> members.add(t.getSubject()));
    for (Node type : classes(graph)) {
      graph.find(Node.ANY, RDF.type.asNode(), type).forEach(t -> members.add(t.getSubject()));
    }
    return members.stream().filter(Node::isURI).sorted(Comparator.comparing(Node::getURI)).toList();
  }

  /** The class and all below it. */
  private Set<Node> classes(Graph graph) {
    Set<Node> classes = new LinkedHashSet<>(named);
    List<Node> open = new ArrayList<>(named);
    while (!open.isEmpty()) {
      Node type = open.remove(open.size() - 1);
      graph
          .find(Node.ANY, RDFS.subClassOf.asNode(), type)
          .mapWith(Triple::getSubject)
          .filterKeep(classes::add)
          .forEach(open::add);
    }
    return classes;
  }
}
