package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.diagnose.Diagnosis.Cause;
import org.parkgraph.diagnose.Diagnosis.Part;
import org.parkgraph.diagnose.Diagnosis.Reason;

/** Says what was found. */
final class Report {

  private static final int MOST_VALUES = 4;
  private final QueryText text;
  private final Written written;
  private final List<Step> steps;
  private final Known known;

  Report(QueryText text, Written written, List<Step> steps, Known known) {
    this.text = text;
    this.written = written;
    this.steps = steps;
    this.known = known;
  }

  Diagnosis of(
      int rows, @Nullable Fault fault, Set<Node> seen, List<Guess> guesses, boolean complete) {
    if (fault == null) {
      Cause cause = rows > 0 ? Cause.NONE : complete ? Cause.WINDOW : Cause.TIME;
      Reason reason = new Reason(cause, List.of());
      return new Diagnosis(rows, null, 0, reason, List.of(), guesses, complete);
    }
    List<Part> parts = new ArrayList<>();
    int before = 1;
    Step named = named(fault, guesses);
    for (Fault.Counted counted : fault.counts()) {
      if (counted.step().equals(named) && counted.rows() > 0) {
        break;
      }
      before = counted.rows() > 0 ? counted.rows() : before;
    }
    for (Fault.Counted counted : fault.counts()) {
      parts.add(part(counted.step(), counted.rows()));
    }
    boolean last = named.equals(fault.step());
    Part failing = part(named, 0);
    return new Diagnosis(
        0, failing, last ? fault.before() : before, reason(named, seen), parts, guesses, complete);
  }

  /** The step that the likeliest guess corrects; else the one that takes the last rows away. */
  private Step named(Fault fault, List<Guess> guesses) {
    if (guesses.isEmpty()) {
      return fault.step();
    }
    Change change = guesses.get(0).changes().get(0);
    List<Step> leaves = new ArrayList<>(Steps.leaves(steps));
    leaves.addAll(0, Steps.optional(steps));
    for (Step leaf : leaves) {
      for (int mark : leaf.marks()) {
        Token token = text.token(mark);
        if (token.line() == change.line() && token.column() == change.column()) {
          return leaf;
        }
      }
    }
    return fault.step();
  }

  private Part part(Step step, int rows) {
    List<Integer> marks = step.marks();
    int line = marks.isEmpty() ? 0 : text.token(marks.get(0)).line();
    return new Part(written.step(step), line, rows);
  }

  private Reason reason(Step step, Set<Node> seen) {
    boolean noGraph = text.datasetNames().stream().anyMatch(this::isUnknown);
    TriplePath pattern = step.pattern();
    if (noGraph) {
      return new Reason(Cause.DATASET, List.of());
    } else if (step.element() instanceof ElementFilter) {
      return new Reason(Cause.FILTER, seen.stream().limit(MOST_VALUES).map(written::term).toList());
    } else if (pattern == null) {
      return new Reason(Cause.PART, List.of());
    } else if (SearchGuesses.isSearch(step)) {
      return new Reason(Cause.SEARCH, List.of());
    }
    return reason(step, pattern);
  }

  private Reason reason(Step step, TriplePath pattern) {
    Node p = pattern.getPredicate();
    Node o = pattern.getObject();
    if (p != null && p.isURI() && !known.isProperty(p)) {
      return new Reason(Cause.UNKNOWN_PROPERTY, List.of(written.term(p)));
    } else if (RDF.type.asNode().equals(p) && o.isURI() && !known.isClass(o)) {
      return new Reason(Cause.UNKNOWN_CLASS, List.of(written.term(o)));
    }
    for (int mark : step.marks()) {
      if (isUnknown(mark)) {
        return new Reason(Cause.UNKNOWN_TERM, List.of(text.token(mark).text()));
      }
    }
    boolean alone = p != null && known.matches(pattern) == 0;
    return new Reason(alone ? Cause.ALONE : Cause.JOIN, List.of());
  }

  private boolean isUnknown(int mark) {
    Node term = written.read(text.token(mark));
    return term != null && !known.has(term);
  }
}
