package org.parkgraph.jsonld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.parkgraph.vocab.Prefixes;

/** The terms of one graph as values of JSON-LD. */
final class Values {

  /** Whole numbers that every reader of JSON takes exactly, written as RDF writes them. */
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,14}");

  private final Context context;
  private final Set<String> shadowed = new TreeSet<>();
  private final Map<Node, String> blanks = new HashMap<>();

  Values(Context context, Graph graph) {
    this.context = context;
    graph.find().forEachRemaining(this::look);
  }

  private void look(Triple t) {
    for (Node node : List.of(t.getSubject(), t.getPredicate(), t.getObject())) {
      String iri =
          node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
      int colon = iri.indexOf(':');
      if (colon > 0 && Prefixes.all().containsKey(iri.substring(0, colon))) {
        shadowed.add(iri.substring(0, colon));
      }
    }
  }

  /**
   * The prefixes that are also the scheme of some address in the graph, so that none may be one.
   */
  Set<String> shadowed() {
    return shadowed;
  }

  /** An address in short. */
  String shorten(String iri) {
    String shorter = Prefixes.shorten(iri);
    int colon = shorter.indexOf(':');
    boolean safe =
        colon > 0
            && !shadowed.contains(shorter.substring(0, colon))
            && !shorter.startsWith("//", colon + 1);
    return safe ? shorter : iri;
  }

  /** What stands for a thing. */
  String reference(Node node) {
    return node.isBlank()
        ? blanks.computeIfAbsent(node, n -> "_:b" + blanks.size())
        : shorten(node.getURI());
  }

  /** A class. */
  JsonValue type(Node node) {
    String term = node.isURI() ? context.term(node.getURI()) : null;
    return new JsonString(term == null ? reference(node) : term);
  }

  /** A value whose kind the term tells. */
  JsonValue plain(Node node) {
    if (!node.isLiteral()) {
      return new JsonString(reference(node));
    }
    String text = node.getLiteralLexicalForm();
    String datatype = node.getLiteralDatatypeURI();
    if (datatype.equals(XSD.integer.getURI()) && WHOLE.matcher(text).matches()) {
      return JsonNumber.value(Long.parseLong(text));
    }
    if (datatype.equals(XSD.xboolean.getURI()) && (text.equals("true") || text.equals("false"))) {
      return new JsonBoolean(text.equals("true"));
    }
    return new JsonString(text);
  }

  /** A value that says itself of what kind it is. */
  JsonValue full(Node node) {
    JsonObject value = new JsonObject();
    if (!node.isLiteral()) {
      value.put("@id", reference(node));
      return value;
    }
    value.put("@value", node.getLiteralLexicalForm());
    String datatype = node.getLiteralDatatypeURI();
    if (datatype.equals(RDF.langString.getURI())) {
      value.put("@language", node.getLiteralLanguage());
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      value.put("@type", shorten(datatype));
    }
    return value;
  }

  /** Texts by their language. */
  static JsonValue byLanguage(List<Node> texts) {
    Map<String, List<JsonValue>> languages = new TreeMap<>();
    for (Node text : texts) {
      languages
          .computeIfAbsent(text.getLiteralLanguage(), l -> new ArrayList<>())
          .add(new JsonString(text.getLiteralLexicalForm()));
    }
    JsonObject map = new JsonObject();
    languages.forEach((language, all) -> map.put(language, oneOrAll(all)));
    return map;
  }

  /** A single value as itself, several as an array. */
  static JsonValue oneOrAll(List<? extends JsonValue> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }
}
