package org.parkgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.parkgraph.chinese.Pinyin;
import org.parkgraph.text.Words.Word;

/**
 * Queries for what was probably meant as well: words that are misspelt, that are written as one or
 * as two, that are pinyin, and other words of nearly the same meaning.
 */
final class LenientQueries {

  private static final float MISSPELT = 0.9f;
  private static final float RELATED = 0.4f;
  private static final float SPLIT = 0.8f;
  private static final float JOINED = 1.6f;
  private static final float SYNONYM = 0.5f;
  private static final float SYNONYM_OF_PHRASE = 0.6f;
  private static final float SOUND = 0.9f;
  private static final float SOUND_OF_WORD = 0.2f;
  private static final float CLOSE = 0.4f;
  private static final int CLOSE_SLOP = 3;

  private static final int MIN_LENGTH = 5;

  /** Of initials: two letters may be anything. */
  private static final int MIN_INITIALS = 3;

  /** Of pinyin in several words, in syllables; no name is longer. */
  private static final int MAX_SYLLABLES = 12;

  private final Vocabulary vocabulary;
  private final Sounds sounds;
  private final FieldQueries exact;

  LenientQueries(IndexReader index, FieldQueries exact) {
    this.vocabulary = new Vocabulary(index);
    this.sounds = new Sounds(index);
    this.exact = exact;
  }

  /** One English word; the best of all ways in which it is found counts. */
  Query word(Word word) {
    List<Query> ways = new ArrayList<>();
    ways.add(exact.word(word));
    boolean known = vocabulary.isKnown(word.form()) || vocabulary.isKnown(word.stem());
    ways.addAll(chinese(word.form(), known));
    if (word.form().length() >= MIN_LENGTH) {
      if (!known && !isSyllable(word.form())) {
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

  /** Whether this is a part of pinyin that is written with blanks. */
  private static boolean isSyllable(String word) {
    return Pinyin.cuts(word).stream().anyMatch(c -> c.size() == 1);
  }

  /** What the word is in Chinese, if it is pinyin or the first letters of it. */
  private List<Query> chinese(String word, boolean known) {
    List<String> meant = sounding(word);
    if (meant.isEmpty() && !known && word.length() >= MIN_INITIALS) {
      meant = sounds.initials(word);
    }
    float weight = known ? SOUND_OF_WORD : SOUND;
    return meant.stream().map(w -> (Query) new BoostQuery(exact.phrase(w, 0), weight)).toList();
  }

  /** The Chinese words that this is the pinyin of; one syllable alone may be anything. */
  private List<String> sounding(String pinyin) {
    return Pinyin.cuts(pinyin).stream()
        .filter(c -> c.size() > 1 && c.size() <= MAX_SYLLABLES)
        .flatMap(c -> sounds.words(c).stream())
        .distinct()
        .toList();
  }

  /** Words in a row that are pinyin together, the longest such rows: "zhong guan cun". */
  private List<Query> chinese(List<Word> row) {
    List<Query> more = new ArrayList<>();
    for (int from = 0; from < row.size(); from++) {
      int end = from;
      while (end < row.size() && !Pinyin.cuts(row.get(end).form()).isEmpty()) {
        end++;
      }
      if (end > from + 1) {
        String pinyin =
            row.subList(from, end).stream().map(Word::form).collect(Collectors.joining("'"));
        sounding(pinyin).forEach(w -> more.add(new BoostQuery(exact.phrase(w, 0), SOUND)));
      }
      from = end;
    }
    return more;
  }

  /**
   * What words that stand side by side add: closer is better, and they may be one, or a synonym.
   */
  List<Query> row(List<Word> row) {
    List<Query> more = new ArrayList<>(chinese(row));
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
