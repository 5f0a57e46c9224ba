package org.parkgraph.html;

import java.util.List;
import org.apache.jena.atlas.json.JsonObject;
import org.parkgraph.vocab.Prefixes;

/**
 * What a page gives to the scripts that show the rows of an answer as table, chart, map or graph: a
 * page that names {@link #SCRIPTS} and {@link #STYLES} and has the template {@code results} in it
 * may call {@code showResults(element, answer)}.
 */
public final class ResultView {

  /** In the order in which they run. */
  public static final List<String> SCRIPTS =
      List.of(
          "results.js",
          "results-table.js",
          "results-chart.js",
          "results-map.js",
          "results-graph.js");

  public static final List<String> STYLES = List.of("editor.css");

  /** Loaded by the first view that needs them. */
  private static final List<String> LIBRARIES =
      List.of("cytoscape.js", "leaflet.js", "leaflet.css");

  private ResultView() {}

  /** The words, prefixes and addresses that the scripts use, as JSON. */
  public static String settings(Frame frame) {
    JsonObject json = new JsonObject();
    json.put("base", frame.site().base());
    json.put("lang", frame.language().tag());
    json.put("chosen", frame.chosen() ? frame.language().parameter() : "");
    json.put("prefixes", object(Prefixes.all()));
    json.put("words", object(frame.words("results.")));
    JsonObject libraries = new JsonObject();
    LIBRARIES.forEach(name -> libraries.put(name, Asset.href(name)));
    json.put("libraries", libraries);
    return json.toString();
  }

  static JsonObject object(java.util.Map<String, String> from) {
    JsonObject json = new JsonObject();
    from.forEach(json::put);
    return json;
  }
}
