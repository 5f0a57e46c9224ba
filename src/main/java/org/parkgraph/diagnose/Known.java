package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Permutation;
import org.parkgraph.columns.Run;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.Triples;
import org.parkgraph.vocab.Prefixes;

/** The terms that the data have. */
final class Known {

  private static final int MOST_NEAR = 8;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private final ColumnDataset data;
  private final Probe probe;

  Known(ColumnDataset data, Probe probe) {
    this.data = data;
    this.probe = probe;
  }

  boolean has(Node term) {
    return data.terms().id(term) != Terms.NONE;
  }

  boolean isProperty(Node term) {
    return has(term) && data.count(Node.ANY, term, Node.ANY) > 0;
  }

  boolean isClass(Node term) {
    return has(term) && data.count(Node.ANY, RDF.type.asNode(), term) > 0;
  }

  /** Linear in the largest number of a property. */
  List<Node> properties() {
    Triples triples = data.triples();
    List<Node> properties = new ArrayList<>();
    for (int p = 1; p <= triples.largestPredicate(); p++) {
      if (triples.count(p).triples() > 0) {
        properties.add(data.terms().term(p));
      }
    }
    return properties;
  }

  /** What things are of; logarithmic for each. */
  List<Node> classes() {
    int type = data.terms().id(RDF.type.asNode());
    if (type == Terms.NONE) {
      return List.of();
    }
    Run run = data.triples().find(Terms.NONE, type, Terms.NONE);
    Permutation order = run.order();
    List<Node> classes = new ArrayList<>();
    for (int row = run.from(); row < run.to(); ) {
      int object = order.second(row);
      classes.add(data.terms().term(object));
      row = order.seekSecond(row, run.to(), object + 1);
    }
    return classes;
  }

  List<Node> graphs() {
    List<Node> names = new ArrayList<>();
    data.listGraphNodes().forEachRemaining(names::add);
    return names;
  }

  /** The namespaces of properties and classes, and those that Parkgraph has prefixes for. */
  Set<String> namespaces() {
    Set<String> all = new LinkedHashSet<>();
    properties().forEach(p -> all.add(namespace(p.getURI())));
    classes().stream().filter(Node::isURI).forEach(c -> all.add(namespace(c.getURI())));
    all.addAll(Prefixes.all().values());
    return all;
  }

  /** The IRIs whose last part is most like that of another. Walks over all terms. */
  List<Node> near(Node other) {
    record Near(Node term, int likeness) {}
    String name = localName(other.getURI());
    String namespace = namespace(other.getURI());
    List<Near> near = new ArrayList<>();
    for (int id = 1; id <= data.terms().size(); id++) {
      Node term = data.terms().term(id);
      String iri = term.isURI() ? term.getURI() : "";
      String local = localName(iri);
      if (local.isEmpty() || Math.abs(local.length() - name.length()) > name.length() / 3) {
        continue;
      }
      int likeness = Likeness.of(name, local) + (iri.startsWith(namespace) ? 0 : 1);
      if (likeness < Likeness.RELATED && !term.equals(other)) {
        near.add(new Near(term, likeness));
      }
      if (id % 1000 == 0) {
        probe.check();
      }
    }
    near.sort(Comparator.comparing(Near::likeness));
    return near.stream().limit(MOST_NEAR).map(Near::term).toList();
  }

  /** How many triples match a pattern by itself. */
  int matches(TriplePath pattern) {
    return data.count(
        any(pattern.getSubject()), any(pattern.getPredicate()), any(pattern.getObject()));
  }

  private static Node any(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }

  /** The objects of a thing under some properties. */
  List<Node> objects(Node thing, List<Node> properties) {
    List<Node> objects = new ArrayList<>();
    for (Node p : properties) {
      data.findInUnionGraph(thing, p, Node.ANY).forEachRemaining(t -> objects.add(t.getObject()));
    }
    return objects;
  }

  /** The words of texts that are most like one that no text has. Walks over all texts. */
  Set<String> words(String other) {
    Set<String> near = new LinkedHashSet<>();
    Set<String> looked = new HashSet<>();
    for (int id = 1; id <= data.terms().size(); id++) {
      Node term = data.terms().term(id);
      if (term.isLiteral() && Literals.isText(term)) {
        NO_LETTERS
            .splitAsStream(term.getLiteralLexicalForm())
            .filter(word -> Math.abs(word.length() - other.length()) <= 2 && looked.add(word))
            .filter(word -> Likeness.of(other, word) < Likeness.RELATED)
            .forEach(word -> near.add(word.toLowerCase(Locale.ROOT)));
      }
      if (id % 1000 == 0) {
        probe.check();
      }
    }
    near.remove(other.toLowerCase(Locale.ROOT));
    return near;
  }

  static String localName(String iri) {
    return iri.substring(namespace(iri).length());
  }

  /** Up to the last slash, hash or colon. */
  static String namespace(String iri) {
    int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
    return iri.substring(0, (end < 0 ? iri.lastIndexOf(':') : end) + 1);
  }
}
