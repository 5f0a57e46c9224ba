package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.jspecify.annotations.Nullable;
import org.parkgraph.sparql.SparqlService;

/**
 * Finds out why a query gives no rows. One use for one query, within a read transaction of the
 * caller's. Runs some dozens of variants of the query, each to at most {@link Diagnosis#MOST} rows.
 */
public final class Diagnoser {

  private static final int MOST_GUESSES = 5;
  private static final int MOST_TRIED = 60;

  /** What is so much less likely than another guess is none. */
  private static final int MOST_HEAVIER = 5;

  /** How many mistakes one guess may correct. */
  private static final int MOST_MISTAKES = 3;

  private final Probe probe;
  private final Known known;

  /**
   * @param graphs those that the protocol names, or null
   */
  public Diagnoser(SparqlService service, @Nullable DatasetDescription graphs) {
    this.probe = new Probe(service, graphs);
    this.known = new Known(service.stored(), probe);
  }

  /** Ends the search from another thread; what was found until then is the answer. */
  public void stop() {
    probe.stop();
  }

  /**
   * Why a query gives no rows.
   *
   * @param text of a query that the service parses
   */
  public Diagnosis diagnose(String text) {
    return new Attempt(text).diagnosis();
  }

  /** One text and what is found of it so far. */
  private final class Attempt {

    private final QueryText text;
    private final Query query;
    private final List<Step> steps;
    private final Written written;
    private final List<Guess> guesses = new ArrayList<>();
    private final Set<Node> seen = new LinkedHashSet<>();
    private @Nullable Fault fault;
    private int rows;

    Attempt(String given) {
      this.text = new QueryText(given);
      this.query = Objects.requireNonNull(probe.parse(given));
      this.written = new Written(query);
      Query marked = probe.parse(text.marked());
      this.steps =
          Steps.of(Probe.patternOf(query), Probe.patternOf(marked == null ? query : marked));
    }

    Diagnosis diagnosis() {
      boolean complete = true;
      try {
        search(MOST_MISTAKES);
      } catch (Probe.StoppedException e) {
        complete = false;
      }
      return new Report(text, written, steps, known).of(rows, fault, seen, guesses, complete);
    }

    /** Finds the fault and what may be meant. */
    private void search(int mistakes) {
      rows = probe.rows(query);
      fault = rows > 0 ? null : Fault.find(query, steps, probe);
      if (fault == null) {
        return;
      }
      List<Candidate> all = candidates(fault).sorted();
      List<Candidate> tried = all.subList(0, Math.min(MOST_TRIED, all.size()));
      int heaviest = Integer.MAX_VALUE;
      for (Candidate c : tried) {
        if (c.weight() > heaviest) {
          break;
        }
        int gives = guesses.size() < MOST_GUESSES ? probe.tried(c.text()) : 0;
        if (gives > 0) {
          guesses.add(new Guess(List.of(c.change()), c.text(), gives));
          heaviest = Math.min(heaviest, c.weight() + MOST_HEAVIER);
        }
      }
      for (Candidate c : tried) {
        if (guesses.isEmpty() && mistakes > 1) {
          further(c, fault.counts().size(), mistakes - 1);
        }
      }
    }

    /** Looks for another mistake where a change brings the rows past the place of this one. */
    private void further(Candidate first, int place, int mistakes) {
      if (probe.parse(first.text()) == null) {
        return;
      }
      Attempt next = new Attempt(first.text());
      Fault later = Fault.find(next.query, next.steps, probe);
      if (later == null || later.counts().size() <= place) {
        return;
      }
      next.search(mistakes);
      for (Guess guess : next.guesses) {
        List<Change> changes = new ArrayList<>(List.of(first.change()));
        changes.addAll(guess.changes());
        guesses.add(new Guess(changes, guess.query(), guess.rows()));
      }
    }

    private Candidates candidates(Fault at) {
      Candidates candidates = new Candidates(text, written);
      PatternGuesses patterns = new PatternGuesses(candidates, known, probe);
      SearchGuesses searches = new SearchGuesses(candidates, known);
      for (int name : text.datasetNames()) {
        patterns.graph(name, isUnknown(name) ? 0 : Candidates.ELSEWHERE);
      }
      if (at.step().isFilter()) {
        Set<Node> there = FilterGuesses.values(at.step().variables(), at.without(), query, probe);
        seen.addAll(there);
        FilterGuesses filter = new FilterGuesses(candidates, known, there);
        at.step().marks().forEach(m -> filter.add(m, 0));
      }
      steps.stream().filter(Step::isGiven).forEach(s -> given(s, candidates));
      Set<Integer> here = new LinkedHashSet<>(at.step().marks());
      for (Step leaf : Steps.leaves(steps)) {
        boolean before = !leaf.isFilter() && isBefore(leaf, at);
        for (int mark : leaf.ownMarks()) {
          boolean unknown = isUnknown(mark);
          int more = here.contains(mark) || unknown ? 0 : Candidates.ELSEWHERE;
          if (SearchGuesses.isSearch(leaf)) {
            searches.add(mark, 0);
          } else if (before || (unknown && !leaf.isFilter())) {
            patterns.add(leaf, mark, more);
          }
        }
      }
      for (Step leaf : Steps.optional(steps)) {
        leaf.ownMarks().stream().filter(this::isUnknown).forEach(m -> patterns.add(leaf, m, 0));
      }
      return candidates;
    }

    /** What VALUES and BIND give is held against what the rest of the query has. */
    private void given(Step step, Candidates candidates) {
      ElementGroup rest = new ElementGroup();
      steps.stream().filter(s -> !s.equals(step)).map(Step::element).forEach(rest::addElement);
      Set<Node> there = FilterGuesses.values(step.variables(), rest, query, probe);
      FilterGuesses guesses = new FilterGuesses(candidates, known, there);
      step.marks().forEach(m -> guesses.add(m, 0));
    }

    private boolean isUnknown(int mark) {
      Node term = written.read(text.token(mark));
      return term != null && !known.has(term);
    }

    /** Whether a step comes before the place where the rows end, or is there. */
    private boolean isBefore(Step leaf, Fault at) {
      List<Integer> marks = leaf.marks();
      List<Integer> end = at.step().marks();
      return marks.isEmpty()
          || end.isEmpty()
          || at.step().isFilter()
          || marks.get(0) <= Collections.max(end);
    }
  }
}
