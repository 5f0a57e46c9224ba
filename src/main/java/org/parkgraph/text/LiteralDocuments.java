package org.parkgraph.text;

import static org.apache.jena.graph.Node.ANY;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

/** Makes the documents of the index that stand for the string literals of all graphs. */
final class LiteralDocuments {

  /** Stands for the default graph, which has no name of its own. */
  static final String DEFAULT_GRAPH = Quad.defaultGraphIRI.getURI();

  private final DatasetGraph data;
  private final Texts texts;

  LiteralDocuments(DatasetGraph data, Texts texts) {
    this.data = data;
    this.texts = texts;
  }

  /** One document for each graph, subject, property and string literal: one pass, nothing held. */
  Stream<Document> documents() {
    return Iter.asStream(data.find(ANY, ANY, ANY, ANY))
        .filter(q -> GraphReader.isText(q.getObject()))
        .filter(q -> !repeats(q))
        .map(this::document);
  }

  /** Whether a triple of the default graph is there because that graph is the union of the rest. */
  private boolean repeats(Quad quad) {
    return quad.isDefaultGraph()
        && Iter.asStream(data.findNG(ANY, quad.getSubject(), quad.getPredicate(), quad.getObject()))
            .findAny()
            .isPresent();
  }

  private Document document(Quad quad) {
    Document doc = new Document();
    String text = quad.getObject().getLiteralLexicalForm();
    String lang = quad.getObject().getLiteralLanguage();
    doc.add(new StringField(Fields.KIND, Fields.LITERAL, Field.Store.NO));
    Fields.keyword(doc, Fields.SUBJECT, name(quad.getSubject()));
    Fields.keyword(doc, Fields.PROPERTY, quad.getPredicate().getURI());
    Fields.keyword(
        doc, Fields.GRAPH, quad.isDefaultGraph() ? DEFAULT_GRAPH : name(quad.getGraph()));
    addLang(doc, lang);
    // The form as written is kept once, whatever field it is searched in.
    doc.add(new StoredField(Fields.TEXT, text));
    if (GraphReader.isChinese(lang)) {
      texts.unseen(doc, Fields.TEXT, true, text);
    } else if (GraphReader.isEnglish(lang)) {
      texts.unseen(doc, Fields.TEXT, false, text);
    } else {
      texts.add(doc, Fields.TEXT, Analysis.PLAIN, text);
    }
    return doc;
  }

  /** The ending of the field that a literal of this language is marked by. */
  static String ending(String lang) {
    if (GraphReader.isChinese(lang)) {
      return Analysis.PAIRS;
    }
    return GraphReader.isEnglish(lang) ? Analysis.ENGLISH : Analysis.PLAIN;
  }

  /** Keeps the tag, and makes the literal findable by the tag and by each tag it is a case of. */
  private static void addLang(Document doc, String lang) {
    doc.add(new StoredField(Fields.LANG, lang));
    String tag = lang.isEmpty() ? Fields.NONE : lang.toLowerCase(Locale.ROOT);
    for (int end = tag.length(); end > 0; end = tag.lastIndexOf('-', end - 1)) {
      doc.add(new StringField(Fields.LANG, tag.substring(0, end), Field.Store.NO));
    }
  }

  /** A node as a term: its IRI, or for a blank node its label after {@code _:}. */
  static String name(Node node) {
    return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
  }

  /** The node behind such a term. */
  static Node node(String name) {
    return name.startsWith("_:")
        ? org.apache.jena.graph.NodeFactory.createBlankNode(name.substring(2))
        : org.apache.jena.graph.NodeFactory.createURI(name);
  }
}
