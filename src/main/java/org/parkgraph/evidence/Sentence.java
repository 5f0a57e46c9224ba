package org.parkgraph.evidence;

import java.util.Comparator;

/**
 * The place of a sentence.
 *
 * @param document file name of the source document
 * @param paragraph number in the document, from 1
 * @param number number in the paragraph, from 1
 */
record Sentence(String document, int paragraph, int number) implements Comparable<Sentence> {

  private static final Comparator<Sentence> ORDER =
      Comparator.comparing(Sentence::document)
          .thenComparingInt(Sentence::paragraph)
          .thenComparingInt(Sentence::number);

  @Override
  public int compareTo(Sentence other) {
    return ORDER.compare(this, other);
  }

  /** {@code document/paragraph/sentence}, as the column {@code sources} has it. */
  @Override
  public String toString() {
    return document + "/" + paragraph + "/" + number;
  }
}
