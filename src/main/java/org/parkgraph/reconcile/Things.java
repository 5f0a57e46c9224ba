package org.parkgraph.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.vocab.Park;

/**
 * Reads from the graph what is compared with names, each thing once. For one request, in a read
 * transaction of the caller's.
 */
final class Things {

  /** What is typed by these vocabularies alone speaks of data, not of the world. */
  private static final List<String> TECHNICAL =
      List.of(
          RDF.getURI(),
          RDFS.getURI(),
          "http://www.w3.org/2002/07/owl#",
          "http://www.w3.org/ns/shacl#",
          "http://www.w3.org/ns/dcat#",
          "http://www.w3.org/ns/sparql-service-description#",
          "http://rdfs.org/ns/void#");

  private final Graph all;
  private final Map<Node, Thing> known = new HashMap<>();
  private final Map<Node, Set<Node>> supers = new HashMap<>();

  Things(Graph all) {
    this.all = all;
  }

  Thing of(Node node) {
    return known.computeIfAbsent(node, this::read);
  }

  private Thing read(Node node) {
    Set<Node> types = objects(node, RDF.type.asNode());
    types.removeIf(t -> !t.isURI());
    Set<Node> above = new LinkedHashSet<>(types);
    types.forEach(t -> above.addAll(supers(t)));
    return new Thing(node, names(node), types, above);
  }

  private List<Name> names(Node node) {
    List<Name> names = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Name.kinds()
        .forEach(
            (property, kind) ->
                objects(node, property).stream()
                    .filter(Node::isLiteral)
                    .filter(seen::add) // a former name may be listed as a label once more
                    .map(o -> name(o, kind))
                    .forEach(names::add));
    return List.copyOf(names);
  }

  static Name name(Node literal, String kind) {
    return new Name(Spelt.of(literal.getLiteralLexicalForm()), literal.getLiteralLanguage(), kind);
  }

  Set<Node> objects(Node subject, Node property) {
    Set<Node> objects = new LinkedHashSet<>();
    all.find(subject, property, Node.ANY).mapWith(Triple::getObject).forEachRemaining(objects::add);
    return objects;
  }

  /** The classes above a class. */
  Set<Node> supers(Node type) {
    Set<Node> found = supers.get(type);
    if (found == null) {
      found = new LinkedHashSet<>();
      Deque<Node> open = new ArrayDeque<>(List.of(type));
      while (!open.isEmpty()) {
        for (Node above : objects(open.pop(), RDFS.subClassOf.asNode())) {
          if (above.isURI() && found.add(above)) {
            open.push(above);
          }
        }
      }
      supers.put(type, found);
    }
    return found;
  }

  /**
   * Whether it is a concept that tells kinds, doubts and the like in our data apart; what a table
   * has in a cell is such a one only where the table's owner says so by a class.
   */
  static boolean isAside(Thing thing) {
    return thing.node().getURI().startsWith(Park.BASE + "scheme/")
        && thing.types().stream().noneMatch(t -> t.getURI().startsWith(Park.NS));
  }

  /** Whether it is something that a name in a table may stand for. */
  boolean isThing(Thing thing) {
    String iri = thing.node().getURI();
    boolean claim = iri.startsWith(Park.ID) && iri.indexOf('#') >= 0;
    boolean data =
        !thing.types().isEmpty()
            && thing.types().stream()
                .allMatch(
                    t ->
                        t.equals(SKOS.ConceptScheme.asNode())
                            || TECHNICAL.stream().anyMatch(t.getURI()::startsWith));
    return !claim && !data && !thing.names().isEmpty();
  }
}
