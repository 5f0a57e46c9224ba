package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    Set<Evidence> sentences = new TreeSet<>();
    long facts = 0;
    boolean whole = graph.contains(Node.ANY, Park.DOCUMENT, document);
    Iterator<Triple> passages =
        graph.find(Node.ANY, whole ? Park.DOCUMENT : Park.PART, document); // else an article of one
    while (passages.hasNext()) {
      Node passage = passages.next().getSubject();
      Evidence e = evidences.passage(passage);
      if (e != null) {
        sentences.add(e);
        facts += resting(passage).size();
      }
    }
    List<List<Evidence>> stretches = stretches(sentences);
    int at = 0;
    for (int i = 0; i < stretches.size(); i++) {
      at = stretches.get(i).stream().anyMatch(e -> e.paragraph() == paragraph) ? i : at;
    }
    return stretches.isEmpty() ? null : reading(stretches, at, sentences.size(), facts);
  }

  /** Whole paragraphs together until there are enough sentences. */
  private static List<List<Evidence>> stretches(Set<Evidence> sentences) {
    List<List<Evidence>> stretches = new ArrayList<>();
    List<Evidence> current = new ArrayList<>();
    for (Evidence e : sentences) {
      boolean whole = !current.isEmpty() && last(current) != e.paragraph();
      if (stretches.isEmpty() || (whole && current.size() >= STRETCH)) {
        current = new ArrayList<>();
        stretches.add(current);
      }
      current.add(e);
    }
    return stretches;
  }

  private static int last(List<Evidence> stretch) {
    return stretch.get(stretch.size() - 1).paragraph();
  }

  private Reading reading(List<List<Evidence>> stretches, int at, int total, long facts) {
    List<Evidence> shown = stretches.get(at);
    boolean more = at + 1 < stretches.size();
    return new Reading(
        shown.stream().map(this::read).toList(),
        shown.get(0).paragraph(),
        last(shown),
        at == 0 ? 0 : stretches.get(at - 1).get(0).paragraph(),
        more ? stretches.get(at + 1).get(0).paragraph() : 0,
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
