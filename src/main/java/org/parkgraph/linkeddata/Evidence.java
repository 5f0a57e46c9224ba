package org.parkgraph.linkeddata;

import org.jspecify.annotations.Nullable;

/**
 * A sentence that a fact rests on.
 *
 * @param passage IRI of the passage
 * @param document name of the document's file
 * @param paragraph number in the document, from 1
 * @param sentence number in the paragraph, from 1
 * @param gloss what it says in our own words, in the reader's language where there is one
 * @param source the document; null where no more than the name of its file is known
 */
public record Evidence(
    String passage,
    String document,
    int paragraph,
    int sentence,
    @Nullable String gloss,
    @Nullable Source source)
    implements Comparable<Evidence> {

  /** A sentence of a document that is known by the name of its file alone. */
  public Evidence(
      String passage, String document, int paragraph, int sentence, @Nullable String gloss) {
    this(passage, document, paragraph, sentence, gloss, null);
  }

  @Override
  public int compareTo(Evidence other) {
    int byDocument = document.compareTo(other.document);
    int byParagraph = byDocument != 0 ? byDocument : Integer.compare(paragraph, other.paragraph);
    return byParagraph != 0 ? byParagraph : Integer.compare(sentence, other.sentence);
  }
}
