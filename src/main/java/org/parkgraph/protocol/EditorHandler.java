package org.parkgraph.protocol;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.SparqlPage;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.shortlink.BadCodeException;
import org.parkgraph.shortlink.QueryCode;

/**
 * The editor for SPARQL: its page, the query that an address names, and below {@code /sparql/} what
 * the page asks for: the terms to complete with, the examples, and short links.
 */
public final class EditorHandler implements Handler {

  private static final String ROOT = "/sparql/";

  /** In characters; what is longer is no link any more. */
  private static final int LONGEST_LINK = 4000;

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private volatile @Nullable EditorTerms kept;

  @Override
  public String methods() {
    return "GET, HEAD, POST";
  }

  @Override
  public void handle(Exchange x) throws IOException {
    switch (x.path()) {
      case ROOT + "link" -> link(x);
      case ROOT + "terms.json" -> terms(x);
      case ROOT + "example.json" -> example(x);
      default ->
          throw ProblemException.notFound(
              "there is /sparql and, below it, link, terms.json and example.json");
    }
  }

  /**
   * The query that the address of a page names, in full, by a short link or as an example; null
   * where it names none.
   */
  static @Nullable String query(Exchange x) {
    String code = x.parameters().one("z");
    String example = x.parameters().one("example");
    String query = x.parameters().one("query");
    if ((code == null ? 0 : 1) + (example == null ? 0 : 1) + (query == null ? 0 : 1) > 1) {
      throw ProblemException.badRequest("give one of query, z and example");
    }
    if (code != null) {
      return decoded(code);
    }
    return example == null ? query : ExampleText.of(canned(x, "example", example), x.lang());
  }

  private static String decoded(String code) {
    try {
      return QueryCode.decode(code);
    } catch (BadCodeException e) {
      throw ProblemException.badParameter(
          "z",
          "this link to a query is damaged ("
              + e.getMessage()
              + "); ask for the whole link, which often breaks at the end of a line, or begin at"
              + " /sparql");
    }
  }

  private static CannedQuery canned(Exchange x, String parameter, String name) {
    return x.service()
        .queries()
        .find(name)
        .orElseThrow(
            () ->
                ProblemException.badParameter(
                    parameter,
                    "there is no query " + Parameters.quote(name) + "; /queries lists them all"));
  }

  /** Answers with the editor and a query in it; the empty text stands for an example. */
  void page(Exchange x, String query) throws IOException {
    String seen = x.parameters().one("v");
    if (seen != null && !VERSION.matcher(seen).matches()) {
      throw ProblemException.badParameter(
          "v", "v is a data version as short links have it, such as " + x.service().version());
    }
    if (!x.answered(Representation.HTML, x.lang() + x.baseUrl() + seen + query)) {
      boolean changed = seen != null && !seen.equals(x.service().version());
      x.page(
          new SparqlPage(
                  query,
                  QueryExamples.in(x.lang()),
                  x.service().queries().all().stream()
                      .map(
                          q ->
                              new SparqlPage.Entry(
                                  q.name(), q.title().in(x.lang()), q.description().in(x.lang())))
                      .toList(),
                  contents(x),
                  kept(x).prefixes(),
                  changed ? seen : null)
              .render(x.frame()));
    }
  }

  /** The classes that people look for: those with a name, where any has one. */
  private List<SparqlPage.Counted> contents(Exchange x) {
    List<EditorTerms.Named> classes = kept(x).classes();
    boolean named = classes.stream().anyMatch(c -> !c.english().isEmpty());
    return classes.stream()
        .filter(c -> !named || !c.english().isEmpty())
        .limit(SparqlPage.CLASSES)
        .map(c -> new SparqlPage.Counted(c.iri(), c.name(x.lang()), c.uses()))
        .toList();
  }

  private void terms(Exchange x) throws IOException {
    x.parameters().allowOnly(List.of());
    if (!x.answered(Representation.JSON, "")) {
      x.send("application/json", kept(x).json());
    }
  }

  /** Made when first asked for, and anew for other data. */
  private EditorTerms kept(Exchange x) {
    EditorTerms known = kept;
    if (known == null || !known.version().equals(x.service().version())) {
      known = EditorTerms.of(x.service());
      kept = known;
    }
    return known;
  }

  private static void example(Exchange x) throws IOException {
    x.parameters().allowOnly(List.of("name", "lang"));
    x.setHeader("Vary", "Accept-Language");
    String name = x.parameters().one("name");
    if (name == null) {
      throw ProblemException.badParameter("name", "say in name which of /queries");
    }
    CannedQuery query = canned(x, "name", name);
    if (!x.answered(Representation.JSON, x.lang() + name)) {
      JsonObject json = new JsonObject();
      json.put("name", name);
      json.put("title", query.title().in(x.lang()));
      json.put("description", query.description().in(x.lang()));
      json.put("query", ExampleText.of(query, x.lang()));
      x.send("application/json", json + "\n");
    }
  }

  private static void link(Exchange x) throws IOException {
    if (x.method().equals("POST")) {
      String type = String.valueOf(x.header("Content-Type")).toLowerCase(Locale.ROOT);
      if (!type.startsWith("application/x-www-form-urlencoded")) {
        throw ProblemException.badRequest("send the query as the field query of a form");
      }
      x.parameters().add(x.body(QueryCode.LONGEST));
    }
    x.parameters().allowOnly(List.of("query"));
    String query = x.parameters().one("query");
    if (query == null) {
      throw ProblemException.badParameter("query", "say in query what the link is to open");
    }
    String path = "/sparql?z=" + QueryCode.encode(query) + "&v=" + x.service().version();
    if (path.length() > LONGEST_LINK) {
      throw ProblemException.badParameter(
          "query",
          "the link would have "
              + path.length()
              + " characters, which programs for mail and text"
              + " break; keep so long a query as a file");
    }
    JsonObject json = new JsonObject();
    json.put("url", x.baseUrl() + path);
    json.put("path", path);
    json.put("dataVersion", x.service().version());
    x.setHeader("Cache-Control", "no-cache");
    x.send("application/json", json + "\n");
  }
}
