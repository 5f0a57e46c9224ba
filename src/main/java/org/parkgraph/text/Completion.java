package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.parkgraph.chinese.Pinyin;
import org.parkgraph.chinese.Simplified;

/**
 * Completes what was typed to names. Each word typed is a word of the name, the last one may be its
 * beginning; Chinese may begin anywhere in a name, and may be typed as pinyin or as the first
 * letters of it.
 */
final class Completion {

  /** More are looked at than asked for, since important names and those that begin so go first. */
  private static final int LOOKED_AT = 200;

  /** In which order names go that fit in different ways; twice, for those that begin so. */
  private static final int AS_WRITTEN = 0;

  private static final int AS_PINYIN = 2;
  private static final int AS_INITIALS = 4;

  private final IndexSearcher searcher;
  private final boolean chinese;
  private final String ending;
  private final List<String> words;
  private final List<Syllables> pinyin;
  private final List<Syllables> initials;

  Completion(IndexSearcher searcher, String typed) {
    this.searcher = searcher;
    this.chinese = Words.hasChinese(typed);
    this.ending = chinese ? Analysis.PAIRS : Analysis.PLAIN;
    this.words = terms(typed);
    String letters = String.join("", words);
    boolean sounds = !chinese && letters.length() > 1;
    this.pinyin =
        sounds
            ? Pinyin.beginnings(String.join("'", words)).stream().map(Syllables::beginning).toList()
            : List.of();
    this.initials =
        sounds && words.size() == 1 && letters.length() <= InitialsFilter.LONGEST
            ? List.of(Syllables.initials(letters))
            : List.of();
  }

  private List<String> terms(String text) {
    return Analysis.tokens(ending, text).stream().map(Analysis.Token::text).toList();
  }

  List<Suggestion> run(int size) throws IOException {
    if (words.isEmpty()) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    for (Query way : ways()) {
      for (ScoreDoc hit : searcher.search(new ConstantScoreQuery(way), LOOKED_AT).scoreDocs) {
        candidates(searcher.storedFields().document(hit.doc))
            .sorted()
            .findFirst()
            .ifPresent(found::add);
      }
    }
    return found.stream().sorted().map(Candidate::suggestion).distinct().limit(size).toList();
  }

  private List<Query> ways() {
    List<Query> ways = new ArrayList<>();
    ways.add(written());
    pinyin.forEach(s -> ways.add(s.in(Fields.NAME)));
    initials.forEach(s -> ways.add(s.in(Fields.NAME)));
    return ways;
  }

  private Query written() {
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

  /** The names of a thing that what was typed belongs to. */
  private Stream<Candidate> candidates(Document doc) {
    Stream<Candidate> written =
        Stream.of(doc.getValues(Fields.NAME + (chinese ? Analysis.PAIRS : Analysis.ENGLISH)))
            .filter(this::fits)
            .map(n -> candidate(doc, n, AS_WRITTEN + (beginsSo(n) ? 0 : 1)));
    return chinese
        ? written
        : Stream.of(written, sounding(doc, pinyin, AS_PINYIN), sounding(doc, initials, AS_INITIALS))
            .flatMap(c -> c);
  }

  private boolean fits(String name) {
    List<String> has = terms(name);
    String last = words.get(words.size() - 1);
    return has.containsAll(words.subList(0, words.size() - 1))
        && has.stream().anyMatch(w -> w.startsWith(last));
  }

  private boolean beginsSo(String name) {
    return terms(name).get(0).startsWith(words.get(0));
  }

  private static Stream<Candidate> sounding(Document doc, List<Syllables> ways, int way) {
    return Stream.of(doc.getValues(Fields.NAME + Analysis.PAIRS))
        .flatMap(
            name ->
                ways.stream()
                    .map(s -> s.in(Simplified.of(name), 0))
                    .filter(at -> at >= 0)
                    .map(at -> candidate(doc, name, way + (at == 0 ? 0 : 1))));
  }

  private static Candidate candidate(Document doc, String name, int way) {
    boolean inChinese = Words.hasChinese(name);
    String other = doc.get(Fields.LABEL + (inChinese ? Analysis.ENGLISH : Analysis.CHINESE));
    int uses = Objects.requireNonNull(doc.getField(Fields.USES)).numericValue().intValue();
    return new Candidate(
        way,
        Integer.SIZE - Integer.numberOfLeadingZeros(uses),
        new Suggestion(
            name,
            other.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)) ? null : other,
            Objects.requireNonNull(doc.get(Fields.IRI)),
            Objects.requireNonNull(doc.get(Fields.MAIN_TYPE)),
            List.of(doc.getValues(Fields.TYPE))));
  }

  /** A name that fits; those that fit better come first, then those used more, then the shorter. */
  private record Candidate(int way, int importance, Suggestion suggestion)
      implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      String mine = suggestion.name();
      String its = other.suggestion.name();
      if (way != other.way) {
        return way - other.way;
      }
      if (importance != other.importance) {
        return other.importance - importance;
      }
      return mine.length() != its.length() ? mine.length() - its.length() : mine.compareTo(its);
    }
  }
}
