package org.parkgraph.text;

/** One spelling for English words that have two. */
public final class EnglishSpelling {

  private EnglishSpelling() {}

  /** The American spelling of a lower-case word, which may be the word itself. */
  public static String american(String word) {
    return word.length() > 3 ? SpellingFilter.american(word) : word;
  }
}
