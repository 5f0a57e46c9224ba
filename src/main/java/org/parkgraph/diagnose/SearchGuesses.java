package org.parkgraph.diagnose;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.vocab.Park;

/** What may be meant by the arguments of a text search that finds nothing. */
final class SearchGuesses {

  private static final Set<String> SEARCHES =
      Set.of("http://jena.apache.org/text#query", Park.NS + "search");
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final String LANGUAGE = "lang:";
  private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh");
  private static final List<Node> TEXTS =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), Park.GLOSS);

  private final Candidates candidates;
  private final Known known;

  SearchGuesses(Candidates candidates, Known known) {
    this.candidates = candidates;
    this.known = known;
  }

  /** Whether a step is a text search. */
  static boolean isSearch(Step step) {
    TriplePath pattern = step.pattern();
    Node p = pattern == null ? null : pattern.getPredicate();
    return p != null && p.isURI() && SEARCHES.contains(p.getURI());
  }

  /** Adds what may be meant by a constant of a search. */
  void add(int number, int more) {
    Node given = candidates.term(number);
    if (given == null) {
      return;
    } else if (given.isURI() && !SEARCHES.contains(given.getURI())) {
      for (Node text : TEXTS) {
        candidates.add(Mistake.PROPERTY, number, text, Likeness.RELATED + more);
      }
    } else if (given.isLiteral()) {
      String text = given.getLiteralLexicalForm();
      if (text.startsWith(LANGUAGE)) {
        languages(number, more);
      } else {
        words(number, text, more);
      }
    }
  }

  private void languages(int number, int more) {
    for (int i = 0; i < LANGUAGES.size(); i++) {
      text(Mistake.LANGUAGE, number, LANGUAGE + LANGUAGES.get(i), Likeness.NEAR + i + more);
    }
  }

  /** Each word as the data spell it. */
  private void words(int number, String text, int more) {
    WORD.matcher(text)
        .results()
        .forEach(
            word -> {
              for (String near : known.words(word.group())) {
                String with = text.substring(0, word.start()) + near + text.substring(word.end());
                int likeness = Likeness.of(word.group(), near);
                text(Mistake.WORD, number, with, likeness + more);
              }
            });
  }

  private void text(Mistake mistake, int number, String text, int weight) {
    candidates.add(mistake, number, NodeFactory.createLiteralString(text), weight);
  }
}
