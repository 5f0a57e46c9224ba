package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Named;
import org.parkgraph.html.SearchPage;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.text.PassageRef;
import org.parkgraph.text.SearchHit;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchResults;
import org.parkgraph.text.SearchSyntaxException;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/** Full-text search over entities and passages: a page for people, JSON for programs. */
public final class SearchHandler implements Handler {

  private static final int PAGE_SIZE = 10;
  private static final Set<String> LANGUAGES = Set.of("en", "zh", "zh-Hans");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
  private static final Pattern WEB = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\"{}|^`\\\\]]+");
  private static final List<String> PARAMETERS =
      List.of("q", "type", "lang", "page", "size", "format");

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(PARAMETERS);
    x.addHeader("Link", "<" + x.address("/openapi.json") + ">; rel=\"service-desc\"");
    Representation as = x.choose(List.of(Representation.JSON, Representation.HTML));
    String text = x.parameters().one("q");
    boolean page = as.equals(Representation.HTML);
    if (text == null && !page) {
      throw ProblemException.badParameter("q", "say in q what to search for");
    }
    try {
      SearchRequest request = request(x, text == null ? "" : text);
      if (x.answered(as, x.lang() + x.parameters().map())) {
        return;
      }
      boolean asked = text != null && !text.isBlank();
      SearchResults results = asked ? x.service().text().search(request) : null;
      if (page) {
        x.page(view(x, request, results, null));
      } else {
        SearchResults found = results == null ? new SearchResults(0, "en", List.of()) : results;
        x.send("application/json", json(x, request, found) + "\n");
      }
    } catch (SearchSyntaxException e) {
      if (!page) {
        throw ProblemException.badParameter("q", String.valueOf(e.getMessage()));
      }
      x.page(view(x, SearchRequest.of(""), null, e.getMessage()));
    }
  }

  private static String view(
      Exchange x, SearchRequest request, @Nullable SearchResults results, @Nullable String fault) {
    String type = request.type() == null ? null : x.parameters().one("type");
    Map<String, String> filters = type == null ? Map.of() : Map.of("type", type);
    SearchPage.Request shown =
        new SearchPage.Request(
            Objects.requireNonNullElse(x.parameters().one("q"), ""),
            filters,
            request.page(),
            request.size());
    SearchPage.Results found =
        results == null
            ? null
            : new SearchPage.Results(
                results.total(), List.of(), results.hits().stream().map(h -> shown(x, h)).toList());
    return new SearchPage(shown, found, fault, Examples.searches(x.lang())).render(x.frame());
  }

  private static SearchPage.Hit shown(Exchange x, SearchHit hit) {
    String type = hit.type().substring(hit.type().lastIndexOf('#') + 1);
    return new SearchPage.Hit(
        hit.iri(),
        hit.label(),
        new Named(hit.type(), x.service().label(hit.type(), x.lang(), type), x.lang()),
        hit.date(),
        hit.highlights(),
        hit.passages().stream()
            .map(
                p ->
                    new Evidence(
                        x.service().passage(p.document(), p.paragraph(), p.sentence()),
                        p.document(),
                        p.paragraph(),
                        p.sentence(),
                        p.text()))
            .toList());
  }

  private static SearchRequest request(Exchange x, String text) {
    String lang = x.parameters().one("lang");
    if (lang != null && !LANGUAGES.contains(lang)) {
      throw ProblemException.badParameter("lang", "lang is en or zh");
    }
    return new SearchRequest(
        text,
        lang == null ? null : lang.substring(0, 2),
        type(x),
        number(x, "page", 1),
        number(x, "size", PAGE_SIZE));
  }

  /** The class that {@code type} names: Policy, park:Policy or its IRI. */
  private static @Nullable String type(Exchange x) {
    String type = x.parameters().one("type");
    if (type == null || type.isEmpty()) {
      return null;
    }
    String expanded = Prefixes.expand(type);
    String iri = type.contains("/") ? type : expanded == null ? Park.NS + type : expanded;
    boolean wellFormed = WEB.matcher(iri).matches();
    if (!wellFormed || !x.service().isClass(iri)) {
      throw ProblemException.badParameter(
          "type", "type is a class such as Policy, Enterprise, Place or Passage");
    }
    return iri;
  }

  private static int number(Exchange x, String name, int otherwise) {
    String given = x.parameters().one(name);
    if (given == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(given).matches()) {
      throw ProblemException.badParameter(name, name + " is a whole number from 1");
    }
    return Integer.parseInt(given);
  }

  private static JsonObject json(Exchange x, SearchRequest request, SearchResults results) {
    JsonObject json = new JsonObject();
    json.put("query", request.text());
    json.put("lang", results.lang());
    json.put("total", results.total());
    json.put("dataVersion", x.service().version());
    json.put("facets", new JsonObject());
    JsonArray hits = new JsonArray();
    results.hits().forEach(h -> hits.add(hit(x, h)));
    json.put("hits", hits);
    return json;
  }

  private static JsonObject hit(Exchange x, SearchHit hit) {
    JsonObject json = new JsonObject();
    json.put("iri", hit.iri());
    json.put("type", hit.type());
    json.put("label", hit.label());
    json.put("score", JsonNumber.value(hit.score()));
    if (hit.date() != null) {
      json.put("date", hit.date());
    }
    JsonArray highlights = new JsonArray();
    hit.highlights().forEach(highlights::add);
    json.put("highlights", highlights);
    JsonArray passages = new JsonArray();
    hit.passages().forEach(p -> passages.add(passage(x, p)));
    json.put("passages", passages);
    return json;
  }

  private static JsonObject passage(Exchange x, PassageRef ref) {
    JsonObject json = new JsonObject();
    json.put("document", ref.document());
    json.put("paragraph", ref.paragraph());
    json.put("sentence", ref.sentence());
    json.put("text", ref.text());
    String original =
        x.service().originals().sentence(ref.document(), ref.paragraph(), ref.sentence());
    if (original != null) {
      json.put("original", original);
    }
    return json;
  }
}
