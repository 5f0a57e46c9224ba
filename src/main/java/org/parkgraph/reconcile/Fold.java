package org.parkgraph.reconcile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parkgraph.chinese.Simplified;
import org.parkgraph.text.EnglishSpelling;

/**
 * A way in which two names may differ and be the same name. The folds are applied in the order in
 * which they stand.
 */
enum Fold {
  WIDTH("the width of characters"),
  CASE("case"),
  ACCENTS("accents"),
  SCRIPT("traditional characters"),
  AND("“&” for “and”"),
  ENGLISH("British or American spelling"),
  ARTICLE("“the”"),
  LEGAL("the legal form"),
  MARKS("spaces and punctuation");

  private static final Pattern COMBINING = Pattern.compile("\\p{Mn}+");
  private static final Pattern AMPERSAND = Pattern.compile("\\s*&\\s*");
  private static final Pattern THE = Pattern.compile("(?i)^\\s*the\\s+(?=\\S)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** At the end of a name, after at least one letter. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?iu)(?<=[\\p{L}\\p{N})])(?:[\\s,.(]+(?:co|company|corp|corporation|inc|incorporated|ltd"
              + "|limited|llc|llp|plc|gmbh|ag|pty|pte|b\\.?v|n\\.?v|s\\.?a|s\\.?p\\.?a|s\\.?r\\.?l)"
              + "|股份有限公司|有限责任公司|有限公司|公司)[\\s.,)]*$");

  private final String words;

  Fold(String words) {
    this.words = words;
  }

  /** What two names differ in that this fold makes the same. */
  String words() {
    return words;
  }

  String apply(String text) {
    return switch (this) {
      case WIDTH -> Normalizer.normalize(text, Normalizer.Form.NFKC);
      case CASE -> text.toLowerCase(Locale.ROOT);
      case ACCENTS -> plain(text);
      case SCRIPT -> Simplified.of(text);
      case AND -> AMPERSAND.matcher(text).replaceAll(" and ");
      case ENGLISH -> WORD.matcher(text).replaceAll(m -> american(m.group()));
      case ARTICLE -> THE.matcher(text).replaceFirst("");
      case LEGAL -> withoutLegalForm(text);
      case MARKS -> NOT_LETTERS.matcher(text).replaceAll("");
    };
  }

  private static String plain(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    String bare =
        Normalizer.normalize(COMBINING.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    return bare.replace("ß", "ss")
        .replace("æ", "ae")
        .replace("Æ", "AE")
        .replace("ø", "o")
        .replace("Ø", "O")
        .replace("ł", "l")
        .replace("Ł", "L");
  }

  /** The American spelling, in the case of the word. */
  private static String american(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String changed = EnglishSpelling.american(lower);
    if (changed.equals(lower)) {
      return word;
    }
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return changed.toUpperCase(Locale.ROOT);
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    return capital ? Character.toUpperCase(changed.charAt(0)) + changed.substring(1) : changed;
  }

  private static String withoutLegalForm(String text) {
    String rest = text;
    for (Matcher m = LEGAL_FORM.matcher(rest); m.find(); m = LEGAL_FORM.matcher(rest)) {
      rest = rest.substring(0, m.start());
    }
    return rest;
  }
}
