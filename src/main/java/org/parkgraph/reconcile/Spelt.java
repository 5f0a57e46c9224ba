package org.parkgraph.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name reduced to what it is compared by.
 *
 * @param text as written
 * @param letters its letters and digits, whatever their case
 * @param key the same in one spelling
 * @param core the same without the legal form
 * @param words its words in one spelling; of Chinese each two characters in a row
 * @param numbers its digits, also Chinese ones
 */
record Spelt(
    String text, String letters, String key, String core, List<String> words, String numbers) {

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HAN = Pattern.compile("(?<=\\p{IsHan})|(?=\\p{IsHan})");
  private static final Pattern INSIDE = Pattern.compile("(?<=\\p{L})[.'’](?=\\p{L})");

  private static final List<Fold> LETTERS =
      List.of(Fold.WIDTH, Fold.CASE, Fold.ACCENTS, Fold.SCRIPT);

  private static final List<Fold> WORDING = List.of(Fold.AND, Fold.ENGLISH, Fold.ARTICLE);

  static Spelt of(String text) {
    String letters = folded(text, LETTERS);
    String plain = folded(letters, WORDING);
    String key = Fold.MARKS.apply(plain);
    String core = Fold.MARKS.apply(Fold.LEGAL.apply(plain));
    String numbers =
        key.codePoints()
            .filter(Spelt::isDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return new Spelt(text, Fold.MARKS.apply(letters), key, core, words(plain), numbers);
  }

  private static String folded(String text, List<Fold> folds) {
    String folded = text;
    for (Fold fold : folds) {
      folded = fold.apply(folded);
    }
    return folded;
  }

  private static boolean isDigit(int c) {
    return Character.isDigit(c) || "一二三四五六七八九十零".indexOf(c) >= 0;
  }

  private static List<String> words(String plain) {
    List<String> words = new ArrayList<>();
    for (String word : WORDS.split(INSIDE.matcher(plain).replaceAll(""), -1)) {
      List<String> pieces = HAN.splitAsStream(word).filter(p -> !p.isEmpty()).toList();
      for (int i = 0; i < pieces.size(); i++) {
        boolean pair = isHan(pieces.get(i)) && i + 1 < pieces.size() && isHan(pieces.get(i + 1));
        boolean covered = i > 0 && isHan(pieces.get(i)) && isHan(pieces.get(i - 1));
        if (pair) {
          words.add(pieces.get(i) + pieces.get(i + 1));
        } else if (!covered) {
          words.add(pieces.get(i));
        }
      }
    }
    return List.copyOf(words);
  }

  private static boolean isHan(String piece) {
    return Character.UnicodeScript.of(piece.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  /** Whether it is written in Chinese characters, at least in part. */
  boolean chinese() {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  int length() {
    return letters.codePointCount(0, letters.length());
  }

  /** The words in an order of their own, so that order does not count. */
  String bag() {
    return words.stream().sorted().collect(Collectors.joining(" "));
  }
}
