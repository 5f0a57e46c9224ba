package org.parkgraph.text;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.document.Document;

/** A triple with a literal that was found. */
record LiteralHit(Node subject, Node property, Node graph, String text, String lang, float score) {

  static LiteralHit of(Document doc, float score) {
    return new LiteralHit(
        LiteralDocuments.node(doc.get(Fields.SUBJECT)),
        LiteralDocuments.node(doc.get(Fields.PROPERTY)),
        LiteralDocuments.node(doc.get(Fields.GRAPH)),
        doc.get(Fields.TEXT),
        doc.get(Fields.LANG),
        score);
  }

  /** The literal, with another text in its place where words were marked. */
  Node literal(String shown) {
    return lang.isEmpty()
        ? NodeFactory.createLiteralString(shown)
        : NodeFactory.createLiteralLang(shown, lang);
  }
}
