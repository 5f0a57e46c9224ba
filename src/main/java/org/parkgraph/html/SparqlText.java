package org.parkgraph.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query in pieces that a page can colour. Linear in the text. */
public final class SparqlText {

  private static final Pattern PIECE =
      Pattern.compile(
          "(?<comment>#[^\\n]*)"
              + "|(?<iri><[^\\s<>]*>)"
              + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\\\\\n]|\\\\.)*+')"
              + "|(?<variable>[?$][\\p{L}\\p{N}_]+)"
              + "|(?<keyword>\\b[A-Z]{2,}\\b(?!:))");

  private static final List<String> KINDS =
      List.of("comment", "iri", "string", "variable", "keyword");

  private SparqlText() {}

  /**
   * A piece.
   *
   * @param kind comment, iri, string, variable or keyword; empty for all else
   */
  public record Piece(String text, String kind) {}

  /** The pieces that make up a text. */
  public static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher piece = PIECE.matcher(text);
    int at = 0;
    while (piece.find()) {
      if (piece.start() > at) {
        pieces.add(new Piece(text.substring(at, piece.start()), ""));
      }
      pieces.add(new Piece(piece.group(), kind(piece)));
      at = piece.end();
    }
    pieces.add(new Piece(text.substring(at), ""));
    return pieces;
  }

  private static String kind(Matcher piece) {
    return KINDS.stream().filter(k -> piece.group(k) != null).findFirst().orElse("");
  }
}
