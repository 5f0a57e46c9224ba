package org.parkgraph.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a text that was found.
 *
 * @param text plain text
 * @param found whether it is what was searched for
 */
public record Marked(String text, boolean found) {

  private static final Pattern MARK = Pattern.compile("</?em>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#(\\d{1,7})|#[xX](\\p{XDigit}{1,6}));");

  /**
   * Takes a highlight apart, that is, a text escaped for HTML with {@code <em>} and {@code </em>}
   * around what was found. The parts are plain text: what is not one of these two marks is never
   * markup.
   */
  static List<Marked> split(String highlight) {
    List<Marked> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(highlight);
    int start = 0;
    boolean found = false;
    while (mark.find()) {
      add(parts, highlight.substring(start, mark.start()), found);
      found = mark.group().equals("<em>");
      start = mark.end();
    }
    add(parts, highlight.substring(start), found);
    return parts;
  }

  /** The parts as one text. */
  public static String text(List<Marked> parts) {
    return parts.stream().map(Marked::text).collect(Collectors.joining());
  }

  private static void add(List<Marked> parts, String escaped, boolean found) {
    if (!escaped.isEmpty()) {
      parts.add(new Marked(unescape(escaped), found));
    }
  }

  private static String unescape(String escaped) {
    return ENTITY
        .matcher(escaped)
        .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1), m.group(2), m.group(3))));
  }

  private static String character(
      @Nullable String name, @Nullable String decimal, @Nullable String hexadecimal) {
    if (name != null) {
      return switch (name) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        default -> "'";
      };
    }
    int code = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
  }
}
