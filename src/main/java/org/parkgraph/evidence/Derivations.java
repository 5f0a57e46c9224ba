package org.parkgraph.evidence;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.syntax.Element;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.GraphNames;

/**
 * The asserted triples that an inferred triple follows from, by the shortest derivations: those
 * with the fewest triples. So of a place in a place in a place it is the shortest chain, and of a
 * class all asserted classes below it. Triples of the ontology do not count and are left out.
 *
 * <p>Cost: for each triple of a derivation one evaluation of each rule whose conclusion fits,
 * narrowed to that triple; remembered for the run.
 */
final class Derivations {

  private final Evaluation evaluation;
  private final MatchedTriples matchedTriples;
  private final InferenceRules rules;
  private final Map<Triple, Set<Triple>> known = new HashMap<>();
  private final Set<Triple> inProgress = new HashSet<>();

  Derivations(Evaluation evaluation, InferenceRules rules) {
    this.evaluation = evaluation;
    this.matchedTriples = new MatchedTriples(evaluation);
    this.rules = rules;
  }

  /** Whether the triple stands in the inferred graph and in no other. */
  boolean isInferred(Triple t) {
    DatasetGraph dataset = evaluation.dataset();
    Node s = t.getSubject();
    Node p = t.getPredicate();
    Node o = t.getObject();
    if (!dataset.contains(GraphNames.INFERRED, s, p, o)) {
      return false;
    }
    var quads = dataset.findNG(Node.ANY, s, p, o);
    while (quads.hasNext()) {
      if (!quads.next().getGraph().equals(GraphNames.INFERRED)) {
        return false;
      }
    }
    return true;
  }

  /** What the triple follows from; the triple itself where it is asserted. */
  Set<Triple> premises(Triple t) {
    Set<Triple> found = derive(t);
    return found == null ? Set.of() : found;
  }

  /** Null where every derivation leads back to a triple that is being derived. */
  private @Nullable Set<Triple> derive(Triple t) {
    if (!isInferred(t)) {
      return isOntology(t) ? Set.of() : Set.of(t);
    }
    Set<Triple> before = known.get(t);
    if (before != null) {
      return before;
    }
    if (!inProgress.add(t)) {
      return null;
    }
    Set<Triple> shortest = shortest(steps(t));
    inProgress.remove(t);
    if (shortest != null) {
      known.put(t, shortest);
    }
    return shortest;
  }

  /**
   * The union of the shortest derivations. Steps with few inferred premises come first, and others
   * only where those lead nowhere: every chain can be taken apart into an asserted edge and the
   * rest.
   */
  private @Nullable Set<Triple> shortest(List<Set<Triple>> steps) {
    Map<Long, List<Set<Triple>>> byInferred =
        steps.stream().collect(Collectors.groupingBy(this::inferredAmong, TreeMap::new, toList()));
    for (List<Set<Triple>> candidates : byInferred.values()) {
      List<Set<Triple>> derivations =
          candidates.stream().map(this::leaves).filter(Objects::nonNull).toList();
      int length = derivations.stream().mapToInt(Set::size).min().orElse(0);
      if (!derivations.isEmpty()) {
        return derivations.stream()
            .filter(d -> d.size() == length)
            .flatMap(Set::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new));
      }
    }
    return null;
  }

  private long inferredAmong(Set<Triple> triples) {
    return triples.stream().filter(this::isInferred).count();
  }

  private @Nullable Set<Triple> leaves(Set<Triple> premises) {
    Set<Triple> leaves = new LinkedHashSet<>();
    for (Triple premise : premises) {
      Set<Triple> derived = derive(premise);
      if (derived == null) {
        return null;
      }
      leaves.addAll(derived);
    }
    return leaves;
  }

  /** For each way in which one application of a rule gives the triple, its premises. */
  private List<Set<Triple>> steps(Triple t) {
    List<Set<Triple>> steps = new ArrayList<>();
    for (Query rule : rules.marked()) {
      Element pattern = rule.getQueryPattern();
      for (Triple conclusion : rule.getConstructTemplate().getTriples()) {
        Binding values = unify(conclusion, t);
        if (values != null) {
          TracedSelect.solutions(
              pattern, values, evaluation, s -> steps.add(matchedTriples.of(pattern, s)));
        }
      }
    }
    return steps;
  }

  private static @Nullable Binding unify(Triple pattern, Triple t) {
    BindingBuilder values = Binding.builder();
    return unify(pattern.getSubject(), t.getSubject(), values)
            && unify(pattern.getPredicate(), t.getPredicate(), values)
            && unify(pattern.getObject(), t.getObject(), values)
        ? values.build()
        : null;
  }

  private static boolean unify(Node pattern, Node node, BindingBuilder values) {
    if (!Var.isVar(pattern)) {
      return pattern.equals(node);
    }
    Var variable = Var.alloc(pattern);
    if (values.contains(variable)) {
      return node.equals(values.get(variable));
    }
    values.add(variable, node);
    return true;
  }

  private boolean isOntology(Triple t) {
    return evaluation.dataset().contains(Quad.create(GraphNames.ONTOLOGY, t));
  }
}
