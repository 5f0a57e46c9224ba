package org.parkgraph.sparql;

/**
 * Looks over the text of a query before the parser does: the parser recurses at each bracket and
 * each {@code !}, so that deep nesting would end in a stack overflow. Linear in the text.
 */
final class NestingGuard {

  static final int DEEPEST = 200;
  static final int LONGEST = 1 << 20;

  private NestingGuard() {}

  /**
   * @throws QueryRefusedException where the text is too long or nested too deeply
   */
  static void check(String text) {
    if (text.length() > LONGEST) {
      throw QueryRefusedException.invalid(
          "the query has more than " + LONGEST + " characters; send a shorter one");
    }
    int depth = 0;
    int negations = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        i = endOfString(text, i);
      } else if (c == '#') {
        i = endOf(text, i, '\n');
      } else if (c == '<') {
        i = endOfIri(text, i);
      }
      depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
      negations = c == '!' ? negations + 1 : Character.isWhitespace(c) ? negations : 0;
      if (depth > DEEPEST || negations > DEEPEST) {
        throw QueryRefusedException.invalid(
            "the query is nested more than " + DEEPEST + " deep at character " + (i + 1));
      }
      i++;
    }
  }

  private static int endOf(String text, int from, char end) {
    int at = text.indexOf(end, from + 1);
    return at < 0 ? text.length() : at;
  }

  /** An IRI has no blanks; a less-than sign is no IRI. */
  private static int endOfIri(String text, int from) {
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i;
      }
      if (c <= ' ' || c == '<' || c == '"' || c == '{' || c == '}') {
        return from;
      }
    }
    return from;
  }

  private static int endOfString(String text, int from) {
    char quote = text.charAt(from);
    String triple = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(triple, from);
    int i = from + (isLong ? 3 : 1);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (isLong ? text.startsWith(triple, i) : c == quote || c == '\n') {
        return isLong ? i + 2 : i;
      }
      i++;
    }
    return text.length();
  }
}
