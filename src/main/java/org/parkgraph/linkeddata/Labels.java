package org.parkgraph.linkeddata;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/** Names of terms in a reader's language, then in English, then in any, then the address. */
final class Labels {

  private final Graph graph;
  private final String lang;
  private final Map<Node, Value> values = new HashMap<>();

  /**
   * @param graph all that is known
   * @param lang language tag of the reader, such as {@code en} or {@code zh-Hans}
   */
  Labels(Graph graph, String lang) {
    this.graph = graph;
    this.lang = lang;
  }

  /** The name of a term; looked up once. */
  Value of(Node node) {
    Value known = values.get(node);
    Value value = known == null ? lookUp(node) : known;
    values.put(node, value);
    return value;
  }

  private Value lookUp(Node node) {
    if (node.isLiteral()) {
      return new Value(node, node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
    if (!node.isURI()) {
      return new Value(node, node.toString(), "");
    }
    Node label = best(node, SKOS.prefLabel.asNode());
    if (label == null) {
      label = best(node, RDFS.label.asNode());
    }
    if (label != null) {
      return new Value(node, label.getLiteralLexicalForm(), label.getLiteralLanguage());
    }
    return figure(node);
  }

  /** A figure is read as its printed number and what it counts; a passage as its place. */
  private Value figure(Node node) {
    Node printed = any(node, NodeFactory.createURI(Park.NS + "verbatim"));
    Node indicator = any(node, NodeFactory.createURI(Park.NS + "indicator"));
    if (printed != null && indicator != null) {
      Value counted = of(indicator);
      return new Value(
          node, counted.label() + ": " + printed.getLiteralLexicalForm(), counted.lang());
    }
    Node title = best(node, NodeFactory.createURI(Park.NS + "roleTitle"));
    if (title != null) {
      return new Value(node, title.getLiteralLexicalForm(), title.getLiteralLanguage());
    }
    if (graph.contains(node, RDF.type.asNode(), Park.PASSAGE)) {
      return new Value(node, node.getURI().substring(node.getURI().lastIndexOf('/') + 1), "");
    }
    return new Value(node, Prefixes.shorten(node.getURI()), "");
  }

  /** The literal of a property in the reader's language, else in English, else in any; or null. */
  @Nullable Node best(Node subject, Node property) {
    Node english = null;
    Node other = null;
    Iterator<Triple> found = graph.find(subject, property, Node.ANY);
    while (found.hasNext()) {
      Node o = found.next().getObject();
      String tag = o.isLiteral() ? o.getLiteralLanguage() : "";
      if (!tag.isEmpty() && sameLanguage(tag)) {
        return o;
      }
      if (tag.startsWith("en")) {
        english = o;
      } else if (o.isLiteral()) {
        other = o;
      }
    }
    return english != null ? english : other;
  }

  private boolean sameLanguage(String tag) {
    return primary(tag).equals(primary(lang));
  }

  private static String primary(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(java.util.Locale.ROOT);
  }

  private @Nullable Node any(Node subject, Node property) {
    Iterator<Triple> found = graph.find(subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }
}
