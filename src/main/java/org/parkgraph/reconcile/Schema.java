package org.parkgraph.reconcile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.vocab.Prefixes;

/** The classes and properties of the data. It does not change while the data do not. */
public final class Schema {

  private static final List<Node> CLASSES = List.of(OWL2.Class.asNode(), RDFS.Class.asNode());
  private static final List<Node> PROPERTIES =
      List.of(
          OWL2.ObjectProperty.asNode(),
          OWL2.DatatypeProperty.asNode(),
          OWL2.AnnotationProperty.asNode(),
          RDF.Property.asNode());

  /** Whose local names need no prefix, whatever else is called so. */
  private static final Pattern CORE = Pattern.compile("^(rdf|rdfs|skos):");

  /** How many triples are looked at for terms that nobody declares. */
  private static final int LOOKED_AT = 200_000;

  private final Map<String, Term> classes;
  private final Map<String, Term> properties;

  private Schema(Map<String, Term> classes, Map<String, Term> properties) {
    this.classes = classes;
    this.properties = properties;
  }

  /**
   * Reads the declared terms, and those that the first two hundred thousand triples use. The caller
   * holds a read transaction.
   */
  public static Schema of(Graph all) {
    Set<Node> classes = declared(all, CLASSES);
    Set<Node> properties = declared(all, PROPERTIES);
    properties.addAll(List.of(RDF.type.asNode(), RDFS.label.asNode()));
    Iterator<Triple> some = all.find();
    for (int i = 0; i < LOOKED_AT && some.hasNext(); i++) {
      Triple t = some.next();
      properties.add(t.getPredicate());
      if (t.getPredicate().equals(RDF.type.asNode())) {
        classes.add(t.getObject());
      } else if (t.getPredicate().equals(RDFS.subClassOf.asNode())) {
        classes.addAll(List.of(t.getSubject(), t.getObject()));
      }
    }
    classes.removeIf(c -> !c.isURI());
    Things things = new Things(all);
    Map<String, Term> types = new LinkedHashMap<>();
    classes.forEach(c -> put(types, things, c, all.contains(Node.ANY, RDF.type.asNode(), c)));
    Map<String, Term> values = new LinkedHashMap<>();
    properties.forEach(p -> put(values, things, p, all.contains(Node.ANY, p, Node.ANY)));
    return new Schema(types, values);
  }

  private static Set<Node> declared(Graph all, List<Node> kinds) {
    Set<Node> terms = new LinkedHashSet<>();
    for (Node kind : kinds) {
      all.find(Node.ANY, RDF.type.asNode(), kind)
          .mapWith(Triple::getSubject)
          .filterKeep(Node::isURI)
          .forEachRemaining(terms::add);
    }
    return terms;
  }

  private static void put(Map<String, Term> terms, Things things, Node node, boolean used) {
    String definition =
        things.objects(node, SKOS.definition.asNode()).stream()
            .filter(Node::isLiteral)
            .min(Comparator.comparing((Node n) -> !n.getLiteralLanguage().startsWith("en")))
            .map(Node::getLiteralLexicalForm)
            .orElse("");
    Term term = new Term(node, Ids.ofTerm(node), things.of(node).names(), definition, used);
    terms.put(term.id(), term);
  }

  /** All classes that have members. */
  List<Term> classes() {
    return used(classes.values());
  }

  /** All properties that have values. */
  List<Term> properties() {
    return used(properties.values());
  }

  private static List<Term> used(Collection<Term> terms) {
    return terms.stream().filter(Term::used).toList();
  }

  /**
   * The class that a request names: {@code Policy}, {@code skos:Concept} or a whole IRI.
   *
   * @throws ReconcileException where the data know none of that name
   */
  Term type(String place, String id) {
    return find(
        classes, place, id, "class", "Place, Enterprise or Policy; /reconcile/suggest/type");
  }

  /**
   * The property that a request names, likewise; {@code label} and the like do without a prefix.
   *
   * @throws ReconcileException where the data know none of that name
   */
  Term property(String place, String id) {
    return find(
        properties, place, id, "property", "locatedIn, label or type; /reconcile/suggest/property");
  }

  private static Term find(
      Map<String, Term> terms, String place, String id, String kind, String examples) {
    String prefixed = Prefixes.expand(id);
    String iri = prefixed == null ? id : prefixed;
    Term found = terms.get(iri.contains(":") ? Ids.ofTerm(NodeFactory.createURI(iri)) : id);
    if (found == null) {
      List<Term> sameEnd = terms.values().stream().filter(t -> endsWith(t, id)).toList();
      List<Term> core = sameEnd.stream().filter(t -> CORE.matcher(t.id()).find()).toList();
      found = core.size() == 1 ? core.get(0) : sameEnd.size() == 1 ? sameEnd.get(0) : null;
    }
    if (found == null) {
      String shown = id.length() > 60 ? id.substring(0, 60) + "…" : id;
      throw new ReconcileException(
          place,
          "there is no "
              + kind
              + " \""
              + shown
              + "\"; give one such as "
              + examples
              + " finds more");
    }
    return found;
  }

  private static boolean endsWith(Term term, String local) {
    String iri = term.node().getURI();
    int cut = 1 + Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return iri.substring(cut).equals(local);
  }

  /** The term of a class, made up where nobody declares it. */
  Term typeOf(Node node) {
    String id = Ids.ofTerm(node);
    Term known = classes.get(id);
    return known == null ? new Term(node, id, List.of(), "", true) : known;
  }
}
