package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.text.Suggestion;

/** Completions of what is being typed into a search box, as JSON. */
public final class SuggestHandler implements Handler {

  private static final int MOST = 8;

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(List.of("q", "lang"));
    String typed = x.parameters().one("q");
    if (typed == null) {
      throw ProblemException.badParameter("q", "say in q what was typed so far");
    }
    if (x.answered(Representation.JSON, typed)) {
      return;
    }
    JsonArray suggestions = new JsonArray();
    for (Suggestion s : x.service().text().suggest(typed, MOST)) {
      JsonObject suggestion = new JsonObject();
      suggestion.put("name", s.name());
      suggestion.put("iri", s.iri());
      suggestion.put("type", s.type());
      suggestions.add(suggestion);
    }
    JsonObject json = new JsonObject();
    json.put("query", typed);
    json.put("suggestions", suggestions);
    x.send("application/json", json + "\n");
  }
}
