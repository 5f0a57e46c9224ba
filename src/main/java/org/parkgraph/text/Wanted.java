package org.parkgraph.text;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What of a query can be marked in texts of one field.
 *
 * @param terms words by themselves
 * @param phrases words in a row
 * @param any all words of either
 */
record Wanted(String field, Set<String> terms, Set<PhraseQuery> phrases, Set<String> any) {

  /** The alternatives that look into a field. */
  static Wanted of(Unranked row, String field) {
    Wanted wanted =
        new Wanted(field, new LinkedHashSet<>(), new LinkedHashSet<>(), new HashSet<>());
    for (Term term : row.terms()) {
      if (term.field().equals(field)) {
        wanted.terms.add(term.text());
        wanted.any.add(term.text());
      }
    }
    for (PhraseQuery phrase : row.phrases()) {
      if (phrase.getField().equals(field)) {
        wanted.phrases.add(phrase);
        wanted.any.addAll(words(phrase));
      }
    }
    return wanted;
  }

  private static Set<String> words(PhraseQuery phrase) {
    Set<String> words = new HashSet<>();
    for (Term term : phrase.getTerms()) {
      words.add(term.text());
    }
    return words;
  }

  /** What of this can be in a text of these words. */
  Wanted among(String[] text) {
    Set<String> there = new HashSet<>();
    for (String word : text) {
      if (any.contains(word)) {
        there.add(word);
      }
    }
    if (there.isEmpty()) {
      return new Wanted(field, Set.of(), Set.of(), there);
    }
    Set<String> single = new LinkedHashSet<>(terms);
    single.retainAll(there);
    Set<PhraseQuery> rows = new LinkedHashSet<>(phrases);
    rows.removeIf(p -> !there.containsAll(words(p)));
    return new Wanted(field, single, rows, there);
  }

  /** Whether there is nothing to mark. */
  boolean isEmpty() {
    return terms.isEmpty() && phrases.isEmpty();
  }

  /** What finds the places. */
  Query query() {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.forEach(t -> all.add(new TermQuery(new Term(field, t)), Occur.SHOULD));
    phrases.forEach(p -> all.add(p, Occur.SHOULD));
    return all.build();
  }
}
