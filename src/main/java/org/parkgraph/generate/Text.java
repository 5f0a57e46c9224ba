package org.parkgraph.generate;

/**
 * The same words in both languages of the graph.
 *
 * @param zh simplified Chinese
 */
record Text(String en, String zh) {

  /** The English text followed by a space and more; the Chinese followed by more. */
  Text then(String moreEn, String moreZh) {
    return new Text(en + " " + moreEn, zh + moreZh);
  }
}
