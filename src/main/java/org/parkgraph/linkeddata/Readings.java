package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/**
 * Reads source documents with what the graph took from them. The cost is one walk over the passages
 * of the document and what rests on them; only the stretch that is shown is looked up in full.
 */
public final class Readings {

  /** A stretch ends with the paragraph that makes it this many sentences long. */
  private static final int STRETCH = 25;

  private static final List<Node> ABOUT = List.of(Park.ABOUT, term("concerns"), term("speaker"));

  private static final Comparator<Reading.Stated> ORDER =
      Comparator.comparing((Reading.Stated s) -> s.subject().label())
          .thenComparing(s -> s.property().label())
          .thenComparing(s -> s.object().label());

  private final Graph graph;
  private final Labels labels;
  private final Evidences evidences;
  private final Describer describer;

  /**
   * @param dataset in a read transaction of the caller's
   * @param lang language tag of the reader
   */
  public Readings(DatasetGraph dataset, String lang) {
    this.graph = dataset.getUnionGraph();
    this.labels = new Labels(graph, lang);
    this.evidences = new Evidences(graph, labels);
    this.describer = new Describer(dataset, lang);
  }

  /**
   * The stretch of a document that has a paragraph, or the first one for a number beyond its end.
   *
   * @return null for what is no document with passages
   */
  public @Nullable Reading of(Node document, int paragraph) {
    TreeMap<Integer, TreeSet<Evidence>> paragraphs = new TreeMap<>();
    int total = 0;
    long facts = 0;
    Iterator<Triple> passages = graph.find(Node.ANY, Park.DOCUMENT, document);
    while (passages.hasNext()) {
      Node passage = passages.next().getSubject();
      Evidence e = evidences.passage(passage);
      if (e != null) {
        paragraphs.computeIfAbsent(e.paragraph(), p -> new TreeSet<>()).add(e);
        total++;
        facts += resting(passage).size();
      }
    }
    return paragraphs.isEmpty() ? null : stretch(paragraphs, paragraph, total, facts);
  }

  private Reading stretch(
      TreeMap<Integer, TreeSet<Evidence>> paragraphs, int paragraph, int total, long facts) {
    List<List<Integer>> stretches = new ArrayList<>();
    int length = STRETCH;
    for (int p : paragraphs.keySet()) {
      if (length >= STRETCH) {
        stretches.add(new ArrayList<>());
        length = 0;
      }
      stretches.get(stretches.size() - 1).add(p);
      length += paragraphs.get(p).size();
    }
    int at = 0;
    for (int i = 0; i < stretches.size(); i++) {
      at = stretches.get(i).contains(paragraph) ? i : at;
    }
    List<Integer> shown = stretches.get(at);
    return new Reading(
        shown.stream().map(paragraphs::get).flatMap(Collection::stream).map(this::read).toList(),
        shown.get(0),
        shown.get(shown.size() - 1),
        at == 0 ? 0 : stretches.get(at - 1).get(0),
        at + 1 == stretches.size() ? 0 : stretches.get(at + 1).get(0),
        total,
        facts);
  }

  /** The statements and claims that rest on a passage. */
  private Set<Node> resting(Node passage) {
    Set<Node> nodes = new HashSet<>();
    graph.find(Node.ANY, Park.EVIDENCE, passage).forEachRemaining(t -> nodes.add(t.getSubject()));
    return nodes;
  }

  private Reading.Sentence read(Evidence place) {
    Node passage = NodeFactory.createURI(place.passage());
    Set<Value> named = new LinkedHashSet<>();
    List<Reading.Stated> facts = new ArrayList<>();
    for (Node node : resting(passage)) {
      Triple stated = evidences.stated(node);
      if (stated == null) {
        facts.add(claim(node));
      } else if (Describer.isName(stated.getPredicate())) {
        named.add(labels.of(stated.getSubject()));
      } else if (!stated.getPredicate().equals(Park.CURATION_NOTE)) { // ours, not the sentence's
        facts.add(
            new Reading.Stated(
                labels.of(stated.getSubject()),
                labels.of(stated.getPredicate()),
                labels.of(stated.getObject()),
                graph.contains(stated) ? "" : evidences.modality(node)));
      }
    }
    return new Reading.Sentence(
        place,
        named.stream().sorted(Comparator.comparing(Value::label)).toList(),
        facts.stream().sorted(ORDER).toList(),
        graph
            .find(passage, Park.STATES_NOTHING, Node.ANY)
            .mapWith(t -> labels.of(t.getObject()))
            .toList());
  }

  /** A claim: what it is about, its kind, itself. */
  private Reading.Stated claim(Node claim) {
    List<Value> kinds = describer.types(claim);
    Value itself = labels.of(claim);
    return new Reading.Stated(
        labels.of(subject(claim)), kinds.isEmpty() ? itself : kinds.get(0), itself, "");
  }

  private Node subject(Node claim) {
    for (Node property : ABOUT) {
      Iterator<Triple> found = graph.find(claim, property, Node.ANY);
      if (found.hasNext()) {
        return found.next().getObject();
      }
    }
    Iterator<Triple> owners = graph.find(Node.ANY, Node.ANY, claim);
    while (owners.hasNext()) {
      Node owner = owners.next().getSubject();
      if (owner.isURI() && !graph.contains(owner, RDF.type.asNode(), Park.STATEMENT)) {
        return owner;
      }
    }
    return claim;
  }

  private static Node term(String local) {
    return NodeFactory.createURI(Park.NS + local);
  }
}
