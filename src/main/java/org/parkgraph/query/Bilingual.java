package org.parkgraph.query;

import java.util.Locale;

/** A text in English and Chinese. */
public record Bilingual(String english, String chinese) {

  /** The text for a reader's language: Chinese for {@code zh} and its variants, else English. */
  public String in(String language) {
    return language.toLowerCase(Locale.ROOT).startsWith("zh") ? chinese : english;
  }
}
