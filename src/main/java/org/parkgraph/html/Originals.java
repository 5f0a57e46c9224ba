package org.parkgraph.html;

import org.jspecify.annotations.Nullable;

/** The sentences of the source documents, where the reader has copies of his own. */
@FunctionalInterface
public interface Originals {

  /** No copies: the pages show our glosses alone. */
  Originals NONE = (document, paragraph, sentence) -> null;

  /**
   * The text of a sentence, or null where there is no copy of its document.
   *
   * @param document name of the document's file
   * @param paragraph number in the document, from 1
   * @param sentence number in the paragraph, from 1
   */
  @Nullable String sentence(String document, int paragraph, int sentence);

  /** Equal where equal sentences are shown; empty where none are. */
  default String version() {
    return "";
  }
}
