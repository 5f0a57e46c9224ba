package org.parkgraph.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.text.Suggestion;

/**
 * Completions of what is being typed into a search box, as JSON: those of one kind together, the
 * kind of the best one first, and what is of no kind at the end.
 */
public final class SuggestHandler implements Handler {

  private static final int MOST = 10;

  /** Of one kind, where there are others. */
  private static final int MOST_OF_A_KIND = 4;

  private static final int LOOKED_AT = 60;

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(List.of("q", "lang"));
    String typed = x.parameters().one("q");
    if (typed == null) {
      throw ProblemException.badParameter("q", "say in q what was typed so far");
    }
    x.addHeader("Vary", "Accept-Language");
    if (x.answered(Representation.JSON, typed + x.lang())) {
      return;
    }
    JsonArray suggestions = new JsonArray();
    grouped(x.service().text().suggest(typed, LOOKED_AT))
        .forEach((group, all) -> all.forEach(s -> suggestions.add(json(x, group, s))));
    JsonObject json = new JsonObject();
    json.put("query", typed);
    json.put("suggestions", suggestions);
    x.send("application/json", json + "\n");
  }

  private static Map<SuggestionGroup, List<Suggestion>> grouped(List<Suggestion> found) {
    List<Suggestion> chosen = new ArrayList<>();
    List<Suggestion> rest = new ArrayList<>();
    for (Suggestion s : found) {
      SuggestionGroup group = SuggestionGroup.of(s);
      boolean few =
          chosen.stream().filter(c -> SuggestionGroup.of(c) == group).count() < MOST_OF_A_KIND;
      (few ? chosen : rest).add(s);
    }
    chosen.addAll(rest);
    Map<SuggestionGroup, List<Suggestion>> groups = new LinkedHashMap<>();
    for (Suggestion s : chosen.subList(0, Math.min(MOST, chosen.size()))) {
      groups.computeIfAbsent(SuggestionGroup.of(s), g -> new ArrayList<>()).add(s);
    }
    List<Suggestion> others = groups.remove(SuggestionGroup.OTHERS);
    if (others != null) {
      groups.put(SuggestionGroup.OTHERS, others);
    }
    return groups;
  }

  private static JsonObject json(Exchange x, SuggestionGroup group, Suggestion suggestion) {
    JsonObject json = new JsonObject();
    json.put("name", suggestion.name());
    if (suggestion.otherName() != null) {
      json.put("otherName", suggestion.otherName());
    }
    json.put("iri", suggestion.iri());
    json.put("type", suggestion.type());
    json.put("kind", x.service().label(suggestion.type(), x.lang(), ""));
    json.put("group", group.key());
    json.put("groupLabel", x.frame().say("suggest." + group.key()));
    String address = x.frame().href(suggestion.iri());
    if (address != null) {
      json.put("address", address);
    }
    return json;
  }
}
