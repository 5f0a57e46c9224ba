package org.parkgraph.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parkgraph.vocab.Prefixes;

/**
 * The editor for SPARQL queries.
 *
 * @param query the text to begin with; empty for the first of the examples
 * @param examples queries to begin with
 */
public record SparqlPage(String query, List<Example> examples) {

  /** The text in the editor. */
  public String text() {
    return query.isEmpty() && !examples.isEmpty() ? examples.get(0).query() : query;
  }

  /** The prefixes that the editor adds by itself. */
  public Map<String, String> prefixes() {
    return Prefixes.all();
  }

  /** What runs on the page, in order. */
  public List<String> scripts() {
    return Stream.concat(ResultView.SCRIPTS.stream(), Stream.of("sparql.js")).toList();
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("sparql", frame, this);
  }
}
