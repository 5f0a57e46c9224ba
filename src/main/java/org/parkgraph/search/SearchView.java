package org.parkgraph.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgraph.html.Named;
import org.parkgraph.html.SearchPage;
import org.parkgraph.http.Exchange;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.query.Spelling;
import org.parkgraph.text.Facet;
import org.parkgraph.text.Filters;
import org.parkgraph.text.PassageRef;
import org.parkgraph.text.Reason;
import org.parkgraph.text.SearchHit;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchResults;
import org.parkgraph.vocab.Park;

/** The results of a search for people. */
final class SearchView {

  private final Exchange x;
  private final SearchRequest request;

  SearchView(Exchange x, SearchRequest request) {
    this.x = x;
    this.request = request;
  }

  /** The page with the results, or with other ways where there are none. */
  String page(@Nullable SearchResults results) {
    if (results == null) {
      return render(null, null, new SearchHelp(x, this).start());
    }
    SearchPage.Results shown =
        new SearchPage.Results(
            results.total(), facets(results), results.hits().stream().map(this::hit).toList());
    boolean none = results.total() == 0;
    return render(shown, null, none ? new SearchHelp(x, this).of(request) : null);
  }

  /** The page with what is wrong about the call. */
  String wrong(String fault) {
    return render(null, fault, null);
  }

  private String render(
      SearchPage.@Nullable Results results,
      @Nullable String fault,
      SearchPage.@Nullable Help help) {
    return new SearchPage(asked(), results, fault, help, SearchExamples.in(x.lang()))
        .render(x.frame());
  }

  /** The address of the first page of this search. */
  String address() {
    return new SearchPage(asked(), null, null, null, List.of()).sorted(asked().sort());
  }

  private SearchPage.Request asked() {
    return new SearchPage.Request(
        request.text(),
        filters(),
        request.sort().name().toLowerCase(Locale.ROOT),
        request.page(),
        request.size());
  }

  private Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    Filters given = request.filters();
    for (Facet facet : SearchCall.FACETS) {
      if (!given.of(facet).isEmpty()) {
        filters.put(facet.parameter(), given.of(facet).stream().map(SearchView::written).toList());
      }
    }
    if (given.from() != null) {
      filters.put("from", List.of(given.from().toString()));
    }
    if (given.to() != null) {
      filters.put("to", List.of(given.to().toString()));
    }
    return filters;
  }

  /** The shortest form in which a call may give a value of a filter. */
  private static String written(String iri) {
    return iri.startsWith(Park.NS) ? iri.substring(Park.NS.length()) : Spelling.of(iri);
  }

  private List<SearchPage.Facet> facets(SearchResults results) {
    List<SearchPage.Facet> facets = new ArrayList<>();
    for (Facet facet : SearchCall.FACETS) {
      List<SearchPage.FacetValue> values =
          results.of(facet).stream().map(c -> value(facet, c)).toList();
      facets.add(new SearchPage.Facet(facet.parameter(), values));
    }
    return facets;
  }

  /** A reason by the name that pages and answers give it. */
  static SearchPage.Reason reason(Reason reason) {
    String kind =
        switch (reason.kind()) {
          case OTHER_NAME -> "otherName";
          case OTHER_LANGUAGE -> "otherLanguage";
          default -> reason.kind().name().toLowerCase(Locale.ROOT);
        };
    return new SearchPage.Reason(kind, reason.text());
  }

  /** A value of a facet as it is shown. */
  SearchPage.FacetValue value(Facet facet, SearchResults.Count count) {
    if (facet == Facet.YEAR) {
      return new SearchPage.FacetValue(
          count.value(), count.value(), count.count(), isYear(count.value()));
    }
    return new SearchPage.FacetValue(
        written(count.value()),
        named(count.value()).label(),
        count.count(),
        request.filters().of(facet).contains(count.value()));
  }

  private boolean isYear(String year) {
    Filters given = request.filters();
    return (year + "-01-01").equals(String.valueOf(given.from()))
        && (year + "-12-31").equals(String.valueOf(given.to()));
  }

  private SearchPage.Hit hit(SearchHit hit) {
    SearchHit.Standing standing = hit.standing();
    return new SearchPage.Hit(
        hit.iri(),
        hit.label(),
        named(hit.type()),
        hit.date() == null
            ? null
            : new SearchPage.When(!standing.issuers().isEmpty(), hit.date(), standing.latest()),
        standing.issuers().stream().map(this::named).toList(),
        standing.status() == null
            ? null
            : new SearchPage.Status(named(standing.status()), standing.statusAsOf()),
        standing.documents().stream().map(this::named).toList(),
        hit.reasons().stream().map(SearchView::reason).toList(),
        hit.highlights(),
        hit.passages().stream().map(this::evidence).toList());
  }

  private Evidence evidence(PassageRef p) {
    Evidence known = x.service().sentence(p.document(), p.paragraph(), p.sentence(), x.lang());
    return new Evidence(
        known == null ? "" : known.passage(),
        p.document(),
        p.paragraph(),
        p.sentence(),
        p.text(),
        known == null ? null : known.source());
  }

  private Named named(String iri) {
    return new Named(iri, x.service().label(iri, x.lang(), Spelling.of(iri)), x.lang());
  }
}
