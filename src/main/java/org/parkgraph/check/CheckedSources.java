package org.parkgraph.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.dataset.LoadException;
import org.parkgraph.dataset.LocatedTriple;
import org.parkgraph.dataset.SourceGraph;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/** All source files read for checking, with the place of every triple. */
final class CheckedSources {

  private static final String SYNTAX = "syntax";

  private final List<SourceGraph> graphs = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();
  private final Map<Triple, Place> places = new HashMap<>();
  private final Map<Node, Place> firstPlaces = new HashMap<>();
  private final Graph all = GraphFactory.createDefaultGraph();

  /** Where something is written. */
  record Place(String file, long line) {}

  /** Reads every file; those that cannot be read are violations. */
  static CheckedSources read(SourceTree sources) {
    CheckedSources checked = new CheckedSources();
    for (SourceFile file : SourceGraph.files(sources)) {
      try {
        checked.add(SourceGraph.read(file));
      } catch (LoadException e) {
        checked.report(e);
      }
    }
    return checked;
  }

  private void add(SourceGraph graph) {
    graphs.add(graph);
    for (LocatedTriple t : graph.triples()) {
      Place place = new Place(graph.file().path(), t.line());
      places.putIfAbsent(t.triple(), place);
      firstPlaces.putIfAbsent(t.triple().getSubject(), place);
      all.add(t.triple());
    }
  }

  List<SourceGraph> graphs() {
    return graphs;
  }

  /** The union of all files' triples, without inferences. */
  Graph all() {
    return all;
  }

  List<Violation> violations() {
    return violations;
  }

  Set<Node> subjects() {
    return new HashSet<>(firstPlaces.keySet());
  }

  /** Whether every file could be read. */
  boolean complete() {
    return violations.stream().noneMatch(v -> v.rule().equals(SYNTAX));
  }

  List<Violation> sorted() {
    return violations.stream().distinct().sorted().toList();
  }

  /** A file that cannot be read. */
  void report(LoadException e) {
    String message = String.valueOf(e.getMessage());
    String prefix = e.file() + (e.line() > 0 ? ":" + e.line() : "") + ": ";
    String bare = message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    violations.add(new Violation(e.file(), e.line(), SYNTAX, bare));
  }

  void report(Triple triple, String rule, String message) {
    report(triple.getSubject(), triple, rule, message);
  }

  void report(Node subject, String rule, String message) {
    report(subject, null, rule, message);
  }

  /** A fault at a triple, or where that is written nowhere, at what is first said of a subject. */
  void report(Node subject, @Nullable Triple triple, String rule, String message) {
    Place place = triple == null ? null : places.get(triple);
    if (place == null) {
      place = firstPlace(subject);
    }
    violations.add(new Violation(place.file(), place.line(), rule, message));
  }

  private Place firstPlace(Node subject) {
    Place place = firstPlaces.get(subject);
    if (place == null && subject.isURI() && subject.getURI().contains("#")) {
      String iri = subject.getURI();
      place = firstPlaces.get(NodeFactory.createURI(iri.substring(0, iri.indexOf('#'))));
    }
    return place == null ? new Place("data", 0) : place;
  }

  /** A node as messages show it: shortened with our prefixes. */
  static String show(Node node) {
    if (node.isURI()) {
      String iri = node.getURI();
      return iri.startsWith(Park.BASE + "scheme/")
          ? iri.substring(Park.BASE.length())
          : Prefixes.shorten(iri);
    }
    return node.isLiteral() ? '"' + node.getLiteralLexicalForm() + '"' : node.toString();
  }
}
