package org.parkgraph.originals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers the paragraphs and sentences of a text as the passages of the data are numbered. Blank
 * lines part paragraphs; a block that begins in lower case goes on with the one before, which a
 * page break has cut. Blanks in a row count as one.
 */
final class Splitter {

  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\h*\\R\\s*");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  /** Where a sentence may end: closing quotes and brackets belong to it. */
  private static final Pattern END = Pattern.compile("[.!?][\"”’)]*(?= )|[。！？][”’）」』]*(?=.)");

  /** What stands before a number and is no end. */
  private static final Pattern NUMBER_SIGN = Pattern.compile("(?:^|\\W)No\\.$");

  private Splitter() {}

  /** The sentences by paragraph: number {@code p} is at index {@code p - 1}, and so within. */
  static List<List<String>> split(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : BLANK_LINES.split(text, -1)) {
      String line = BLANKS.matcher(block).replaceAll(" ").strip();
      int last = paragraphs.size() - 1;
      if (line.isEmpty()) {
        continue;
      }
      if (last >= 0 && Character.isLowerCase(line.codePointAt(0))) {
        paragraphs.set(last, paragraphs.get(last) + " " + line);
      } else {
        paragraphs.add(line);
      }
    }
    return paragraphs.stream().map(Splitter::sentences).toList();
  }

  private static List<String> sentences(String paragraph) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    Matcher end = END.matcher(paragraph);
    while (end.find()) {
      if (endsAt(paragraph, start, end.end())) {
        sentences.add(paragraph.substring(start, end.end()).strip());
        start = end.end();
      }
    }
    String rest = paragraph.substring(start).strip();
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
    return sentences;
  }

  /** Not before lower case, nor between the titles of a list, nor within "No. 12". */
  private static boolean endsAt(String paragraph, int start, int end) {
    String rest = paragraph.substring(end).strip();
    int next = rest.isEmpty() ? ' ' : rest.codePointAt(0);
    boolean numbered =
        Character.isDigit(next) && NUMBER_SIGN.matcher(paragraph.substring(start, end)).find();
    return !Character.isLowerCase(next) && next != '-' && next != '–' && !numbered;
  }
}
