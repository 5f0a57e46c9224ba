package org.parkgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.parkgraph.text.Words.Word;

/** Queries for exactly what is asked, in each field of a scope that can hold it. */
final class FieldQueries {

  /** How much a second field with the same word adds to the best one. */
  private static final float TIE = 0.2f;

  /** How much the stem of a word counts, beside the word itself. */
  private static final float STEM = 0.9f;

  private final Scope scope;

  FieldQueries(Scope scope) {
    this.scope = scope;
  }

  /** An English word in any of its forms. */
  Query word(Word word) {
    return eachField(
        Analysis.ENGLISH,
        f ->
            new DisjunctionMaxQuery(
                List.of(
                    new TermQuery(new Term(f, word.form())),
                    new BoostQuery(new TermQuery(new Term(f, word.stem())), STEM)),
                0));
  }

  /** A word of Latin letters inside Chinese text. */
  Query wordInChinese(Word word) {
    return eachField(Analysis.PAIRS, f -> new TermQuery(new Term(f, word.form())));
  }

  /** Two Chinese characters. */
  Query pair(String pair) {
    return eachField(Analysis.PAIRS, f -> new TermQuery(new Term(f, pair)));
  }

  /** Words of which the last may go on. */
  Query prefix(String text) {
    List<Word> words = Words.of(text);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (words.isEmpty()) {
      return all.build();
    }
    String start = words.get(words.size() - 1).form();
    words.subList(0, words.size() - 1).forEach(w -> all.add(word(w), Occur.MUST));
    List<Query> ways =
        scope.textEndings().stream()
            .filter(ending -> !ending.equals(Analysis.CHINESE))
            .map(ending -> eachField(ending, f -> new PrefixQuery(new Term(f, start))))
            .toList();
    return all.add(new DisjunctionMaxQuery(ways, 0), Occur.MUST).build();
  }

  /**
   * The words in this order; with up to {@code slop} others between them, unless Chinese. A single
   * Chinese character is found only where it stands alone, not as a part of some word.
   */
  Query phrase(String text, int slop) {
    boolean chinese = Words.hasChinese(text);
    List<Query> ways = new ArrayList<>();
    if (chinese && text.codePointCount(0, text.length()) == 1) {
      return pair(text);
    }
    for (String ending : scope.textEndings()) {
      boolean english = ending.equals(Analysis.ENGLISH);
      boolean fits = chinese ? !english : english || !scope.lenient();
      if (fits) {
        ways.add(eachField(ending, f -> phrase(f, ending, text, english ? slop : 0)));
      }
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query phrase(String field, String ending, String text, int slop) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    List<String> terms =
        ending.equals(Analysis.ENGLISH)
            ? Words.of(text).stream().map(Word::stem).toList()
            : Analysis.tokens(ending, text).stream().map(Analysis.Token::text).toList();
    terms.forEach(t -> phrase.add(new Term(field, t)));
    return phrase.build();
  }

  private Query eachField(String ending, Function<String, Query> query) {
    List<Query> fields = new ArrayList<>();
    for (Scope.Weight weight : scope.fields()) {
      fields.add(new BoostQuery(query.apply(weight.field() + ending), weight.value()));
    }
    return new DisjunctionMaxQuery(fields, TIE);
  }
}
