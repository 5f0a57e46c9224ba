package org.parkgraph.jsonld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNull;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** One graph as JSON-LD: its subjects in order, each with its properties and values in order. */
final class Document {

  private static final Comparator<Node> IN_ORDER = Comparator.comparing(NodeFmtLib::strNT);

  private final Context context;
  private final Values values;
  private final Map<Node, List<Triple>> subjects = new TreeMap<>(IN_ORDER);

  Document(Context context, Graph graph) {
    this.context = context;
    graph
        .find()
        .forEachRemaining(
            t -> subjects.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t));
    this.values = new Values(context, graph);
  }

  /**
   * The document.
   *
   * @param address where the context is
   */
  String json(String address) {
    JsonArray nodes = new JsonArray();
    subjects.forEach((subject, triples) -> nodes.add(node(subject, triples)));
    JsonObject document = new JsonObject();
    if (values.shadowed().isEmpty()) {
      document.put("@context", address);
    } else {
      JsonObject without = new JsonObject();
      values.shadowed().forEach(p -> without.put(p, JsonNull.instance));
      JsonArray both = new JsonArray();
      both.add(address);
      both.add(without);
      document.put("@context", both);
    }
    document.put("@graph", nodes);
    return document + "\n";
  }

  private JsonObject node(Node subject, List<Triple> triples) {
    Map<String, List<Node>> byKey = new TreeMap<>();
    Map<String, Coercion> plain = new TreeMap<>();
    for (Triple t : triples) {
      Coercion coercion = plain(t);
      String key = key(t, coercion);
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(t.getObject());
      if (coercion != null) {
        plain.put(key, coercion);
      }
    }
    JsonObject node = new JsonObject();
    node.put("@id", values.reference(subject));
    byKey.forEach(
        (key, objects) -> {
          objects.sort(IN_ORDER);
          node.put(key, value(key, plain.get(key), objects));
        });
    return node;
  }

  /** What a property's term makes of plain values, if this value can be one; else null. */
  private @Nullable Coercion plain(Triple t) {
    Coercion coercion = context.coercion(t.getPredicate().getURI());
    return coercion != null && coercion.fits(t.getObject()) ? coercion : null;
  }

  private String key(Triple t, @Nullable Coercion coercion) {
    String property = t.getPredicate().getURI();
    if (property.equals(RDF.type.getURI()) && !t.getObject().isLiteral()) {
      return "@type";
    }
    String term = coercion == null ? null : context.term(property);
    return term == null ? values.shorten(property) : term;
  }

  private JsonValue value(String key, @Nullable Coercion coercion, List<Node> objects) {
    if (Coercion.TEXTS.equals(coercion)) {
      return Values.byLanguage(objects);
    }
    List<JsonValue> all =
        objects.stream()
            .map(
                o ->
                    key.equals("@type")
                        ? values.type(o)
                        : coercion == null ? values.full(o) : values.plain(o))
            .toList();
    return Values.oneOrAll(all);
  }
}
