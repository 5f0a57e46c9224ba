package org.parkgraph.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parkgraph.html.SearchPage;
import org.parkgraph.http.Exchange;
import org.parkgraph.text.Facet;
import org.parkgraph.text.Filters;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchResults;

/**
 * What else to try where a search finds nothing, each with the number of hits that it really has.
 * Costs one more search for each filter.
 */
final class SearchHelp {

  private static final int KINDS = 15;

  /** What makes words more than words. */
  private static final Pattern OPERATORS =
      Pattern.compile("[\"“”„「」『』*]|\\b(?:AND|OR|NOT)\\b|(?<!\\S)-");

  private final Exchange x;
  private final SearchView view;

  SearchHelp(Exchange x, SearchView view) {
    this.x = x;
    this.view = view;
  }

  /** Before anything is searched for: the kinds of things there are. */
  SearchPage.Help start() {
    return new SearchPage.Help(null, List.of(), kinds());
  }

  /** After a search that found nothing. */
  SearchPage.Help of(SearchRequest request) {
    return new SearchPage.Help(meant(request), ways(request), kinds());
  }

  private @Nullable String meant(SearchRequest request) {
    return request.text().isBlank()
        ? null
        : x.service().text().didYouMean(request.text(), x.lang().startsWith("zh"));
  }

  private List<SearchPage.Way> ways(SearchRequest request) {
    List<SearchPage.Way> ways = new ArrayList<>();
    Filters filters = request.filters();
    for (Facet facet : SearchCall.FACETS) {
      boolean set =
          facet == Facet.YEAR
              ? filters.from() != null || filters.to() != null
              : !filters.of(facet).isEmpty();
      if (set) {
        add(ways, facet.parameter(), with(request, request.text(), without(filters, facet)));
      }
    }
    if (!filters.isEmpty() && ways.isEmpty()) {
      add(ways, "filters", with(request, request.text(), Filters.NONE));
    }
    String plain = OPERATORS.matcher(request.text()).replaceAll(" ").strip();
    if (!plain.equals(request.text().strip()) && !plain.isEmpty()) {
      add(ways, "operators", with(request, plain, filters));
    }
    return ways;
  }

  private void add(List<SearchPage.Way> ways, String left, SearchRequest request) {
    long total = x.service().text().search(request).total();
    if (total > 0) {
      ways.add(new SearchPage.Way(left, new SearchView(x, request).address(), total));
    }
  }

  private static SearchRequest with(SearchRequest request, String text, Filters filters) {
    return new SearchRequest(text, request.lang(), filters, request.sort(), 1, request.size());
  }

  private static Filters without(Filters filters, Facet facet) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    values.putAll(filters.values());
    values.remove(facet);
    return facet == Facet.YEAR
        ? new Filters(values, null, null)
        : new Filters(values, filters.from(), filters.to());
  }

  private List<SearchPage.FacetValue> kinds() {
    SearchRequest all =
        new SearchRequest("", null, Filters.NONE, SearchRequest.Sort.RELEVANCE, 1, 1);
    List<SearchResults.Count> counts = x.service().text().search(all).of(Facet.TYPE);
    return counts.stream().limit(KINDS).map(c -> view.value(Facet.TYPE, c)).toList();
  }
}
