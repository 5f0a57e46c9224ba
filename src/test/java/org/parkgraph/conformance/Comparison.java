package org.parkgraph.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.jena.graph.Node;

/**
 * Compares answers as bags: the same rows, each as often, up to the names of blank nodes. Rows with
 * blank nodes are matched by trial, which is given up after a fixed number of trials.
 */
final class Comparison {

  private static final int MOST_TRIALS = 2_000_000;

  private final BiPredicate<Node, Node> same;
  private final Map<Node, Node> there = new HashMap<>();
  private final Map<Node, Node> back = new HashMap<>();
  private int trials;

  private Comparison(BiPredicate<Node, Node> same) {
    this.same = same;
  }

  /** Whether two answers are the same, terms by term or at least by value. */
  static boolean same(Answer expected, Answer found) {
    if (expected instanceof Answer.Rows a && found instanceof Answer.Rows b) {
      return a.variables().equals(b.variables()) && sameBag(a.rows(), b.rows());
    }
    if (expected instanceof Answer.Triples a && found instanceof Answer.Triples b) {
      return sameBag(a.rows().rows(), b.rows().rows());
    }
    return expected.equals(found);
  }

  /** Whether rows are the same in the same order. */
  static boolean sameInOrder(Answer.Rows expected, Answer.Rows found) {
    Comparison c = new Comparison(Node::sameValueAs);
    for (int i = 0; i < expected.rows().size(); i++) {
      if (!c.pair(expected.rows().get(i), found.rows().get(i), new ArrayDeque<>())) {
        return false;
      }
    }
    return true;
  }

  /** Whether rows are the same once repetitions are left out, as REDUCED allows. */
  static boolean sameSet(Answer.Rows expected, Answer.Rows found) {
    return expected.rows().size() >= found.rows().size()
        && sameBag(
            expected.rows().stream().distinct().toList(),
            found.rows().stream().distinct().toList());
  }

  private static boolean sameBag(List<Map<String, Node>> a, List<Map<String, Node>> b) {
    return a.size() == b.size()
        && (counted(a).equals(counted(b))
            || new Comparison(Node::equals).match(a, b)
            || new Comparison(Node::sameValueAs).match(a, b));
  }

  /** Rows with their numbers, for the usual case that even blank nodes are the same. */
  private static Map<Map<String, Node>, Integer> counted(List<Map<String, Node>> rows) {
    Map<Map<String, Node>, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row, 1, Integer::sum));
    return counts;
  }

  private boolean match(List<Map<String, Node>> a, List<Map<String, Node>> b) {
    // A node that both name is one of the data, which both read; what is made is named anew.
    Set<Node> common = blanks(a);
    common.retainAll(blanks(b));
    for (Node node : common) {
      there.put(node, node);
      back.put(node, node);
    }
    List<Map<String, Node>> open = new ArrayList<>(b);
    List<Map<String, Node>> withBlanks = new ArrayList<>();
    for (Map<String, Node> row : a) {
      if (row.values().stream().anyMatch(Node::isBlank)) {
        withBlanks.add(row);
      } else if (!remove(open, row)) {
        return false;
      }
    }
    return place(withBlanks, 0, open, new boolean[open.size()]);
  }

  private static Set<Node> blanks(List<Map<String, Node>> rows) {
    Set<Node> blanks = new HashSet<>();
    rows.forEach(row -> row.values().stream().filter(Node::isBlank).forEach(blanks::add));
    return blanks;
  }

  private boolean remove(List<Map<String, Node>> open, Map<String, Node> row) {
    for (int i = 0; i < open.size(); i++) {
      if (pair(row, open.get(i), new ArrayDeque<>())) {
        open.remove(i);
        return true;
      }
    }
    return false;
  }

  private boolean place(
      List<Map<String, Node>> a, int row, List<Map<String, Node>> b, boolean[] used) {
    if (row == a.size()) {
      return true;
    }
    for (int i = 0; i < b.size() && trials < MOST_TRIALS; i++) {
      if (used[i]) {
        continue;
      }
      trials++;
      Deque<Node> mapped = new ArrayDeque<>();
      used[i] = true;
      if (pair(a.get(row), b.get(i), mapped) && place(a, row + 1, b, used)) {
        return true;
      }
      used[i] = false;
      mapped.forEach(blank -> back.remove(there.remove(blank)));
    }
    return false;
  }

  /**
   * Whether two rows can be the same under the blank nodes mapped so far.
   *
   * @param mapped takes the blank nodes that were mapped for it
   */
  private boolean pair(Map<String, Node> a, Map<String, Node> b, Deque<Node> mapped) {
    return a.keySet().equals(b.keySet())
        && a.keySet().stream().allMatch(v -> pair(node(a, v), node(b, v), mapped));
  }

  private static Node node(Map<String, Node> row, String variable) {
    return java.util.Objects.requireNonNull(row.get(variable));
  }

  private boolean pair(Node a, Node b, Deque<Node> mapped) {
    if (!a.isBlank() || !b.isBlank()) {
      return a.equals(b) || same.test(a, b);
    }
    if (there.containsKey(a) || back.containsKey(b)) {
      return b.equals(there.get(a));
    }
    there.put(a, b);
    back.put(b, a);
    mapped.push(a);
    return true;
  }
}
