package org.parkgraph.diagnose;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * Which constants of a query may be wrong, and what may be meant by them: those of the step where
 * the rows end and of the ones before it, and all that the data do not have.
 */
final class Suspects {

  private final Query query;
  private final List<Step> steps;
  private final Fault fault;
  private final Known known;
  private final Probe probe;
  private final Candidates candidates;
  private final Set<Node> seen = new LinkedHashSet<>();

  Suspects(
      Query query, List<Step> steps, Fault fault, Candidates candidates, Known known, Probe probe) {
    this.query = query;
    this.steps = steps;
    this.fault = fault;
    this.candidates = candidates;
    this.known = known;
    this.probe = probe;
  }

  /** Values that the variables have of the filter where the rows end; empty elsewhere. */
  Set<Node> seen() {
    return seen;
  }

  /** Collects the candidates. */
  void examine() {
    if (fault.step().isFilter()) {
      seen.addAll(compare(fault.step(), fault.without()));
    }
    for (Step given : steps.stream().filter(Step::isGiven).toList()) {
      ElementGroup rest = new ElementGroup();
      steps.stream().filter(s -> !s.equals(given)).map(Step::element).forEach(rest::addElement);
      compare(given, rest);
    }
    PatternGuesses patterns = new PatternGuesses(candidates, known, probe);
    for (int name : candidates.text().datasetNames()) {
      patterns.graph(name, isUnknown(name) ? 0 : Candidates.ELSEWHERE);
    }
    for (Step leaf : Steps.leaves(steps)) {
      examine(leaf, patterns);
    }
    for (Step leaf : Steps.optional(steps)) {
      leaf.ownMarks().stream().filter(this::isUnknown).forEach(m -> patterns.add(leaf, m, 0));
    }
  }

  /** Holds the constants of a step against the values that its variables have in a pattern. */
  private Set<Node> compare(Step step, Element pattern) {
    Set<Node> values = FilterGuesses.values(step.variables(), pattern, query, probe);
    FilterGuesses guesses = new FilterGuesses(candidates, known, values);
    step.marks().forEach(m -> guesses.add(m, 0));
    return values;
  }

  private void examine(Step leaf, PatternGuesses patterns) {
    SearchGuesses searches = new SearchGuesses(candidates, known);
    Set<Integer> here = new HashSet<>(fault.step().marks());
    boolean before = !leaf.isFilter() && isBefore(leaf);
    for (int mark : leaf.ownMarks()) {
      boolean unknown = isUnknown(mark);
      if (SearchGuesses.isSearch(leaf)) {
        searches.add(mark, 0);
      } else if (before || (unknown && !leaf.isFilter())) {
        patterns.add(leaf, mark, here.contains(mark) || unknown ? 0 : Candidates.ELSEWHERE);
      }
    }
  }

  private boolean isUnknown(int mark) {
    Node term = candidates.term(mark);
    return term != null && !known.has(term);
  }

  /** Whether a step comes before the place where the rows end, or is there. */
  private boolean isBefore(Step leaf) {
    List<Integer> marks = leaf.marks();
    List<Integer> end = fault.step().marks();
    return marks.isEmpty()
        || end.isEmpty()
        || fault.step().isFilter()
        || marks.get(0) <= Collections.max(end);
  }
}
