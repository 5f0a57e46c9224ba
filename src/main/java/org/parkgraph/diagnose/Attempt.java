package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/** One text of a query, and what is found of it so far. */
final class Attempt {

  private static final int MOST_GUESSES = 5;
  private static final int MOST_TRIED = 60;

  /** What is so much less likely than another guess is none. */
  private static final int MOST_HEAVIER = 5;

  private final Probe probe;
  private final Known known;
  private final QueryText text;
  private final Query query;
  private final List<Step> steps;
  private final Written written;
  private final List<Guess> guesses = new ArrayList<>();
  private Set<Node> seen = Set.of();
  private @Nullable Fault fault;
  private int rows;

  /**
   * @param given parses
   */
  Attempt(String given, Probe probe, Known known) {
    this.probe = probe;
    this.known = known;
    this.text = new QueryText(given);
    this.query = Objects.requireNonNull(probe.parse(given));
    this.written = new Written(query);
    Query marked = probe.parse(text.marked());
    this.steps = Steps.of(Probe.patternOf(query), Probe.patternOf(marked == null ? query : marked));
  }

  /** What is found within the time. */
  Diagnosis diagnosis(int mistakes) {
    boolean complete = true;
    try {
      search(mistakes);
    } catch (Probe.StoppedException e) {
      complete = false;
    }
    return new Report(text, written, steps, known).of(rows, fault, seen, guesses, complete);
  }

  /** Finds the fault and what may be meant, where there are at most so many mistakes. */
  private void search(int mistakes) {
    rows = probe.rows(query);
    Fault found = rows > 0 ? null : Fault.find(query, steps, probe);
    fault = found;
    if (found == null) {
      return;
    }
    Candidates candidates = new Candidates(text, written);
    Suspects suspects = new Suspects(query, steps, found, candidates, known, probe);
    suspects.examine();
    seen = suspects.seen();
    List<Candidate> likely = candidates.sorted().stream().limit(MOST_TRIED).toList();
    tryEach(likely);
    for (Candidate c : likely) {
      if (guesses.isEmpty() && mistakes > 1) {
        further(c, found.counts().size(), mistakes - 1);
      }
    }
  }

  private void tryEach(List<Candidate> likely) {
    int heaviest = Integer.MAX_VALUE;
    for (Candidate c : likely) {
      if (guesses.size() == MOST_GUESSES || c.weight() > heaviest) {
        return;
      }
      int gives = probe.tried(c.text());
      if (gives > 0) {
        guesses.add(new Guess(List.of(c.change()), c.text(), gives));
        heaviest = Math.min(heaviest, c.weight() + MOST_HEAVIER);
      }
    }
  }

  /** Looks for another mistake where a change brings the rows past the place of this one. */
  private void further(Candidate first, int place, int mistakes) {
    if (probe.parse(first.text()) == null) {
      return;
    }
    Attempt next = new Attempt(first.text(), probe, known);
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
}
