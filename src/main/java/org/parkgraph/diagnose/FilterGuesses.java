package org.parkgraph.diagnose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.vocabulary.RDFS;

/** What may be meant by constants that variables are compared with, from their values. */
final class FilterGuesses {

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final int MOST_VARIABLES = 4;

  private final Candidates candidates;
  private final Known known;
  private final Set<Node> values;

  /**
   * @param values what the variables are without the part that is looked at
   */
  FilterGuesses(Candidates candidates, Known known, Set<Node> values) {
    this.candidates = candidates;
    this.known = known;
    this.values = values;
  }

  /** The values that some variables have in a pattern. */
  static Set<Node> values(Set<Var> variables, Element pattern, Query query, Probe probe) {
    Set<Node> values = new LinkedHashSet<>();
    variables.stream()
        .limit(MOST_VARIABLES)
        .forEach(v -> values.addAll(probe.values(query, pattern, v).keySet()));
    return values;
  }

  /** Adds what may be meant by a constant. */
  void add(int number, int more) {
    Node given = candidates.term(number);
    if (given == null) {
      return;
    }
    for (Node value : values) {
      if (given.isURI() && value.isURI()) {
        String name = Known.localName(given.getURI());
        int likeness = Likeness.of(name, Known.localName(value.getURI()));
        addNear(Mistake.THING, number, value, likeness + more);
      } else if (given.isLiteral() && value.isLiteral()) {
        literal(number, given, value, more);
      } else if (given.isLiteral() && value.isURI()) {
        thing(number, given, value, more);
      }
    }
  }

  private void literal(int number, Node given, Node value, int more) {
    String text = given.getLiteralLexicalForm();
    String other = value.getLiteralLexicalForm();
    int likeness = Likeness.of(text, other);
    addNear(Literals.mistake(given, value), number, value, likeness + more);
    if (likeness > Likeness.SAME) {
      addNear(Mistake.VALUE, number, NodeFactory.createLiteralString(other), likeness + more);
    }
    if (!Literals.isText(value)) {
      Literals.as(given, value.getLiteralDatatype())
          .forEach(n -> candidates.add(Mistake.DATATYPE, number, n, Likeness.FOLDED + more));
    }
    language(number, text, value.getLiteralLanguage(), more);
    int at = other.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT));
    if (at >= 0 && at + text.length() <= other.length()) {
      String there = other.substring(at, at + text.length());
      plain(number, there, Likeness.FOLDED + more);
    }
    for (String word : WORDS.splitAsStream(other).toList()) {
      int wordLikeness = Likeness.of(text, word);
      if (wordLikeness < Likeness.RELATED) {
        plain(number, word, wordLikeness + 1 + more);
      }
    }
  }

  /** A text that is compared with languages. */
  private void language(int number, String text, String language, int more) {
    boolean tag = text.length() <= 11 && text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]+)*");
    if (tag && !language.isEmpty() && !language.equals(text)) {
      boolean same = language.substring(0, 2).equalsIgnoreCase(text.substring(0, 2));
      int weight = same ? Likeness.FOLDED : Likeness.RELATED;
      candidates.add(
          Mistake.LANGUAGE, number, NodeFactory.createLiteralString(language), weight + more);
    }
  }

  private void thing(int number, Node given, Node value, int more) {
    for (Node name : known.objects(value, List.of(RDFS.label.asNode()))) {
      if (name.isLiteral()) {
        addNear(Mistake.NAME, number, value, Literals.likeness(given, name) + more);
      }
    }
    String text = given.getLiteralLexicalForm();
    Node address = NodeFactory.createLiteralString(value.getURI());
    addNear(Mistake.NAME, number, value, Likeness.of(text, value.getURI()) + more);
    addNear(Mistake.VALUE, number, address, Likeness.of(text, value.getURI()) + more);
  }

  private void addNear(Mistake mistake, int number, Node value, int weight) {
    if (weight < Likeness.STRANGE) {
      candidates.add(mistake, number, value, weight);
    }
  }

  private void plain(int number, String text, int weight) {
    candidates.add(Mistake.VALUE, number, NodeFactory.createLiteralString(text), weight);
  }
}
