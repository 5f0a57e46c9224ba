package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** The changes that come to mind for the constants of a query, each once, the likeliest first. */
final class Candidates {

  /** What a change weighs more that is at another place than where the rows end. */
  static final int ELSEWHERE = 3;

  private final QueryText text;
  private final Written written;
  private final Map<String, Candidate> byText = new HashMap<>();

  Candidates(QueryText text, Written written) {
    this.text = text;
    this.written = written;
  }

  QueryText text() {
    return text;
  }

  Written written() {
    return written;
  }

  /** The term that a piece stands for, or null. */
  @Nullable Node term(int number) {
    return written.read(text.token(number));
  }

  /** Another term in the place of a piece. */
  void add(Mistake mistake, int number, Node meant, int weight) {
    boolean verb = text.token(number).text().equals("a");
    if (!meant.isBlank() && !(verb && meant.equals(RDF.type.asNode()))) {
      add(mistake, number, written.term(meant), weight);
    }
  }

  /** Another text in the place of a piece. */
  void add(Mistake mistake, int number, String with, int weight) {
    put(mistake, number, with, text.with(number, with), weight);
  }

  /** The piece, which is a property, in the other direction. */
  void turn(int number, int weight) {
    String name = text.token(number).text();
    String with = text.isInverse(number) ? name : "^" + name;
    put(Mistake.DIRECTION, number, with, text.turned(number), weight);
  }

  private void put(Mistake mistake, int number, String with, String changed, int weight) {
    Token token = text.token(number);
    if (changed.equals(text.text())) {
      return;
    }
    Change change = new Change(mistake, token.text(), with, token.line(), token.column());
    Candidate candidate = new Candidate(number, change, changed, weight);
    byText.merge(changed, candidate, (a, b) -> a.weight() <= b.weight() ? a : b);
  }

  List<Candidate> sorted() {
    List<Candidate> all = new ArrayList<>(byText.values());
    all.sort(
        Comparator.comparingInt(Candidate::weight)
            .thenComparing(c -> c.change().with().length())
            .thenComparing(c -> c.change().with()));
    return all;
  }
}
