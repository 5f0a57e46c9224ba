package org.parkgraph.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.parkgraph.text.Words.Word;

/**
 * Queries for what was probably meant as well: words that are misspelt, that are written as one or
 * as two, and other words of nearly the same meaning.
 */
final class LenientQueries {

  private static final float MISSPELT = 0.9f;
  private static final float RELATED = 0.4f;
  private static final float SPLIT = 0.8f;
  private static final float JOINED = 1.6f;
  private static final float SYNONYM = 0.3f;
  private static final float SYNONYM_OF_PHRASE = 0.6f;
  private static final float CLOSE = 0.4f;
  private static final int CLOSE_SLOP = 3;

  private static final int MIN_LENGTH = 5;

  private final Vocabulary vocabulary;
  private final FieldQueries exact;

  LenientQueries(Vocabulary vocabulary, FieldQueries exact) {
    this.vocabulary = vocabulary;
    this.exact = exact;
  }

  /** One English word; the best of all ways in which it is found counts. */
  Query word(Word word) {
    List<Query> ways = new ArrayList<>();
    ways.add(exact.word(word));
    if (word.form().length() >= MIN_LENGTH) {
      if (!vocabulary.isKnown(word.form()) && !vocabulary.isKnown(word.stem())) {
        vocabulary
            .corrections(word.form())
            .forEach(w -> ways.add(new BoostQuery(exact.word(w), MISSPELT)));
      }
      vocabulary
          .relatives(word.form())
          .forEach(w -> ways.add(new BoostQuery(exact.word(w), RELATED)));
      vocabulary
          .splits(word.form())
          .forEach(s -> ways.add(new BoostQuery(exact.phrase(s, 0), SPLIT)));
    }
    Synonyms.shipped()
        .of(List.of(word))
        .forEach(s -> ways.add(new BoostQuery(exact.phrase(s, 1), SYNONYM)));
    return new DisjunctionMaxQuery(ways, 0);
  }

  /**
   * What words that stand side by side add: closer is better, and they may be one, or a synonym.
   */
  List<Query> row(List<Word> row) {
    List<Query> more = new ArrayList<>();
    for (int i = 0; i + 1 < row.size(); i++) {
      String first = row.get(i).form();
      String second = row.get(i + 1).form();
      more.add(new BoostQuery(exact.phrase(first + " " + second, CLOSE_SLOP), CLOSE));
      if (vocabulary.isKnown(first + second)) {
        Words.of(first + second).forEach(w -> more.add(new BoostQuery(exact.word(w), JOINED)));
      }
      for (int end = i + 2; end <= Math.min(row.size(), i + Synonyms.MAX_WORDS); end++) {
        Synonyms.shipped()
            .of(row.subList(i, end))
            .forEach(s -> more.add(new BoostQuery(exact.phrase(s, 1), SYNONYM_OF_PHRASE)));
      }
    }
    return more;
  }

  /** What else is said for a part of this Chinese text. */
  List<Query> synonyms(String chinese) {
    return Synonyms.shipped().of(chinese).stream()
        .map(s -> (Query) new BoostQuery(exact.phrase(s, 1), SYNONYM))
        .toList();
  }
}
