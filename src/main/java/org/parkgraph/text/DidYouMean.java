package org.parkgraph.text;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.parkgraph.chinese.Pinyin;
import org.parkgraph.chinese.Simplified;
import org.parkgraph.text.Words.Run;
import org.parkgraph.text.Words.Word;

/**
 * What somebody probably meant by a search text: each English word that nothing has becomes the
 * nearest one, and Chinese that nothing has becomes what sounds the same. Costs a few searches for
 * each word and for each stretch of Chinese.
 */
final class DidYouMean {

  private static final int SHORTEST = 4;

  /** Of Chinese: longer stretches and words are left alone. */
  private static final int LONGEST_RUN = 32;

  private static final int LONGEST_WORD = 8;

  /** Words with what is before them in the way of an operator. */
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])-?[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.'’]*");

  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;
  private final Sounds sounds;
  private final List<FieldQueries> exact =
      List.of(new FieldQueries(Scope.ENTITIES), new FieldQueries(Scope.PASSAGES));

  DidYouMean(IndexSearcher searcher) {
    this.searcher = searcher;
    this.vocabulary = new Vocabulary(searcher.getIndexReader());
    this.sounds = new Sounds(searcher.getIndexReader());
  }

  /** The whole text with its words corrected, which may be the text itself. */
  String of(String text) {
    return WORD.matcher(text).replaceAll(this::corrected);
  }

  private String corrected(MatchResult found) {
    String word = found.group();
    if (word.startsWith("-")) {
      return Matcher.quoteReplacement(word);
    }
    StringBuilder corrected = new StringBuilder();
    for (Run run : Words.runs(word)) {
      corrected.append(run.chinese() ? chinese(run.text()) : english(run.text()));
    }
    return Matcher.quoteReplacement(corrected.toString());
  }

  private String english(String text) {
    List<Word> words = Words.of(text);
    if (words.size() != 1 || text.length() < SHORTEST || means(words.get(0))) {
      return text;
    }
    List<Word> near = vocabulary.corrections(words.get(0).form());
    if (near.isEmpty()) {
      return text;
    }
    String form = near.get(0).form();
    return Character.isUpperCase(text.charAt(0))
        ? form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1)
        : form;
  }

  /** Whether the word finds something as it is. */
  private boolean means(Word word) {
    return vocabulary.isKnown(word.form())
        || vocabulary.isKnown(word.stem())
        || !Synonyms.shipped().of(List.of(word)).isEmpty()
        || !vocabulary.splits(word.form()).isEmpty()
        || Pinyin.cuts(word.form()).stream()
            .anyMatch(c -> c.size() == 1 || !sounds.words(c).isEmpty())
        || !sounds.initials(word.form()).isEmpty();
  }

  /** From left to right the longest stretch that is there, or that sounds like one that is. */
  private String chinese(String text) {
    if (text.length() > LONGEST_RUN || isKnown(text)) {
      return text;
    }
    StringBuilder corrected = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      String part = text.substring(at, at + 1);
      String meant = part;
      for (int size = Math.min(LONGEST_WORD, text.length() - at); size > 1; size--) {
        String stretch = text.substring(at, at + size);
        String there = isKnown(stretch) ? stretch : soundingLike(stretch);
        if (there != null) {
          part = stretch;
          meant = there;
          break;
        }
      }
      corrected.append(meant);
      at += part.length();
    }
    return corrected.toString();
  }

  private @Nullable String soundingLike(String stretch) {
    List<String> syllables =
        Simplified.of(stretch)
            .codePoints()
            .mapToObj(Pinyin::readings)
            .flatMap(r -> r.stream().limit(1))
            .toList();
    if (syllables.size() < stretch.length()) {
      return null;
    }
    List<String> words = sounds.words(syllables);
    if (words.isEmpty() && syllables.size() > 2) {
      words = sounds.likeWords(syllables);
    }
    return words.stream()
        .filter(w -> w.length() > 2 || vocabulary.isChineseWord(w))
        .findFirst()
        .orElse(null);
  }

  private boolean isKnown(String chinese) {
    try {
      for (FieldQueries each : exact) {
        if (searcher.count(each.phrase(Simplified.of(chinese), 0)) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }
}
