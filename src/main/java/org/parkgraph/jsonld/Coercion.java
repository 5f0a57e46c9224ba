package org.parkgraph.jsonld;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * What the plain values of a property stand for.
 *
 * @param kind an IRI for a datatype, {@code @id} for things, {@code @language} for texts by
 *     language, empty for plain strings
 */
record Coercion(String kind) {

  static final Coercion THINGS = new Coercion("@id");
  static final Coercion TEXTS = new Coercion("@language");
  static final Coercion STRINGS = new Coercion("");

  /** So many values tell what a property's are like; the others are written in full. */
  private static final int SAMPLE = 1000;

  /** What most of the values are, of the first thousand. */
  static Coercion of(Iterator<Node> values) {
    Map<Coercion, Integer> seen = new HashMap<>();
    Coercion most = THINGS;
    for (int i = 0; i < SAMPLE && values.hasNext(); i++) {
      Coercion each = of(values.next());
      int count = seen.merge(each, 1, Integer::sum);
      most = count > seen.getOrDefault(most, 0) ? each : most;
    }
    return most;
  }

  private static Coercion of(Node value) {
    if (!value.isLiteral()) {
      return THINGS;
    }
    String datatype = value.getLiteralDatatypeURI();
    if (datatype.equals(RDF.langString.getURI())) {
      return TEXTS;
    }
    return datatype.equals(XSD.xstring.getURI()) ? STRINGS : new Coercion(datatype);
  }

  /** Whether a value can be written plainly. */
  boolean fits(Node value) {
    return of(value).equals(this);
  }

  /** The definition of a term, as a context has it. */
  JsonObject definition(String iri) {
    JsonObject definition = new JsonObject();
    definition.put("@id", iri);
    if (equals(TEXTS)) {
      definition.put("@container", "@language");
    } else if (!equals(STRINGS)) {
      definition.put("@type", kind);
    }
    return definition;
  }
}
