package org.parkgraph.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.dataset.LocatedTriple;
import org.parkgraph.dataset.SourceGraph;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.Park;

/**
 * The shipped ontology and concepts: what parks are described with, and what goes into the file so
 * that it stands by itself.
 *
 * @param graphs the ontology and the concepts as they are served
 */
record Vocabulary(
    List<SourceGraph> graphs, Map<String, List<Concept>> schemes, Map<Node, Set<Node>> above) {

  /** A concept with its names. */
  record Concept(Node node, Text name) {}

  /** Reads the files. */
  static Vocabulary of(SourceTree sources) {
    List<SourceGraph> graphs = new ArrayList<>();
    Map<String, List<Concept>> schemes = new HashMap<>();
    Map<Node, Set<Node>> direct = new HashMap<>();
    for (SourceFile file : SourceGraph.files(sources)) {
      boolean ontology = file.path().startsWith("ontology/");
      if (!ontology && !file.path().startsWith("data/concepts/")) {
        continue;
      }
      SourceGraph graph = SourceGraph.read(file);
      graphs.add(graph);
      if (ontology) {
        readClasses(graph, direct);
      } else {
        schemes.put(file.stem(), concepts(graph));
      }
    }
    Map<Node, Set<Node>> above = new HashMap<>();
    direct.keySet().forEach(c -> climb(c, direct, above.computeIfAbsent(c, k -> newSet())));
    return new Vocabulary(List.copyOf(graphs), schemes, above);
  }

  /** The concepts of a scheme in the order of its file. */
  List<Concept> scheme(String name) {
    return Objects.requireNonNull(schemes.get(name), name);
  }

  /** The concept of a scheme by its local name, which is known to be there. */
  Concept concept(String scheme, String name) {
    String iri = Park.BASE + "scheme/" + scheme + "/" + name;
    return scheme(scheme).stream()
        .filter(c -> c.node().getURI().equals(iri))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no concept " + iri));
  }

  /** The classes above a class, through all levels. */
  Set<Node> above(Node type) {
    return above.getOrDefault(type, Set.of());
  }

  private static Set<Node> newSet() {
    return new LinkedHashSet<>();
  }

  private static void readClasses(SourceGraph graph, Map<Node, Set<Node>> direct) {
    for (LocatedTriple t : graph.triples()) {
      if (t.triple().predicateMatches(RDFS.subClassOf.asNode())) {
        direct.computeIfAbsent(t.triple().getSubject(), k -> newSet()).add(t.triple().getObject());
      }
    }
  }

  private static void climb(Node type, Map<Node, Set<Node>> direct, Set<Node> above) {
    for (Node next : direct.getOrDefault(type, Set.of())) {
      if (above.add(next)) {
        climb(next, direct, above);
      }
    }
  }

  private static List<Concept> concepts(SourceGraph graph) {
    Map<Node, String> english = new HashMap<>();
    Map<Node, String> chinese = new HashMap<>();
    Set<Node> members = newSet();
    for (LocatedTriple located : graph.triples()) {
      Triple t = located.triple();
      if (t.predicateMatches(SKOS.prefLabel.asNode())) {
        boolean en = t.getObject().getLiteralLanguage().equals("en");
        (en ? english : chinese).put(t.getSubject(), t.getObject().getLiteralLexicalForm());
      } else if (t.predicateMatches(SKOS.inScheme.asNode())) {
        members.add(t.getSubject());
      }
    }
    return members.stream()
        .map(c -> new Concept(c, new Text(text(english, c), text(chinese, c))))
        .toList();
  }

  private static String text(Map<Node, String> names, Node concept) {
    return Objects.requireNonNull(names.get(concept), concept.toString());
  }
}
