package org.parkgraph.diagnose;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much alike two names are. */
final class Likeness {

  /** Equal. */
  static final int SAME = 0;

  /** Equal but for case, accents, width, spaces and punctuation. */
  static final int FOLDED = 1;

  /** One or two letters off; each letter counts one more. */
  static final int NEAR = 2;

  /** Begin alike, share a word, or one has the other in it. */
  static final int RELATED = 10;

  /** Nothing in common. */
  static final int STRANGE = 20;

  private static final int LONGEST = 120;
  private static final int STEM = 4;
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}]+|[^\\p{L}\\p{N}]+");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]*");
  private static final Pattern WORD_ENDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private Likeness() {}

  /** The smaller, the more alike. Time in the product of the lengths. */
  static int of(String a, String b) {
    if (a.equals(b)) {
      return SAME;
    }
    String one = fold(a);
    String other = fold(b);
    if (one.equals(other)) {
      return FOLDED;
    }
    if (one.length() > LONGEST || other.length() > LONGEST) {
      return STRANGE;
    }
    int most = Math.max(1, Math.min(one.length(), 20) / 4);
    int distance = distance(one, other, most);
    if (distance <= most) {
      return NEAR + distance;
    }
    return isRelated(a, b, one, other) ? RELATED + Math.min(9, distance) : STRANGE;
  }

  private static boolean isRelated(String a, String b, String one, String other) {
    if (one.length() >= 2 && other.length() >= 2 && (one.contains(other) || other.contains(one))) {
      return true;
    }
    for (String word : WORD_ENDS.splitAsStream(a).toList()) {
      for (String of : WORD_ENDS.splitAsStream(b).toList()) {
        if (word.length() >= STEM && of.regionMatches(true, 0, word, 0, STEM)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Without case, accents, width, spaces and punctuation. */
  static String fold(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return MARKS.matcher(apart).replaceAll("");
  }

  /** Letters to put in, leave out, change or swap with the next; more than {@code most} for far. */
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          rows[i][j] = i + j;
          continue;
        }
        int change = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        rows[i][j] = Math.min(change, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        rows[i][j] = swapped ? Math.min(rows[i][j], rows[i - 2][j - 2] + 1) : rows[i][j];
      }
    }
    return rows[a.length()][b.length()];
  }
}
