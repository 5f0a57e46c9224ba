package org.parkgraph.reconcile;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;

/**
 * Something that the data speak of and a name may stand for.
 *
 * @param names all its names, those that say most first
 * @param types its classes
 * @param above its classes and all classes above them
 */
record Thing(Node node, List<Name> names, Set<Node> types, Set<Node> above) {

  String id() {
    return Ids.of(node);
  }

  /** The display name in Chinese or English, else in any language, else the identifier. */
  String label(boolean chinese) {
    return first(n -> n.kind().equals("name") && n.chinese() == chinese)
        .or(() -> first(n -> n.kind().equals("name")))
        .or(() -> first(n -> true))
        .map(Name::text)
        .orElseGet(this::id);
  }

  private java.util.Optional<Name> first(Predicate<Name> wanted) {
    return names.stream().filter(wanted).findFirst();
  }
}
