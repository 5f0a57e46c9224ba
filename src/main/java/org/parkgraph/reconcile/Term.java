package org.parkgraph.reconcile;

import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;

/**
 * A class or property by which requests narrow and ask.
 *
 * @param id what it is called in requests and answers
 * @param names its names in all languages; none where the data give none
 * @param definition what it means, in English or else in any language; empty where that is not said
 * @param used whether the data have members or values of it
 */
record Term(Node node, String id, List<Name> names, String definition, boolean used) {

  /** The name in Chinese or English, else in any language, else the identifier. */
  String name(boolean chinese) {
    return names.stream()
        .filter(n -> n.chinese() == chinese)
        .findFirst()
        .or(() -> names.stream().findFirst())
        .map(Name::text)
        .orElse(id);
  }

  /** Identifier and name. */
  JsonObject json(boolean chinese) {
    JsonObject json = new JsonObject();
    json.put("id", id);
    json.put("name", name(chinese));
    return json;
  }

  /** The same with what it means, to choose from. */
  JsonObject described(boolean chinese) {
    JsonObject json = json(chinese);
    if (!definition.isEmpty()) {
      json.put("description", definition);
    }
    return json;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Term term && node.equals(term.node);
  }

  @Override
  public int hashCode() {
    return Objects.hash(node);
  }
}
