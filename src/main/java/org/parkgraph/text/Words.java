package org.parkgraph.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.parkgraph.chinese.Simplified;

/** Pieces of a search text as the index knows them. */
final class Words {

  private Words() {}

  /** A stretch of text in one kind of script. */
  record Run(String text, boolean chinese) {}

  /** An English word as written but for case and accents, and its stem. */
  record Word(String form, String stem) {}

  /** Cuts a text where it changes between Chinese (or Japanese, Korean) and other letters. */
  static List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    int at = 0;
    boolean chinese = false;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean now = chinese;
      if (Character.isLetterOrDigit(c)) {
        now = isChinese(c);
      }
      if (now != chinese && at > start) {
        runs.add(new Run(text.substring(start, at), chinese));
        start = at;
      }
      chinese = now;
      at += Character.charCount(c);
    }
    runs.add(new Run(text.substring(start), chinese));
    return runs.stream()
        .filter(r -> r.text().codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  static boolean hasChinese(String text) {
    return text.codePoints().anyMatch(Words::isChinese);
  }

  private static boolean isChinese(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL;
  }

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    for (Analysis.Token t : Analysis.tokens(Analysis.ENGLISH, text)) {
      if (t.samePlace() && !words.isEmpty()) {
        Word last = words.remove(words.size() - 1);
        words.add(new Word(last.form(), t.text()));
      } else {
        words.add(new Word(t.text(), t.text()));
      }
    }
    return words;
  }

  /** A name reduced to what makes it the same name: its letters, in one spelling, as one word. */
  static String nameKey(String name) {
    StringBuilder joined = new StringBuilder();
    of(Simplified.of(name)).forEach(w -> joined.append(SpellingFilter.american(w.form())));
    StringBuilder key = new StringBuilder();
    of(joined.toString()).forEach(w -> key.append(w.stem()));
    return key.toString();
  }
}
