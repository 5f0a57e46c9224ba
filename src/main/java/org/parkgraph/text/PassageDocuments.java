package org.parkgraph.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.parkgraph.text.GraphReader.Text;
import org.parkgraph.vocab.Park;

/**
 * Makes the documents of the index that stand for passages. A passage is found by its gloss, by all
 * names of the entities that facts taken from it are about, by the concepts used in those facts.
 */
final class PassageDocuments {

  private static final Node SUBJECT = RDF.subject.asNode();
  private static final Node OBJECT = RDF.object.asNode();

  /** What joins a claim to its bookkeeping, not to what it is about. */
  private static final Set<Node> BOOKKEEPING =
      Set.of(SUBJECT, OBJECT, Park.EVIDENCE, Park.MODALITY, RDF.predicate.asNode());

  private final GraphReader graph;
  private final Texts texts;
  private final FacetFields facets;
  private final LabelOrder order = new LabelOrder();

  PassageDocuments(GraphReader graph, Texts texts, FacetFields facets) {
    this.graph = graph;
    this.texts = texts;
    this.facets = facets;
  }

  /**
   * One document for each passage, in the order of their IRIs. Holds the IRIs of all passages in
   * memory; takes n log n time and one look-up for each fact that rests on one.
   */
  Stream<Document> documents() {
    return graph.subjects(RDF.type.asNode(), Park.PASSAGE).stream()
        .filter(Node::isURI)
        .sorted(Comparator.comparing(Node::getURI))
        .map(this::entry);
  }

  private Document entry(Node passage) {
    Document doc = new Document();
    doc.add(new StringField(Fields.KIND, Fields.PASSAGE, Field.Store.YES));
    Fields.keyword(doc, Fields.IRI, passage.getURI());
    Fields.keyword(doc, Fields.TYPE, Park.PASSAGE.getURI());
    doc.add(new StoredField(Fields.MAIN_TYPE, Park.PASSAGE.getURI()));
    addPosition(doc, passage);
    graph.texts(passage, Park.GLOSS).forEach(t -> addGloss(doc, t));
    boolean factless = !graph.objects(passage, Park.STATES_NOTHING).isEmpty();
    Fields.keyword(doc, Fields.FACTLESS, String.valueOf(factless));
    addFacts(doc, passage);
    return doc;
  }

  private void addGloss(Document doc, Text gloss) {
    texts.shown(doc, Fields.GLOSS, gloss.chinese(), gloss.string());
    if (gloss.chinese()) {
      texts.add(doc, Fields.GLOSS, Analysis.PINYIN, gloss.string());
    }
  }

  private void addPosition(Document doc, Node passage) {
    int paragraph = number(passage, Park.PARAGRAPH);
    int sentence = number(passage, Park.SENTENCE);
    doc.add(new StoredField(Fields.PARAGRAPH, paragraph));
    doc.add(new StoredField(Fields.SENTENCE, sentence));
    Node document = document(passage);
    String file = graph.value(document, DCTerms.identifier.asNode());
    doc.add(new StoredField(Fields.DOCUMENT, file == null ? "" : file));
    addLabel(doc, Analysis.ENGLISH, graph.label(document, false), paragraph, sentence);
    addLabel(doc, Analysis.CHINESE, graph.label(document, true), paragraph, sentence);
    String date = graph.value(document, DCTerms.issued.asNode());
    if (date != null) {
      doc.add(new StoredField(Fields.DATE, date));
      FacetFields.addDate(doc, date);
    }
  }

  /** Adds a name, and a key that sorts a document's passages as they stand in it. */
  private void addLabel(Document doc, String ending, String title, int paragraph, int sentence) {
    String label = title + ", " + paragraph + "/" + sentence;
    doc.add(new StoredField(Fields.LABEL + ending, label));
    BytesRef key = order.key(ending, title, paragraph, sentence);
    doc.add(new SortedDocValuesField(Fields.ORDER + ending, key));
  }

  /** The document that a passage is of; itself where that is not said. */
  private Node document(Node passage) {
    return graph.objects(passage, Park.DOCUMENT).stream().findFirst().orElse(passage);
  }

  private int number(Node node, Node property) {
    return graph.objects(node, property).stream()
        .flatMap(n -> Stream.ofNullable(GraphReader.number(n)))
        .map(Number::intValue)
        .findFirst()
        .orElse(0);
  }

  private void addFacts(Document doc, Node passage) {
    Set<Node> things = new LinkedHashSet<>();
    Set<Node> bearers = graph.subjects(Park.EVIDENCE, passage);
    bearers.forEach(bearer -> collect(bearer, things));
    doc.add(new FeatureField(Fields.FEATURE, Fields.FACTS, 1f + bearers.size()));
    facets.addPassage(doc, document(passage), things);
    List<Node> entities = things.stream().filter(EntityDocuments::isEntity).toList();
    entities.forEach(e -> Fields.keyword(doc, Fields.SPEAKS_OF, e.getURI()));
    if (entities.isEmpty()) {
      Fields.keyword(doc, Fields.SPEAKS_OF, Fields.NONE);
    }
    for (Node thing : things) {
      boolean entity = EntityDocuments.isEntity(thing);
      for (Text name : graph.names(thing)) {
        if (entity) { // whose own document keeps its names
          texts.unseen(doc, Fields.CITED, name.chinese(), name.string());
        } else {
          texts.shown(doc, Fields.FACT, name.chinese(), name.string());
        }
      }
    }
  }

  /** Adds what a statement or claim is about. */
  private void collect(Node bearer, Set<Node> things) {
    Set<Node> subjects = graph.objects(bearer, SUBJECT);
    if (!subjects.isEmpty()) {
      addNamed(subjects, things);
      addNamed(graph.objects(bearer, OBJECT), things);
      return;
    }
    things.add(bearer);
    graph
        .facts(bearer)
        .forEach(
            (property, values) -> {
              if (!BOOKKEEPING.contains(property)) {
                addNamed(values, things);
              }
            });
    addNamed(graph.subjects(BOOKKEEPING, bearer), things);
  }

  private static void addNamed(Set<Node> nodes, Set<Node> things) {
    nodes.stream().filter(Node::isURI).forEach(things::add);
  }
}
