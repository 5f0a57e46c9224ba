package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;

/**
 * The ontology as its documentation shows it. The caller holds a read transaction. Counting the
 * uses walks once over the triples of each term.
 */
public final class Vocabulary {

  private static final int EXAMPLES = 3;
  private static final Node ONTOLOGY = NodeFactory.createURI(Park.BASE + "ontology");
  private static final Node DOMAIN = NodeFactory.createURI("http://schema.org/domainIncludes");
  private static final Node RANGE = NodeFactory.createURI("http://schema.org/rangeIncludes");

  private final Graph all;
  private final Graph ontology;
  private final Labels labels;

  /**
   * @param lang language tag of the reader
   */
  public Vocabulary(DatasetGraph dataset, String lang) {
    this.all = dataset.getUnionGraph();
    this.ontology = dataset.getGraph(GraphNames.ONTOLOGY);
    this.labels = new Labels(all, lang);
  }

  public String iri() {
    return ONTOLOGY.getURI();
  }

  public String version() {
    List<Value> versions = values(ONTOLOGY, OWL2.versionInfo.asNode());
    return versions.isEmpty() ? "" : versions.get(0).label();
  }

  /** What it is for, one text a language. */
  public List<Value> descriptions() {
    return values(ONTOLOGY, DCTerms.description.asNode());
  }

  /** Its classes, by label. */
  public List<Term> classes() {
    return terms(Set.of(OWL2.Class.asNode()), true);
  }

  /** Its properties, by label. */
  public List<Term> properties() {
    return terms(
        Set.of(
            OWL2.ObjectProperty.asNode(),
            OWL2.DatatypeProperty.asNode(),
            OWL2.AnnotationProperty.asNode()),
        false);
  }

  private List<Term> terms(Set<Node> kinds, boolean isClass) {
    return ontology
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> kinds.contains(t.getObject()))
        .filterKeep(t -> t.getSubject().isURI() && t.getSubject().getURI().startsWith(Park.NS))
        .mapWith(Triple::getSubject)
        .toSet()
        .stream()
        .map(t -> term(t, isClass))
        .sorted(Comparator.comparing(t -> t.term().label()))
        .toList();
  }

  private Term term(Node term, boolean isClass) {
    Node above = isClass ? RDFS.subClassOf.asNode() : RDFS.subPropertyOf.asNode();
    List<Value> ranges = new ArrayList<>(values(term, RANGE));
    ranges.addAll(values(term, RDFS.range.asNode()));
    List<Node> users = new ArrayList<>();
    long uses = uses(term, isClass, users);
    return new Term(
        labels.of(term),
        values(term, RDFS.label.asNode()),
        values(term, SKOS.definition.asNode()),
        values(term, above),
        values(term, DOMAIN),
        ranges,
        uses,
        users.stream().map(labels::of).toList());
  }

  private long uses(Node term, boolean isClass, List<Node> users) {
    ExtendedIterator<Triple> found =
        isClass ? all.find(Node.ANY, RDF.type.asNode(), term) : all.find(Node.ANY, term, Node.ANY);
    long uses = 0;
    while (found.hasNext()) {
      Node user = found.next().getSubject();
      uses++;
      boolean shown = user.isURI() && user.getURI().startsWith(Park.ID);
      if (shown && users.size() < EXAMPLES && !users.contains(user)) {
        users.add(user);
      }
    }
    return uses;
  }

  private List<Value> values(Node subject, Node property) {
    return ontology
        .find(subject, property, Node.ANY)
        .mapWith(t -> labels.of(t.getObject()))
        .toList()
        .stream()
        .sorted(Comparator.comparing((Value v) -> v.lang()).thenComparing(Value::label))
        .toList();
  }
}
