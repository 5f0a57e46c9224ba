package org.parkgraph.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.vocab.Park;

/**
 * One name of a thing.
 *
 * @param lang its language tag; empty where it has none
 * @param kind what sort of name it is, in words
 */
record Name(Spelt spelt, String lang, String kind) {

  /** The properties whose values are names, the one that says most about the name first. */
  private static final Map<Node, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(SKOS.prefLabel.asNode(), "name");
    KINDS.put(Park.FORMER_NAME, "former name");
    KINDS.put(Park.NICKNAME, "nickname");
    KINDS.put(SKOS.altLabel.asNode(), "other name");
    KINDS.put(SKOS.hiddenLabel.asNode(), "short form or other spelling");
    KINDS.put(iri("http://xmlns.com/foaf/0.1/name"), "name");
    KINDS.put(iri("http://schema.org/name"), "name");
    KINDS.put(iri("https://schema.org/name"), "name");
    KINDS.put(DCTerms.title.asNode(), "title");
    KINDS.put(RDFS.label.asNode(), "name");
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Map<Node, String> kinds() {
    return KINDS;
  }

  /** The IRIs of the properties whose values are names. */
  static List<String> properties() {
    return KINDS.keySet().stream().map(Node::getURI).toList();
  }

  String text() {
    return spelt.text();
  }

  boolean chinese() {
    return lang.isEmpty() ? spelt.chinese() : lang.toLowerCase(Locale.ROOT).startsWith("zh");
  }

  /** As a sentence begins that speaks of it: {@code The former name “X” (English)}. */
  String words() {
    String language =
        lang.isEmpty()
            ? ""
            : " ("
                + Locale.forLanguageTag(lang.replaceFirst("-.*", ""))
                    .getDisplayLanguage(Locale.ENGLISH)
                + ")";
    return "The " + kind + " “" + text() + "”" + language;
  }
}
