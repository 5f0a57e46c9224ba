package org.parkgraph.evidence;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.eval.PathEval;

/**
 * The edges by which a property path joins two nodes: of a sequence all ways through, of an
 * alternative all that hold, of {@code *} and {@code +} all shortest chains, of a path of length
 * zero none. Cost: for {@code *} and {@code +} the part of the graph that is as near to the first
 * node as the second is.
 */
final class PathEdges {

  private final Evaluation evaluation;
  private final Graph graph;

  PathEdges(Evaluation evaluation, Graph graph) {
    this.evaluation = evaluation;
    this.graph = graph;
  }

  /** Adds the edges to {@code edges}; none where the path does not join the nodes. */
  void between(Node from, Path path, Node to, Set<Triple> edges) {
    evaluation.checkCancelled();
    if (path instanceof P_Link link) {
      edge(from, link.getNode(), to, edges);
    } else if (path instanceof P_ReverseLink link) {
      edge(to, link.getNode(), from, edges);
    } else if (path instanceof P_Inverse inverse) {
      between(to, inverse.getSubPath(), from, edges);
    } else if (path instanceof P_Alt alternative) {
      between(from, alternative.getLeft(), to, edges);
      between(from, alternative.getRight(), to, edges);
    } else if (path instanceof P_Seq sequence) {
      sequence(from, sequence, to, edges);
    } else if (path instanceof P_NegPropSet others) {
      otherThan(from, others, to, edges);
    } else if (path instanceof P_OneOrMore1 plus) {
      chain(from, plus.getSubPath(), to, edges);
    } else if (path instanceof P_OneOrMoreN plus) {
      chain(from, plus.getSubPath(), to, edges);
    } else if (!from.equals(to)) { // else a path of length zero
      optional(from, path, to, edges);
    }
  }

  private void optional(Node from, Path path, Node to, Set<Triple> edges) {
    if (path instanceof P_ZeroOrOne zeroOrOne) {
      between(from, zeroOrOne.getSubPath(), to, edges);
    } else if (path instanceof P_ZeroOrMore1 star) {
      chain(from, star.getSubPath(), to, edges);
    } else if (path instanceof P_ZeroOrMoreN star) {
      chain(from, star.getSubPath(), to, edges);
    } else {
      throw new IllegalArgumentException("a path that SPARQL 1.1 does not have: " + path);
    }
  }

  private void edge(Node s, Node p, Node o, Set<Triple> edges) {
    Triple triple = Triple.create(s, p, o);
    if (!MatchedTriples.SHOWN_ONLY.contains(p) && graph.contains(triple)) {
      edges.add(triple);
    }
  }

  private void sequence(Node from, P_Seq sequence, Node to, Set<Triple> edges) {
    Set<Node> middles = steps(from, sequence.getLeft());
    middles.retainAll(
        Iter.toSet(PathEval.evalReverse(graph, to, sequence.getRight(), evaluation.context())));
    for (Node middle : middles) {
      between(from, sequence.getLeft(), middle, edges);
      between(middle, sequence.getRight(), to, edges);
    }
  }

  private void otherThan(Node from, P_NegPropSet others, Node to, Set<Triple> edges) {
    if (!others.getFwdNodes().isEmpty() || others.getBwdNodes().isEmpty()) {
      addOthers(from, others.getFwdNodes(), to, edges);
    }
    if (!others.getBwdNodes().isEmpty()) {
      addOthers(to, others.getBwdNodes(), from, edges);
    }
  }

  private void addOthers(Node s, List<Node> except, Node o, Set<Triple> edges) {
    graph
        .find(s, Node.ANY, o)
        .filterDrop(t -> except.contains(t.getPredicate()))
        .forEach(edges::add);
  }

  /** The shortest chains of one or more steps; they may lead back to where they began. */
  private void chain(Node from, Path step, Node to, Set<Triple> edges) {
    Map<Node, Set<Node>> previous = new HashMap<>();
    Collection<Node> reached = List.of(from);
    while (!reached.isEmpty() && !previous.containsKey(to)) {
      Map<Node, Set<Node>> next = new LinkedHashMap<>();
      for (Node node : reached) {
        evaluation.checkCancelled();
        for (Node neighbour : steps(node, step)) {
          if (!previous.containsKey(neighbour)) {
            next.computeIfAbsent(neighbour, n -> new LinkedHashSet<>()).add(node);
          }
        }
      }
      previous.putAll(next);
      reached = next.keySet();
    }
    collect(from, step, to, previous, edges);
  }

  private void collect(
      Node from, Path step, Node to, Map<Node, Set<Node>> previous, Set<Triple> edges) {
    Deque<Node> open = new ArrayDeque<>(List.of(to));
    Set<Node> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Node node = open.pop();
      for (Node before : previous.getOrDefault(node, Set.of())) {
        between(before, step, node, edges);
        if (!before.equals(from) && seen.add(before)) {
          open.push(before);
        }
      }
    }
  }

  private Set<Node> steps(Node from, Path path) {
    return new LinkedHashSet<>(Iter.toList(PathEval.eval(graph, from, path, evaluation.context())));
  }
}
