package org.parkgraph.html;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language that the pages speak. */
public enum Language {
  ENGLISH("en", "en", "English"),
  CHINESE("zh", "zh-Hans", "中文");

  private final String parameter;
  private final String tag;
  private final String ownName;

  Language(String parameter, String tag, String ownName) {
    this.parameter = parameter;
    this.tag = tag;
    this.ownName = ownName;
  }

  /** Chinese for every tag of Chinese, such as {@code zh}, {@code zh-CN}; English for all else. */
  public static Language of(@Nullable String tag) {
    return tag != null && CHINESE.includes(tag) ? CHINESE : ENGLISH;
  }

  /** Whether the pages speak the language of a tag. */
  public static boolean isSpoken(String tag) {
    return ENGLISH.includes(tag) || CHINESE.includes(tag);
  }

  /** Chinese where there is a Han character, else English: for texts that come without a tag. */
  static Language ofText(String text) {
    boolean han =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return han ? CHINESE : ENGLISH;
  }

  /** The value of the {@code lang} parameter that asks for it. */
  public String parameter() {
    return parameter;
  }

  /** The language tag in data and markup. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** Whether a language tag names this language, in whatever script or region. */
  boolean includes(String other) {
    String lower = other.toLowerCase(Locale.ROOT);
    return lower.equals(parameter) || lower.startsWith(parameter + "-");
  }

  Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
