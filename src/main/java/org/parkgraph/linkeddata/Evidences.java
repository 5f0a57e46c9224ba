package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/** Finds the sentences that an edge or a claim rests on. */
final class Evidences {

  private final Graph graph;
  private final Labels labels;

  private final Map<Node, Map<Triple, List<Node>>> statements = new HashMap<>();
  private final Map<Node, Evidence> passages = new HashMap<>();
  private final Map<Node, Source> sources = new HashMap<>();
  private final Times times;

  Evidences(Graph graph, Labels labels) {
    this.graph = graph;
    this.labels = labels;
    this.times = new Times(graph);
  }

  /**
   * The sentences of an edge: those of its statement nodes; else those of the claim that is its
   * subject or its object.
   */
  List<Evidence> of(Triple t) {
    TreeSet<Evidence> found = new TreeSet<>();
    for (Node statement : statements(t.getSubject()).getOrDefault(t, List.of())) {
      found.addAll(of(statement));
    }
    if (found.isEmpty()) {
      found.addAll(of(t.getSubject()));
    }
    if (found.isEmpty() && t.getObject().isURI() && t.getObject().getURI().contains("#")) {
      found.addAll(of(t.getObject()));
    }
    return new ArrayList<>(found);
  }

  /** The statement nodes about a subject, by the triple that each states; looked up once. */
  private Map<Triple, List<Node>> statements(Node subject) {
    return statements.computeIfAbsent(
        subject,
        s -> {
          Map<Triple, List<Node>> stated = new HashMap<>();
          graph
              .find(Node.ANY, RDF.subject.asNode(), s)
              .forEachRemaining(t -> addStated(s, t.getSubject(), stated));
          return stated;
        });
  }

  private void addStated(Node subject, Node statement, Map<Triple, List<Node>> stated) {
    for (Triple p : graph.find(statement, RDF.predicate.asNode(), Node.ANY).toList()) {
      for (Triple o : graph.find(statement, RDF.object.asNode(), Node.ANY).toList()) {
        stated
            .computeIfAbsent(
                Triple.create(subject, p.getObject(), o.getObject()), k -> new ArrayList<>())
            .add(statement);
      }
    }
  }

  /** The sentences that a statement or claim cites. */
  List<Evidence> of(Node node) {
    TreeSet<Evidence> found = new TreeSet<>();
    graph
        .find(node, Park.EVIDENCE, Node.ANY)
        .forEachRemaining(
            t -> {
              Evidence evidence = passages.computeIfAbsent(t.getObject(), this::passage);
              if (evidence != null) {
                found.add(evidence);
              }
            });
    return new ArrayList<>(found);
  }

  @Nullable Evidence passage(Node passage) {
    Node document = object(passage, Park.DOCUMENT);
    Node paragraph = object(passage, Park.PARAGRAPH);
    Node sentence = object(passage, Park.SENTENCE);
    if (document == null || paragraph == null || sentence == null) {
      return null;
    }
    Node file = object(document, DCTerms.identifier.asNode());
    Node gloss = labels.best(passage, Park.GLOSS);
    return new Evidence(
        passage.getURI(),
        file == null ? document.getURI() : file.getLiteralLexicalForm(),
        Integer.parseInt(paragraph.getLiteralLexicalForm()),
        Integer.parseInt(sentence.getLiteralLexicalForm()),
        gloss == null ? null : gloss.getLiteralLexicalForm(),
        sources.computeIfAbsent(document, this::source));
  }

  private Source source(Node document) {
    return new Source(
        labels.of(document),
        times.of(document),
        graph
            .find(document, DCTerms.publisher.asNode(), Node.ANY)
            .mapWith(t -> labels.of(t.getObject()))
            .toList());
  }

  /** The triple that a statement node states, or null where the node is incomplete. */
  @Nullable Triple stated(Node statement) {
    Node s = object(statement, RDF.subject.asNode());
    Node p = object(statement, RDF.predicate.asNode());
    Node o = object(statement, RDF.object.asNode());
    return s == null || p == null || o == null ? null : Triple.create(s, p, o);
  }

  /** How a statement is said, in the reader's language. */
  String modality(Node statement) {
    Node modality = object(statement, Park.MODALITY);
    return modality == null ? "" : labels.of(modality).label();
  }

  private @Nullable Node object(Node subject, Node property) {
    Iterator<Triple> found = graph.find(subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }
}
