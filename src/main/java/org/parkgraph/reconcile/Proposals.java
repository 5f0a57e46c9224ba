package org.parkgraph.reconcile;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Properties that a table's owner may want columns of. In a read transaction of the caller's. */
public final class Proposals {

  /** How many members of a class are looked at for the properties they have. */
  private static final int SAMPLE = 500;

  private final Schema schema;
  private final Graph all;
  private final boolean chinese;

  /**
   * @param lang language tag of the reader
   */
  public Proposals(Graph all, Schema schema, String lang) {
    this.schema = schema;
    this.all = all;
    this.chinese = lang.startsWith("zh");
  }

  /**
   * Properties that members of a class have, those that most of them have first.
   *
   * @param type the class as the client calls it; empty: any
   * @param limit how many at most; 0: all
   * @throws ReconcileException where there is no such class
   */
  public JsonObject answer(String type, int limit) {
    JsonArray properties = new JsonArray();
    Collection<Term> terms = type.isEmpty() ? schema.properties() : ofMembers(type);
    terms.stream()
        .limit(limit == 0 ? Long.MAX_VALUE : limit)
        .forEach(t -> properties.add(t.described(chinese)));
    JsonObject json = new JsonObject();
    json.put("properties", properties);
    if (!type.isEmpty()) {
      json.put("type", type);
    }
    if (limit > 0) {
      json.put("limit", JsonNumber.value(limit));
    }
    return json;
  }

  private List<Term> ofMembers(String type) {
    Map<Node, Integer> members = new HashMap<>();
    var found = all.find(Node.ANY, RDF.type.asNode(), schema.type("type", type).node());
    for (int i = 0; i < SAMPLE && found.hasNext(); i++) {
      Set<Node> properties = new LinkedHashSet<>();
      all.find(found.next().getSubject(), Node.ANY, Node.ANY)
          .mapWith(Triple::getPredicate)
          .forEachRemaining(properties::add);
      properties.forEach(p -> members.merge(p, 1, Integer::sum));
    }
    return schema.properties().stream()
        .filter(t -> members.containsKey(t.node()))
        .sorted(
            Comparator.comparing((Term t) -> -members.getOrDefault(t.node(), 0))
                .thenComparing(Term::id))
        .toList();
  }
}
