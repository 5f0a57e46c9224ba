package org.parkgraph.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.vocab.Park;

/**
 * The passages that triples of the data rest on. A triple rests on, in this order:
 *
 * <ol>
 *   <li>the passage itself, where its subject or the object of {@code park:evidence} is one;
 *   <li>the evidence of its subject, where that is a statement node: of the passages cited there
 *       only those that the same solution bound, if it bound any;
 *   <li>where it is inferred, what its premises rest on;
 *   <li>the evidence of the statement nodes that assert it;
 *   <li>the evidence of the claim that is its subject, else of the claim that is its object.
 * </ol>
 *
 * What nobody stated (concepts, the ontology) rests on nothing.
 */
final class TripleEvidence {

  private static final Set<Node> ASSERTING =
      Set.of(Park.ASSERTED, NodeFactory.createURI(Park.BASE + "scheme/modality/inferred"));

  /** Enough for the rows of one answer; an aggregate over more computes some of them twice. */
  private static final int REMEMBERED = 100_000;

  private final Evaluation evaluation;
  private final Graph graph;
  private final Derivations derivations;
  private final Cache<Triple, Set<Node>> ofTriple = CacheFactory.createCache(REMEMBERED);
  private final Cache<Node, Map<Triple, Set<Node>>> statementsOf =
      CacheFactory.createCache(REMEMBERED / 10);

  TripleEvidence(Evaluation evaluation, InferenceRules rules) {
    this.evaluation = evaluation;
    this.graph = evaluation.graph(null);
    this.derivations = new Derivations(evaluation, rules);
  }

  /** The passages that the triples of one solution rest on. */
  Set<Node> of(Set<Triple> solution) {
    Map<Node, Set<Node>> bound = new HashMap<>();
    for (Triple t : solution) {
      if (t.getPredicate().equals(Park.EVIDENCE)) {
        bound.computeIfAbsent(t.getSubject(), s -> new LinkedHashSet<>()).add(t.getObject());
      }
    }
    Set<Node> passages = new LinkedHashSet<>();
    for (Triple t : solution) {
      evaluation.checkCancelled();
      passages.addAll(of(t, bound));
    }
    return passages;
  }

  private Collection<Node> of(Triple t, Map<Node, Set<Node>> bound) {
    Node subject = t.getSubject();
    if (t.getPredicate().equals(Park.EVIDENCE)) {
      return Set.of(t.getObject());
    } else if (graph.contains(subject, RDF.type.asNode(), Park.PASSAGE)) {
      return Set.of(subject);
    } else if (graph.contains(subject, RDF.subject.asNode(), Node.ANY)) {
      Set<Node> chosen = bound.get(subject);
      return chosen != null ? chosen : cited(subject);
    }
    Set<Node> known = ofTriple.getIfPresent(t);
    if (known == null) {
      known = edge(t);
      ofTriple.put(t, known);
    }
    return known;
  }

  private Set<Node> edge(Triple t) {
    if (!derivations.isInferred(t)) {
      return asserted(t);
    }
    Set<Node> passages = new LinkedHashSet<>();
    derivations.premises(t).forEach(premise -> passages.addAll(asserted(premise)));
    return passages;
  }

  private Set<Node> asserted(Triple t) {
    Set<Node> stated = statementsOf(t.getSubject()).getOrDefault(t, Set.of());
    if (!stated.isEmpty()) {
      return stated;
    }
    Set<Node> claimed = cited(t.getSubject());
    return claimed.isEmpty() ? cited(t.getObject()) : claimed;
  }

  /** What is stated of a subject, and where; all at once, since rows tend to share subjects. */
  private Map<Triple, Set<Node>> statementsOf(Node subject) {
    Map<Triple, Set<Node>> known = statementsOf.getIfPresent(subject);
    if (known == null) {
      Map<Triple, Set<Node>> stated = new HashMap<>();
      graph
          .find(Node.ANY, RDF.subject.asNode(), subject)
          .mapWith(Triple::getSubject)
          .filterKeep(this::asserts)
          .forEach(statement -> addStated(subject, statement, stated));
      statementsOf.put(subject, stated);
      known = stated;
    }
    return known;
  }

  /** A planned or told statement of a triple does not support it where another asserts it. */
  private boolean asserts(Node statement) {
    return graph
        .find(statement, Park.MODALITY, Node.ANY)
        .mapWith(Triple::getObject)
        .filterDrop(ASSERTING::contains)
        .toList()
        .isEmpty();
  }

  private void addStated(Node subject, Node statement, Map<Triple, Set<Node>> stated) {
    Set<Node> passages = cited(statement);
    for (Node p : objects(statement, RDF.predicate.asNode())) {
      for (Node o : objects(statement, RDF.object.asNode())) {
        stated
            .computeIfAbsent(Triple.create(subject, p, o), k -> new LinkedHashSet<>())
            .addAll(passages);
      }
    }
  }

  private Set<Node> cited(Node node) {
    return objects(node, Park.EVIDENCE);
  }

  private Set<Node> objects(Node subject, Node property) {
    return subject.isLiteral()
        ? Set.of()
        : graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toSet();
  }
}
