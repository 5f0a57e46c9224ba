package org.parkgraph.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parkgraph.text.GraphReader.Text;
import org.parkgraph.vocab.Park;

/**
 * Makes the documents of the index that stand for entities: what has an address of its own under
 * {@code id/} and a type of the ontology, but for passages and statements; and those for concepts.
 */
final class EntityDocuments {

  private static final List<Node> DATES =
      List.of(Park.ISSUED_EARLIEST, Park.EARLIEST, DCTerms.issued.asNode());

  /** What results are to be counted by, and the property that tells it. */
  private static final Map<String, Node> FACETS =
      Map.of(
          "issuer", term("issuedBy"),
          "place", Park.LOCATED_IN,
          "topic", term("topic"),
          "industry", term("inIndustry"));

  /** Beyond, a thing is about as important as any. */
  private static final int MOST_USES = 1000;

  private final GraphReader graph;
  private final Texts texts;

  EntityDocuments(GraphReader graph, Texts texts) {
    this.graph = graph;
    this.texts = texts;
  }

  private static Node term(String local) {
    return NodeFactory.createURI(Park.NS + local);
  }

  /**
   * One document for each entity, in the order of their IRIs. Holds the IRIs of all entities in
   * memory; takes n log n time and one look-up for each fact and passage of each.
   */
  Stream<Document> documents() {
    return graph.typed(EntityDocuments::isType).stream()
        .filter(EntityDocuments::isEntity)
        .sorted(Comparator.comparing(Node::getURI))
        .map(e -> Map.entry(e, graph.types(e)))
        .filter(e -> !e.getValue().contains(Park.PASSAGE))
        .filter(e -> !e.getValue().contains(Park.STATEMENT))
        .map(e -> document(e.getKey(), e.getValue()));
  }

  /**
   * One document for each concept that things are sorted by, a topic or an industry say, in the
   * order of their IRIs; with names alone, to complete what is typed.
   */
  Stream<Document> concepts() {
    return graph.subjects(RDF.type.asNode(), SKOS.Concept.asNode()).stream()
        .filter(Node::isURI)
        .filter(c -> graph.objects(c, RDF.type.asNode()).stream().anyMatch(EntityDocuments::isType))
        .sorted(Comparator.comparing(Node::getURI))
        .map(this::concept);
  }

  private Document concept(Node concept) {
    Document doc = named(concept, Fields.CONCEPT);
    addTypes(doc, graph.types(concept));
    return doc;
  }

  private Document named(Node thing, String kind) {
    Document doc = new Document();
    doc.add(new StringField(Fields.KIND, kind, Field.Store.YES));
    Fields.keyword(doc, Fields.IRI, thing.getURI());
    doc.add(new StoredField(Fields.LABEL + Analysis.ENGLISH, graph.label(thing, false)));
    doc.add(new StoredField(Fields.LABEL + Analysis.CHINESE, graph.label(thing, true)));
    addNames(doc, thing);
    doc.add(new StoredField(Fields.USES, graph.uses(thing, MOST_USES)));
    return doc;
  }

  private static boolean isType(Node node) {
    return node.isURI() && node.getURI().startsWith(Park.NS);
  }

  /** Whether the node has an address of its own that a reader can name. */
  static boolean isEntity(Node node) {
    return node.isURI() && node.getURI().startsWith(Park.ID) && node.getURI().indexOf('#') < 0;
  }

  private Document document(Node entity, Set<Node> types) {
    Document doc = named(entity, Fields.ENTITY);
    graph
        .names(entity)
        .forEach(n -> Fields.keyword(doc, Fields.NAME_KEY, Words.nameKey(n.string())));
    graph.otherTexts(entity).forEach(t -> add(doc, t));
    evidence(entity).forEach(p -> graph.texts(p, Park.GLOSS).forEach(t -> add(doc, t)));
    addTypes(doc, types);
    addDate(doc, entity);
    FACETS.forEach(
        (facet, property) ->
            graph.objects(entity, property).stream()
                .filter(Node::isURI)
                .forEach(value -> addFacet(doc, facet, value.getURI())));
    return doc;
  }

  private void add(Document doc, Text text) {
    texts.unseen(doc, Fields.BODY, text.chinese(), text.string());
  }

  private void addNames(Document doc, Node entity) {
    for (Text name : graph.names(entity)) {
      texts.shown(doc, Fields.NAME, name.chinese(), name.string());
      texts.sound(doc, Fields.NAME, name.string());
      String ending = name.chinese() ? Analysis.PAIRS : Analysis.PLAIN;
      texts.add(doc, Fields.COMPLETION, ending, name.string());
    }
  }

  /** The passages that bear out the entity: its own evidence and that of statements about it. */
  private Set<Node> evidence(Node entity) {
    Set<Node> passages = new LinkedHashSet<>(graph.objects(entity, Park.EVIDENCE));
    for (Node statement : graph.subjects(RDF.subject.asNode(), entity)) {
      passages.addAll(graph.objects(statement, Park.EVIDENCE));
    }
    return passages;
  }

  private void addTypes(Document doc, Set<Node> types) {
    doc.add(new StoredField(Fields.MAIN_TYPE, graph.mostSpecific(types).getURI()));
    for (Node type : types) {
      Fields.keyword(doc, Fields.TYPE, type.getURI());
      addFacet(doc, "type", type.getURI());
    }
  }

  private void addDate(Document doc, Node node) {
    String date = date(node);
    if (date != null) {
      doc.add(new StoredField(Fields.DATE, date));
      addFacet(doc, "year", date.substring(0, Math.min(4, date.length())));
    }
  }

  private @Nullable String date(Node node) {
    for (Node property : DATES) {
      String value = graph.value(node, property);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static void addFacet(Document doc, String facet, String value) {
    doc.add(new SortedSetDocValuesField(Fields.FACET + facet, new BytesRef(value)));
  }
}
