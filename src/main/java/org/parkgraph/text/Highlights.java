package org.parkgraph.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;

/** Marks the words of one query in what is stored of its hits; for one search. */
final class Highlights {

  private final boolean chinese;
  private final Query query;
  private final Marker marker;
  private final Map<String, Marker.Marking> byField = new HashMap<>();

  /**
   * @param chinese whether what is Chinese comes first, or what is English
   */
  Highlights(Query query, boolean chinese, Marker marker) {
    this.query = query;
    this.marker = marker;
    this.chinese = chinese;
  }

  /**
   * A text in which words were found.
   *
   * @param html the text with marks, escaped as the marker does
   */
  record Mark(String text, boolean chinese, String html) {}

  /** The values of a field that hold words of the query, each looked at when it is asked for. */
  Stream<Mark> of(Document doc, String field) {
    return endings(chinese)
        .flatMap(
            ending ->
                Arrays.stream(doc.getValues(field + ending))
                    .flatMap(text -> mark(field + ending, ending, text)));
  }

  private Stream<Mark> mark(String field, String ending, String text) {
    String html = byField.computeIfAbsent(field, f -> marker.marking(f, query)).of(text);
    return html == null
        ? Stream.empty()
        : Stream.of(new Mark(text, ending.equals(Analysis.PAIRS), html));
  }

  /** The first value of a field, or an empty text. */
  static String first(Document doc, String field, boolean chinese) {
    return endings(chinese)
        .flatMap(ending -> Stream.ofNullable(doc.get(field + ending)))
        .findFirst()
        .orElse("");
  }

  /** Those under which texts are stored. */
  private static Stream<String> endings(boolean chinese) {
    return chinese
        ? Stream.of(Analysis.PAIRS, Analysis.ENGLISH)
        : Stream.of(Analysis.ENGLISH, Analysis.PAIRS);
  }
}
