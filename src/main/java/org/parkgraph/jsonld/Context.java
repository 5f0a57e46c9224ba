package org.parkgraph.jsonld;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Prefixes;

/**
 * The short terms of the classes and properties that a dataset uses or declares. Two with the same
 * local name share no term: ours has it, the other is written with its prefix.
 */
final class Context {

  private static final Pattern LOCAL = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Comparator<String> OURS_FIRST =
      Comparator.comparing((String iri) -> !Prefixes.shorten(iri).startsWith("park:"))
          .thenComparing(iri -> iri);

  private final Map<String, String> terms = new HashMap<>();
  private final Map<String, Coercion> coercions = new HashMap<>();
  private final JsonObject json = new JsonObject();

  private Context() {}

  /** The context for a dataset. Looks at a thousand values of each property. */
  static Context of(ColumnDataset data) {
    Graph all = data.getUnionGraph();
    Set<String> properties = new TreeSet<>(OURS_FIRST);
    Set<String> classes = new TreeSet<>(OURS_FIRST);
    for (int p = 1; p <= data.triples().largestPredicate(); p++) {
      if (data.triples().count(p).triples() > 0) {
        properties.add(data.terms().term(p).getURI());
      }
    }
    classes.addAll(classes(data));
    Context context = new Context();
    Map<String, JsonObject> definitions = new TreeMap<>();
    for (String property : properties) {
      Node node = NodeFactory.createURI(property);
      Coercion coercion =
          Coercion.of(all.find(Node.ANY, node, Node.ANY).mapWith(Triple::getObject));
      String term = context.claim(property);
      if (term != null) {
        context.coercions.put(property, coercion);
        definitions.put(term, coercion.definition(property));
      }
    }
    context.write(classes, definitions);
    return context;
  }

  /** The classes that things are of, or that the ontology declares. */
  private static Set<String> classes(ColumnDataset data) {
    Set<String> classes = new LinkedHashSet<>();
    data.getUnionGraph()
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getObject().isURI())
        .forEachRemaining(t -> classes.add(t.getObject().getURI()));
    data.getGraph(GraphNames.ONTOLOGY)
        .find(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())
        .filterKeep(t -> t.getSubject().isURI())
        .forEachRemaining(t -> classes.add(t.getSubject().getURI()));
    return classes;
  }

  /** The local name, if it is free; then it is taken. */
  private @Nullable String claim(String iri) {
    String shorter = Prefixes.shorten(iri);
    String local = shorter.substring(shorter.indexOf(':') + 1);
    boolean free =
        LOCAL.matcher(local).matches()
            && !Prefixes.all().containsKey(local)
            && !terms.containsValue(local)
            && !iri.equals(RDF.type.getURI());
    if (!free) {
      return null;
    }
    terms.put(iri, local);
    return local;
  }

  private void write(Set<String> classes, Map<String, JsonObject> properties) {
    JsonObject context = new JsonObject();
    context.put("@version", JsonNumber.value(1.1));
    Prefixes.all().forEach(context::put);
    for (String each : classes) {
      String term = claim(each);
      if (term != null) {
        context.put(term, each);
      }
    }
    properties.forEach(context::put);
    json.put("@context", context);
  }

  /** The document that clients fetch. */
  String json() {
    return json + "\n";
  }

  /** The term of a class or property, or null where it has none. */
  @Nullable String term(String iri) {
    return terms.get(iri);
  }

  /** What plain values of a property stand for, or null where it has no term. */
  @Nullable Coercion coercion(String property) {
    return coercions.get(property);
  }
}
