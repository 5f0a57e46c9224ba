package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a query in pieces. Linear in the text. */
final class QueryText {

  private static final String NAME =
      "(?:\\p{L}[\\p{L}\\p{N}_.-]*+)?:"
          + "(?:[\\p{L}\\p{N}_:-]|%[0-9A-Fa-f]{2}|\\\\.|\\.(?=[\\p{L}\\p{N}_:%\\\\.-]))*+";
  private static final String IRI = "<[^\\s<>\"{}|^`\\\\]*>";
  private static final String STRING =
      "(?:\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''"
          + "|\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')";
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<comment>#[^\\n]*)"
              + ("|(?<iri>" + IRI + ")")
              + ("|(?<literal>" + STRING)
              + ("(?:@[A-Za-z][A-Za-z0-9-]*|\\s*\\^\\^\\s*(?:" + IRI + "|" + NAME + "))?)")
              + "|(?<variable>[?$][\\p{L}\\p{N}_]+)|(?<blank>_:[\\p{L}\\p{N}_-]+)"
              + ("|(?<name>" + NAME + ")")
              + "|(?<number>[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|\\.[0-9]+)"
              + "|(?<word>[A-Za-z_]+)|(?<mark>\\S)");

  private static final String MARK = "urn:mark:";
  private static final Pattern MARKS = Pattern.compile("<" + MARK + "([0-9]+)>");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final Set<Integer> constants = new TreeSet<>();
  private final Set<Integer> namespaces = new HashSet<>();

  QueryText(String text) {
    this.text = text;
    Matcher piece = PIECE.matcher(text);
    int line = 1;
    int lineStart = 0;
    for (int at = 0; piece.find(); at = piece.start()) {
      for (int i = at; i < piece.start(); i++) {
        if (text.charAt(i) == '\n') {
          line++;
          lineStart = i + 1;
        }
      }
      Token.Kind kind = kind(piece);
      if (kind != null) {
        int column = piece.start() - lineStart + 1;
        tokens.add(new Token(kind, piece.group(), piece.start(), piece.end(), line, column));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      sort(i);
    }
  }

  private static Token.@Nullable Kind kind(Matcher piece) {
    if (piece.group("comment") != null) {
      return null;
    }
    for (Token.Kind kind : Token.Kind.values()) {
      if (piece.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
        return kind;
      }
    }
    return Token.Kind.MARK; // a blank node
  }

  /** Finds out whether a piece is a constant, or the namespace of a prefix. */
  private void sort(int i) {
    Token token = tokens.get(i);
    Token before = before(i, 1);
    boolean constant =
        switch (token.kind()) {
          case IRI -> !before.is("BASE") && !before(i, 2).is("PREFIX");
          case NAME -> !before.is("PREFIX");
          case LITERAL -> !before(i, 2).is("SEPARATOR");
          case NUMBER -> !Set.of("-", "+").contains(before.text()) && !isWindow(before);
          case WORD -> token.text().equals("a") || token.is("true") || token.is("false");
          case VARIABLE, MARK -> false;
        };
    if (constant) {
      constants.add(i);
    } else if (token.kind() == Token.Kind.IRI && before(i, 2).is("PREFIX")) {
      namespaces.add(i);
    }
  }

  private static boolean isWindow(Token before) {
    return before.is("LIMIT") || before.is("OFFSET");
  }

  private Token before(int i, int steps) {
    return i >= steps ? tokens.get(i - steps) : new Token(Token.Kind.MARK, "", 0, 0, 1, 1);
  }

  String text() {
    return text;
  }

  Token token(int number) {
    return tokens.get(number);
  }

  /** The numbers of the pieces that are constants. */
  Set<Integer> constants() {
    return constants;
  }

  /** The numbers of the pieces that name a graph after FROM. */
  List<Integer> datasetNames() {
    return constants.stream()
        .filter(i -> before(i, 1).is("FROM") || before(i, 2).is("FROM"))
        .filter(i -> !before(i, 2).is("FROM") || before(i, 1).is("NAMED"))
        .toList();
  }

  /** The namespace that a PREFIX line gives a prefix, or -1. */
  int namespaceOf(String prefix) {
    return namespaces.stream()
        .filter(i -> tokens.get(i - 1).text().equals(prefix + ":"))
        .findFirst()
        .orElse(-1);
  }

  /** The text with a mark in the place of each constant. */
  String marked() {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (int i : constants) {
      Token token = tokens.get(i);
      marked.append(text, at, token.start()).append('<').append(MARK).append(i).append('>');
      at = token.end();
    }
    return marked.append(text.substring(at)).toString();
  }

  /** The numbers of the constants in a part of the marked query, as it is written. */
  static List<Integer> marks(String part) {
    List<Integer> marks = new ArrayList<>();
    Matcher mark = MARKS.matcher(part);
    while (mark.find()) {
      marks.add(Integer.parseInt(mark.group(1)));
    }
    return marks;
  }

  /** The text with another piece in the place of one. */
  String with(int number, String other) {
    Token token = tokens.get(number);
    return text.substring(0, token.start()) + other + text.substring(token.end());
  }

  /** Whether a path goes over a piece against its direction. */
  boolean isInverse(int number) {
    return before(number, 1).text().equals("^");
  }

  /** The text with a path that goes over a piece in the other direction. */
  String turned(int number) {
    Token token = tokens.get(number);
    return isInverse(number)
        ? text.substring(0, before(number, 1).start()) + text.substring(token.start())
        : text.substring(0, token.start()) + "^" + text.substring(token.start());
  }
}
