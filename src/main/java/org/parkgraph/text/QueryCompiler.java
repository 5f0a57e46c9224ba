package org.parkgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.parkgraph.text.Words.Run;
import org.parkgraph.text.Words.Word;

/** Makes the query that Lucene runs out of what the user wrote. */
final class QueryCompiler {

  /** How much two characters of a Chinese text count by themselves. */
  private static final float PAIR = 0.1f;

  /** How much the parts of a Chinese text add where it is found as a whole. */
  private static final float PARTS = 0.2f;

  private static final Set<String> STOP_WORDS =
      Set.of(
          "a", "about", "an", "and", "any", "are", "as", "at", "be", "been", "by", "can", "did",
          "do", "does", "for", "from", "get", "got", "had", "has", "have", "how", "in", "into",
          "is", "it", "its", "many", "me", "much", "not", "of", "on", "or", "such", "tell", "that",
          "the", "their", "there", "these", "they", "this", "to", "was", "were", "what", "when",
          "where", "which", "who", "whom", "whose", "why", "will", "with");

  private final Scope scope;
  private final FieldQueries exact;
  private final LenientQueries lenient;

  QueryCompiler(IndexReader index, Scope scope) {
    this.scope = scope;
    this.exact = new FieldQueries(scope);
    this.lenient = new LenientQueries(index, exact);
  }

  /** The query for a text; one that matches nothing where the text has no word. */
  Query compile(UserQuery text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Word> row = new ArrayList<>();
    boolean onlyStopWords = text.any().stream().allMatch(QueryCompiler::isStopWord);
    for (List<UserQuery.Term> group : text.any()) {
      if (isStopWord(group) && !onlyStopWords) {
        continue;
      }
      all.add(group(group), Occur.SHOULD);
      if (group.size() == 1 && group.get(0).form() == UserQuery.Form.WORD) {
        row.addAll(Words.of(group.get(0).text()));
      } else {
        addRow(row, all);
      }
    }
    addRow(row, all);
    text.none().forEach(t -> all.add(exactly(t), Occur.MUST_NOT));
    return all.build();
  }

  private void addRow(List<Word> row, BooleanQuery.Builder all) {
    if (scope.lenient()) {
      lenient.row(row).forEach(q -> all.add(q, Occur.SHOULD));
    }
    row.clear();
  }

  /** Whether the group is a word that says nothing by itself; "IT" and "WHO" are names. */
  private static boolean isStopWord(List<UserQuery.Term> group) {
    UserQuery.Term first = group.get(0);
    String word = first.text();
    return group.size() == 1
        && first.form() == UserQuery.Form.WORD
        && STOP_WORDS.contains(word.toLowerCase(Locale.ROOT))
        && (word.length() == 1 || !word.equals(word.toUpperCase(Locale.ROOT)));
  }

  private Query group(List<UserQuery.Term> terms) {
    if (terms.size() == 1) {
      return term(terms.get(0));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (UserQuery.Term term : terms) {
      if (term.negated()) {
        all.add(exactly(term), Occur.MUST_NOT);
      } else {
        all.add(term(term), Occur.MUST);
      }
    }
    return all.build();
  }

  private Query term(UserQuery.Term term) {
    return term.form() == UserQuery.Form.WORD ? words(term.text()) : exactly(term);
  }

  /** Phrases, and what must not be there: nothing is read into them. */
  private Query exactly(UserQuery.Term term) {
    boolean prefix = term.form() == UserQuery.Form.PREFIX && !Words.hasChinese(term.text());
    return prefix ? exact.prefix(term.text()) : exact.phrase(term.text(), 0);
  }

  /** What stands between two blanks: mostly one word, but also "civil-military" or "3W咖啡". */
  private Query words(String text) {
    List<Run> runs = Words.runs(text);
    if (!scope.lenient()) {
      boolean chinese = runs.size() == 1 && runs.get(0).chinese();
      return chinese ? chineseExactly(text) : exact.phrase(text, 0);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Run run : runs) {
      if (run.chinese()) {
        all.add(chinese(run.text()), Occur.SHOULD);
      } else {
        Words.of(run.text()).forEach(w -> all.add(lenient.word(w), Occur.SHOULD));
        if (runs.size() > 1) {
          Words.of(run.text()).forEach(w -> all.add(exact.wordInChinese(w), Occur.SHOULD));
        }
      }
    }
    return all.build();
  }

  /**
   * Chinese text without a blank: as it stands, by its words, by its pairs of characters, and by
   * synonyms. A single character counts only if there is nothing else.
   */
  private Query chinese(String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    chineseWords(text).stream()
        .filter(w -> w.length() > 1)
        .forEach(w -> all.add(exact.phrase(w, 0), Occur.SHOULD));
    Analysis.tokens(Analysis.PAIRS, text).stream()
        .filter(p -> p.text().length() > 1)
        .forEach(p -> all.add(new BoostQuery(exact.pair(p.text()), PAIR), Occur.SHOULD));
    lenient.synonyms(text).forEach(q -> all.add(q, Occur.SHOULD));
    return new DisjunctionMaxQuery(List.of(exact.phrase(text, 0), all.build()), PARTS);
  }

  /** Chinese text as it stands or, if it is cut into longer words alone, all of those. */
  private Query chineseExactly(String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(exact.phrase(text, 0), Occur.SHOULD);
    List<String> words = chineseWords(text);
    if (words.stream().allMatch(w -> w.length() > 1)) {
      BooleanQuery.Builder each = new BooleanQuery.Builder();
      words.forEach(w -> each.add(exact.phrase(w, 0), Occur.MUST));
      all.add(each.build(), Occur.SHOULD);
    }
    return all.build();
  }

  private static List<String> chineseWords(String text) {
    return Analysis.tokens(Analysis.CHINESE, text).stream().map(Analysis.Token::text).toList();
  }
}
