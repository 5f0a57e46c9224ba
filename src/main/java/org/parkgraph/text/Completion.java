package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Completes what was typed to names. Each word typed is a word of the name, the last one may be its
 * beginning; Chinese may begin anywhere in a name.
 */
final class Completion {

  /** More are looked at than asked for, since short names and those that begin so go first. */
  private static final int LOOKED_AT = 200;

  private final IndexSearcher searcher;
  private final List<String> words;
  private final boolean chinese;
  private final String ending;

  Completion(IndexSearcher searcher, String typed) {
    this.searcher = searcher;
    this.chinese = Words.hasChinese(typed);
    this.ending = chinese ? Analysis.PAIRS : Analysis.PLAIN;
    this.words = terms(typed);
  }

  private List<String> terms(String text) {
    return Analysis.tokens(ending, text).stream().map(Analysis.Token::text).toList();
  }

  List<Suggestion> run(int size) throws IOException {
    if (words.isEmpty()) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query(), LOOKED_AT).scoreDocs) {
      Document doc = searcher.storedFields().document(hit.doc);
      names(doc)
          .filter(this::fits)
          .map(n -> candidate(n, doc))
          .sorted()
          .findFirst()
          .ifPresent(found::add);
    }
    return found.stream().sorted().limit(size).map(Candidate::suggestion).toList();
  }

  private Query query() {
    String field = Fields.COMPLETION + ending;
    String last = words.get(words.size() - 1);
    if (chinese && last.length() > 1) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      words.forEach(w -> phrase.add(new Term(field, w)));
      return phrase.build();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words
        .subList(0, words.size() - 1)
        .forEach(w -> all.add(new TermQuery(new Term(field, w)), Occur.MUST));
    return all.add(new PrefixQuery(new Term(field, last)), Occur.MUST).build();
  }

  private Stream<String> names(Document doc) {
    return Stream.of(doc.getValues(Fields.NAME + (chinese ? Analysis.PAIRS : Analysis.ENGLISH)));
  }

  /** Whether it is this name of the entity that what was typed belongs to. */
  private boolean fits(String name) {
    List<String> has = terms(name);
    String last = words.get(words.size() - 1);
    return has.containsAll(words.subList(0, words.size() - 1))
        && has.stream().anyMatch(w -> w.startsWith(last));
  }

  private Candidate candidate(String name, Document doc) {
    boolean beginsSo = terms(name).get(0).startsWith(words.get(0));
    return new Candidate(
        beginsSo,
        new Suggestion(
            name,
            Objects.requireNonNull(doc.get(Fields.IRI)),
            Objects.requireNonNull(doc.get(Fields.MAIN_TYPE))));
  }

  /** A name that fits; those that begin with what was typed come first, then the shorter ones. */
  private record Candidate(boolean beginsSo, Suggestion suggestion)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      String mine = suggestion.name();
      String its = other.suggestion.name();
      if (beginsSo != other.beginsSo) {
        return beginsSo ? -1 : 1;
      }
      return mine.length() != its.length() ? mine.length() - its.length() : mine.compareTo(its);
    }
  }
}
