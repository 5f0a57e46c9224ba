package org.parkgraph.text;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/**
 * Marks the words of a query in a text.
 *
 * @param start what is put before a found word, as it is
 * @param end what is put after it
 * @param escape what is done to the text itself, piece by piece
 * @param snippets how many pieces of a long text are kept; 0: the whole text
 * @param length characters aimed at in a piece
 * @param between what joins pieces
 */
record Marker(
    String start,
    String end,
    UnaryOperator<String> escape,
    int snippets,
    int length,
    String between) {

  /** Marks for pages: the text escaped for HTML, so that the marks are the only markup in it. */
  static final Marker HTML = new Marker("<em>", "</em>", Marker::escapeHtml, 0, 0, "");

  /** The text with the words marked, or null if none is in it. */
  @Nullable String mark(String field, Query query, String text) {
    return marking(field, query).of(text);
  }

  /** Marks one text after the other, which costs less than each by itself; for one thread. */
  Marking marking(String field, Query query) {
    Unranked row = Unranked.of(query);
    Wanted wanted = Wanted.of(row, field);
    Map<Query, FieldHighlighter> known = new HashMap<>();
    return text -> {
      if (!row.others().isEmpty()) {
        return highlighted(known, field, query, text);
      }
      Spans spans = Spans.of(field, text);
      Wanted there = wanted.among(spans.terms());
      if (there.isEmpty()) {
        return null;
      }
      return there.phrases().isEmpty() && snippets == 0
          ? marked(spans, there, text)
          : highlighted(known, field, there.query(), text);
    };
  }

  /** By Lucene's highlighter, which indexes the text for itself. */
  private @Nullable String highlighted(
      Map<Query, FieldHighlighter> known, String field, Query query, String text) {
    try {
      return (String)
          known
              .computeIfAbsent(query, q -> highlighter(field, q))
              .highlightFieldForDoc(null, -1, text);
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  private FieldHighlighter highlighter(String field, Query query) {
    UnifiedHighlighter.Builder builder =
        UnifiedHighlighter.builderWithoutSearcher(Analysis.INSTANCE)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withMaxNoHighlightPassages(0)
            .withFormatter(new Formatter())
            .withBreakIterator(this::pieces);
    return new Texts(builder).in(field, query, Math.max(1, snippets));
  }

  /** Where single terms are all there is to mark. */
  private String marked(Spans spans, Wanted words, String text) {
    int[] starts = new int[spans.terms().length];
    int[] ends = new int[starts.length];
    int size = 0;
    for (int i = 0; i < starts.length; i++) {
      if (words.terms().contains(spans.terms()[i])) {
        starts[size] = spans.starts()[i];
        ends[size++] = spans.ends()[i];
      }
    }
    StringBuilder out = new StringBuilder();
    mark(out, text, new Piece(0, text.length(), size, starts, ends));
    return out.toString();
  }

  /** Marks the words of one query in texts of one field. */
  @FunctionalInterface
  interface Marking {

    /** The text with the words marked, or null if none is in it. */
    @Nullable String of(String text);
  }

  /** Takes the query apart once for many texts. */
  private static final class Texts extends UnifiedHighlighter {

    Texts(Builder builder) {
      super(builder);
    }

    FieldHighlighter in(String field, Query query, int pieces) {
      return getFieldHighlighter(field, query, extractTerms(query), pieces);
    }
  }

  private BreakIterator pieces() {
    return snippets == 0
        ? new WholeBreakIterator()
        : LengthGoalBreakIterator.createClosestToLength(
            BreakIterator.getWordInstance(Locale.ROOT), length, 0.5f);
  }

  static String escapeHtml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A piece of a text with the places of the words in it, in their order. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Piece(int from, int to, int size, int[] starts, int[] ends) {}

  /** Puts the marks; words that overlap or touch get one pair. */
  private void mark(StringBuilder out, String content, Piece piece) {
    int done = piece.from();
    for (int i = 0; i < piece.size(); ) {
      int from = Math.max(done, piece.starts()[i]);
      int to = piece.ends()[i];
      for (i++; i < piece.size() && piece.starts()[i] <= to; i++) {
        to = Math.max(to, piece.ends()[i]);
      }
      to = Math.min(to, piece.to());
      out.append(escape.apply(content.substring(done, from)));
      out.append(start).append(escape.apply(content.substring(from, to))).append(end);
      done = to;
    }
    out.append(escape.apply(content.substring(done, piece.to())));
  }

  private final class Formatter extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      StringBuilder out = new StringBuilder();
      for (Passage passage : passages) {
        if (out.length() > 0) {
          out.append(between);
        }
        mark(
            out,
            content,
            new Piece(
                passage.getStartOffset(),
                passage.getEndOffset(),
                passage.getNumMatches(),
                passage.getMatchStarts(),
                passage.getMatchEnds()));
      }
      return out.toString();
    }
  }
}
