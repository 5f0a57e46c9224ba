package org.parkgraph.text;

import org.jspecify.annotations.Nullable;

/**
 * Why a search found a thing.
 *
 * @param text what holds the words, with these between {@code <em>} and {@code </em>} and all else
 *     escaped for HTML; null where the hit shows it anyway
 */
public record Reason(Kind kind, @Nullable String text) {

  /** Where the words were found. */
  public enum Kind {
    /** In the name that is shown. */
    NAME,
    /** In another name in the language of the results. */
    OTHER_NAME,
    /** In a name in the other language. */
    OTHER_LANGUAGE,
    /** In the sound of a Chinese name. */
    SOUND,
    /** In a sentence that is shown. */
    SENTENCE,
    /** In a definition or another text about it. */
    TEXT,
    /** A passage: in the name of a thing that it speaks of. */
    NAMED,
    /** A passage: in a topic, an industry or another concept of what it says. */
    CONCEPT,
    /** In words nearly like one of the text that nothing has. */
    SPELLING
  }
}
