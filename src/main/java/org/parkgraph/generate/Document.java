package org.parkgraph.generate;

import static org.parkgraph.generate.Terms.park;

import java.time.LocalDate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.dataset.StatementNodes;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;

/**
 * A source document as it is written: a sentence is said, and the facts that follow cite it. Holds
 * where it has got to and nothing else.
 */
final class Document {

  private static final Node TYPE = RDF.type.asNode();
  private static final Node PLANNED = NodeFactory.createURI(Park.BASE + "scheme/modality/planned");
  private static final Node REFERENCE_DATE = park("referenceDate");
  private static final int SENTENCES_A_PARAGRAPH = 5;

  private final Graphs graphs;
  private final Node node;
  private final Node graph;
  private final LocalDate day;
  private int sentences;
  private Node passage;

  /**
   * Begins a document with its title, which is its first sentence.
   *
   * @param slug its address without the beginning that all generated things share
   * @param publisher who publishes it
   */
  Document(Graphs graphs, String slug, Text title, Node publisher, LocalDate day) {
    this.graphs = graphs;
    this.node = Terms.id(slug);
    this.graph = GraphNames.document("syn-" + slug);
    this.day = day;
    this.passage = say(title);
    entity(node, Park.SOURCE_DOCUMENT, title);
    edge(node, DCTerms.identifier.asNode(), Literals.string("syn-" + slug + ".txt"));
    edge(node, DCTerms.title.asNode(), Literals.en(title));
    fact(node, DCTerms.publisher.asNode(), publisher);
    fact(node, REFERENCE_DATE, Literals.day(day));
  }

  /** The day of the document. */
  LocalDate day() {
    return day;
  }

  /** The next sentence, on which rests what is written until another one is said. */
  Node say(Text gloss) {
    int paragraph = sentences / SENTENCES_A_PARAGRAPH + 1;
    int sentence = sentences % SENTENCES_A_PARAGRAPH + 1;
    sentences++;
    Node said = NodeFactory.createURI(node.getURI() + "-p" + paragraph + "-s" + sentence);
    type(said, Park.PASSAGE);
    edge(said, Park.DOCUMENT, node);
    edge(said, Park.PARAGRAPH, Literals.integer(paragraph));
    edge(said, Park.SENTENCE, Literals.integer(sentence));
    edge(said, Park.GLOSS, Literals.en(gloss));
    edge(said, Park.GLOSS, Literals.zh(gloss));
    passage = said;
    return said;
  }

  /** A thing with a name and a class, both stated by the sentence. */
  void entity(Node entity, Node type, Text name) {
    type(entity, type);
    stated(entity, TYPE, type, Park.ASSERTED);
    graphs.name(entity, name);
    stated(entity, SKOS.prefLabel.asNode(), Literals.en(name), Park.ASSERTED);
  }

  /** A claim: a node that carries its sentence itself, so that its edges need no statements. */
  void claim(Node claim, Node type) {
    type(claim, type);
    edge(claim, Park.EVIDENCE, passage);
  }

  /** A claim in words. */
  void claim(Node claim, Node type, Text words) {
    claim(claim, type);
    edge(claim, RDFS.label.asNode(), Literals.en(words));
    edge(claim, RDFS.label.asNode(), Literals.zh(words));
  }

  /** A claim that has a page and a name of its own. */
  void namedClaim(Node claim, Node type, Text name) {
    claim(claim, type);
    graphs.name(claim, name);
  }

  /** An edge that the sentence states. */
  void fact(Node s, Node p, Node o) {
    edge(s, p, o);
    stated(s, p, o, Park.ASSERTED);
  }

  /** An edge that the sentence only plans: it is stated and does not hold. */
  void planned(Node s, Node p, Node o) {
    stated(s, p, o, PLANNED);
  }

  /** An edge without a statement. */
  void edge(Node s, Node p, Node o) {
    graphs.add(graph, s, p, o);
  }

  /** The same in both languages. */
  void edge(Node s, Node p, Text o) {
    edge(s, p, Literals.en(o));
    edge(s, p, Literals.zh(o));
  }

  private void type(Node thing, Node type) {
    edge(thing, TYPE, type);
    graphs.classesAbove(thing, type);
  }

  private void stated(Node s, Node p, Node o, Node modality) {
    Node statement = StatementNodes.name(Triple.create(s, p, o), modality);
    edge(statement, TYPE, Park.STATEMENT);
    edge(statement, TYPE, RDF.Statement.asNode());
    edge(statement, RDF.subject.asNode(), s);
    edge(statement, RDF.predicate.asNode(), p);
    edge(statement, RDF.object.asNode(), o);
    edge(statement, Park.MODALITY, modality);
    edge(statement, Park.EVIDENCE, passage);
  }
}
