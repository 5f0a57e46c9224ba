package org.parkgraph.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.parkgraph.html.Language;
import org.parkgraph.html.Originals;
import org.parkgraph.html.SearchPage;
import org.parkgraph.text.Facet;
import org.parkgraph.text.PassageRef;
import org.parkgraph.text.Reason;
import org.parkgraph.text.SearchHit;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchResults;

/**
 * The results of a search for programs.
 *
 * @param version of the data that were searched
 * @param originals the sentences of the sources, where there are copies
 * @param language of the results
 * @param labels the display name of an IRI in the language of the results
 */
record SearchJson(
    String version, Originals originals, Language language, Function<String, String> labels) {

  JsonObject of(SearchRequest request, SearchResults results) {
    JsonObject json = new JsonObject();
    json.put("query", request.text());
    json.put("lang", results.lang());
    json.put("total", results.total());
    json.put("dataVersion", version);
    JsonObject facets = new JsonObject();
    for (Facet facet : SearchCall.FACETS) {
      facets.put(facet.parameter(), array(results.of(facet), c -> count(facet, c)));
    }
    json.put("facets", facets);
    json.put("hits", array(results.hits(), this::hit));
    return json;
  }

  private JsonObject count(Facet facet, SearchResults.Count count) {
    JsonObject json = new JsonObject();
    json.put("value", count.value());
    json.put("label", facet == Facet.YEAR ? count.value() : labels.apply(count.value()));
    json.put("count", count.count());
    return json;
  }

  private JsonObject hit(SearchHit hit) {
    JsonObject json = new JsonObject();
    json.put("iri", hit.iri());
    json.put("type", hit.type());
    json.put("typeLabel", labels.apply(hit.type()));
    json.put("label", hit.label());
    json.put("score", JsonNumber.value(hit.score()));
    put(json, "date", hit.date());
    put(json, "dateLatest", hit.standing().latest());
    json.put("issuers", array(hit.standing().issuers(), this::named));
    if (hit.standing().status() != null) {
      json.put("status", named(hit.standing().status()));
    }
    put(json, "statusAsOf", hit.standing().statusAsOf());
    json.put("sources", array(hit.standing().documents(), this::named));
    json.put("reasons", array(hit.reasons(), this::reason));
    json.put("highlights", array(hit.highlights(), org.apache.jena.atlas.json.JsonString::new));
    json.put("passages", array(hit.passages(), this::passage));
    return json;
  }

  private JsonObject reason(Reason reason) {
    SearchPage.Reason shown = SearchView.reason(reason);
    JsonObject json = new JsonObject();
    json.put("kind", shown.kind());
    json.put("words", shown.words(language));
    put(json, "highlight", shown.highlight());
    return json;
  }

  private JsonObject named(String iri) {
    JsonObject json = new JsonObject();
    json.put("iri", iri);
    json.put("label", labels.apply(iri));
    return json;
  }

  private JsonObject passage(PassageRef ref) {
    JsonObject json = new JsonObject();
    json.put("document", ref.document());
    json.put("paragraph", ref.paragraph());
    json.put("sentence", ref.sentence());
    json.put("text", ref.text());
    put(json, "original", originals.sentence(ref.document(), ref.paragraph(), ref.sentence()));
    return json;
  }

  private static void put(JsonObject json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  private static <T> JsonArray array(
      Collection<T> all, Function<? super T, ? extends JsonValue> json) {
    JsonArray array = new JsonArray();
    List.copyOf(all).forEach(each -> array.add(json.apply(each)));
    return array;
  }
}
