package org.parkgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;

/**
 * Marks found words in what is stored of hits.
 *
 * @param chinese whether what is Chinese comes first, or what is English
 */
record Highlights(boolean chinese) {

  /**
   * A text in which words were found.
   *
   * @param html escaped, with marks
   */
  record Mark(String text, boolean chinese, String html) {}

  /** The values of a field that hold words of the query. */
  List<Mark> of(Document doc, String field, Query query) {
    List<Mark> marks = new ArrayList<>();
    for (String ending : endings()) {
      for (String text : doc.getValues(field + ending)) {
        String html = Marker.HTML.mark(field + ending, query, text);
        if (html != null) {
          marks.add(new Mark(text, ending.equals(Analysis.PAIRS), html));
        }
      }
    }
    return marks;
  }

  /** The first value of a field. */
  Optional<String> first(Document doc, String field) {
    return endings().stream()
        .flatMap(ending -> Optional.ofNullable(doc.get(field + ending)).stream())
        .findFirst();
  }

  /** Those under which texts are stored. */
  private List<String> endings() {
    return chinese
        ? List.of(Analysis.PAIRS, Analysis.ENGLISH)
        : List.of(Analysis.ENGLISH, Analysis.PAIRS);
  }
}
