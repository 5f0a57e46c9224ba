package org.parkgraph.html;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Prefixes;

/**
 * The editor for SPARQL queries.
 *
 * @param query the text to begin with; empty for the first of the examples
 * @param examples queries to begin with
 * @param entries the canned queries, which are examples too
 * @param contents what is in the data
 * @param prefixes namespaces by prefix, which the editor adds by itself
 * @param olderVersion of the data for which the link was made, where that is another
 */
public record SparqlPage(
    String query,
    List<Example> examples,
    List<Entry> entries,
    List<Counted> contents,
    Map<String, String> prefixes,
    @Nullable String olderVersion) {

  /** How many classes are told of. */
  public static final int CLASSES = 14;

  /** A canned query: its name, what it asks and what it answers. */
  public record Entry(String name, String title, String description) {}

  /** A class, its name or an empty text, and the number of its members. */
  public record Counted(String iri, String name, int members) {

    /** As people read it. */
    public String shown() {
      return name.isEmpty() ? Prefixes.shorten(iri) : name;
    }
  }

  /** The text in the editor. */
  public String text() {
    return query.isEmpty() && !examples.isEmpty() ? examples.get(0).query() : query;
  }

  /** A query for members of a class with their names. */
  public String members(Counted of) {
    String term = Prefixes.shorten(of.iri());
    boolean isShort = !term.equals(of.iri()) && term.matches("[a-z]+:[A-Za-z]\\w*");
    String prefix = isShort ? term.substring(0, term.indexOf(':')) : "";
    return (isShort ? prefixLine(prefix) : "")
        + prefixLine("rdfs")
        + "\nSELECT ?thing ?name WHERE {\n  ?thing a "
        + (isShort ? term : "<" + of.iri() + ">")
        + " .\n  OPTIONAL { ?thing rdfs:label ?name }\n}\nLIMIT 100\n";
  }

  private static String prefixLine(String prefix) {
    return "PREFIX " + prefix + ": <" + Prefixes.all().get(prefix) + ">\n";
  }

  /** How it looks. */
  public List<String> styles() {
    return Stream.concat(Stream.of("yasgui.css"), ResultView.STYLES.stream()).toList();
  }

  /** What runs on the page, in order. */
  public List<String> scripts() {
    return Stream.concat(
            Stream.of("yasgui.js"),
            Stream.concat(
                ResultView.SCRIPTS.stream(),
                Stream.of(
                    "sparql-answer.js",
                    "sparql-empty.js",
                    "sparql-terms.js",
                    "sparql-code.js",
                    "sparql-share.js",
                    "sparql.js")))
        .toList();
  }

  /** The words and prefixes that the script uses, as JSON. */
  public String settings(Frame frame) {
    JsonObject json = new JsonObject();
    json.put("words", ResultView.object(frame.words("editor.")));
    json.put("prefixes", ResultView.object(prefixes));
    json.put("given", !query.isEmpty());
    return json.toString();
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("sparql", frame, this);
  }
}
