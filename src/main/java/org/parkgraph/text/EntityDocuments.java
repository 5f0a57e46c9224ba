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
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.parkgraph.text.GraphReader.Text;
import org.parkgraph.vocab.Park;

/**
 * Makes the documents of the index that stand for entities: what has an address of its own under
 * {@code id/} and a type of the ontology, but for passages and statements; and those for concepts.
 */
final class EntityDocuments {

  private static final List<Node> DATES =
      List.of(Park.ISSUED_EARLIEST, Park.EARLIEST, DCTerms.issued.asNode());

  /** The last day of the interval that each of the dates begins. */
  private static final List<Node> LATEST =
      List.of(term("issuedLatest"), term("latest"), DCTerms.issued.asNode());

  private static final Node STATUS = term("status");
  private static final Node STATUS_AS_OF = term("statusAsOf");

  /** Beyond, a thing is about as important as any. */
  private static final int MOST_USES = 1000;

  private static Node term(String local) {
    return NodeFactory.createURI(Park.NS + local);
  }

  private final GraphReader graph;
  private final Texts texts;
  private final FacetFields facets;
  private final LabelOrder order = new LabelOrder();

  EntityDocuments(GraphReader graph, Texts texts, FacetFields facets) {
    this.graph = graph;
    this.texts = texts;
    this.facets = facets;
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
    addLabel(doc, Analysis.ENGLISH, graph.label(thing, false));
    addLabel(doc, Analysis.CHINESE, graph.label(thing, true));
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
    Set<Node> evidence = evidence(entity);
    evidence.forEach(p -> graph.texts(p, Park.GLOSS).forEach(t -> add(doc, t)));
    addTypes(doc, types);
    facets.addEntity(doc, entity, types, evidence);
    addDate(doc, entity);
    addStanding(doc, entity, evidence);
    return doc;
  }

  /** Adds a display name, to be shown and sorted by. */
  private void addLabel(Document doc, String ending, String label) {
    doc.add(new StoredField(Fields.LABEL + ending, label));
    doc.add(new SortedDocValuesField(Fields.ORDER + ending, order.key(ending, label)));
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
    }
  }

  private void addDate(Document doc, Node node) {
    for (int i = 0; i < DATES.size(); i++) {
      String date = graph.value(node, DATES.get(i));
      if (date != null) {
        doc.add(new StoredField(Fields.DATE, date));
        FacetFields.addDate(doc, date);
        String latest = graph.value(node, LATEST.get(i));
        if (latest != null && !latest.equals(date)) {
          doc.add(new StoredField(Fields.LATEST, latest));
        }
        return;
      }
    }
  }

  /** Adds who issued it, how far it has come, and which documents say so. */
  private void addStanding(Document doc, Node entity, Set<Node> evidence) {
    addIris(doc, Fields.ISSUER, graph.objects(entity, FacetFields.ISSUED_BY));
    addIris(doc, Fields.STATUS, graph.objects(entity, STATUS));
    String asOf = graph.value(entity, STATUS_AS_OF);
    if (asOf != null) {
      doc.add(new StoredField(Fields.STATUS_AS_OF, asOf));
    }
    Set<Node> documents = new LinkedHashSet<>();
    evidence.forEach(p -> documents.addAll(graph.objects(p, Park.DOCUMENT)));
    addIris(doc, Fields.SOURCE, documents);
  }

  private static void addIris(Document doc, String field, Set<Node> values) {
    values.stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .sorted()
        .forEach(iri -> doc.add(new StoredField(field, iri)));
  }
}
