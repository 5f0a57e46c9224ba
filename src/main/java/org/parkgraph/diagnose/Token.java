package org.parkgraph.diagnose;

/**
 * A piece of the text of a query.
 *
 * @param start of its first character
 * @param end after its last character
 * @param line from 1
 * @param column from 1
 */
record Token(Kind kind, String text, int start, int end, int line, int column) {

  enum Kind {
    IRI,
    NAME,
    LITERAL,
    NUMBER,
    WORD,
    VARIABLE,
    MARK
  }

  boolean is(String word) {
    return kind != Kind.LITERAL && text.equalsIgnoreCase(word);
  }
}
