package org.parkgraph.search;

import java.io.IOException;
import java.util.List;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Language;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.query.Spelling;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchResults;
import org.parkgraph.text.SearchSyntaxException;

/** Full-text search over entities and passages: a page for people, JSON for programs. */
public final class SearchHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    x.addHeader("Link", "<" + x.address("/openapi.json") + ">; rel=\"service-desc\"");
    Representation as = x.choose(List.of(Representation.JSON, Representation.HTML));
    boolean page = as.equals(Representation.HTML);
    try {
      SearchRequest request = SearchCall.of(x);
      boolean asked = SearchCall.asks(request);
      if (!asked && !page && x.parameters().one("q") == null) {
        throw ProblemException.badParameter(
            "q",
            "say in q what to search for, or narrow by type, place, issuer, topic or the like");
      }
      if (x.answered(as, x.lang() + x.parameters().map())) {
        return;
      }
      if (page) {
        SearchResults results = asked ? x.service().text().search(request) : null;
        x.page(new SearchView(x, request).page(results));
      } else {
        json(x, request);
      }
    } catch (SearchSyntaxException e) {
      if (!page) {
        throw ProblemException.badParameter("q", String.valueOf(e.getMessage()));
      }
      x.page(new SearchView(x, SearchRequest.of("")).wrong(String.valueOf(e.getMessage())));
    }
  }

  private static void json(Exchange x, SearchRequest request) throws IOException {
    SearchResults results = x.service().text().search(request);
    Language language = Language.of(results.lang());
    SearchJson json =
        new SearchJson(
            x.service().version(),
            x.service().originals(),
            language,
            iri -> x.service().label(iri, language.tag(), Spelling.of(iri)));
    x.send("application/json", json.of(request, results) + "\n");
  }
}
