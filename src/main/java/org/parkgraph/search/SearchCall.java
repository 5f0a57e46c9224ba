package org.parkgraph.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.parkgraph.html.Language;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.query.BadParameterException;
import org.parkgraph.query.FilterValues;
import org.parkgraph.text.Facet;
import org.parkgraph.text.Filters;
import org.parkgraph.text.SearchRequest;
import org.parkgraph.text.SearchSyntaxException;

/** A search as its address has it. A parameter that is there without a value is as if absent. */
final class SearchCall {

  /** What narrows a search, in the order in which it is offered. */
  static final List<Facet> FACETS =
      List.of(
          Facet.TYPE,
          Facet.ISSUER,
          Facet.PLACE,
          Facet.TOPIC,
          Facet.INDUSTRY,
          Facet.DOCUMENT,
          Facet.YEAR);

  private static final int PAGE_SIZE = 10;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
  private static final List<String> PARAMETERS =
      List.of(
          "q",
          "type",
          "lang",
          "place",
          "issuer",
          "topic",
          "industry",
          "document",
          "from",
          "to",
          "sort",
          "page",
          "size",
          "format");

  private final Parameters given;
  private final DatasetGraph dataset;

  private SearchCall(Exchange x) {
    this.given = x.parameters();
    this.dataset = x.service().sparql().dataset();
  }

  /**
   * Reads a call.
   *
   * @throws ProblemException where a parameter is unknown, repeated or wrong
   * @throws SearchSyntaxException where the numbers do not fit together
   */
  static SearchRequest of(Exchange x) {
    x.parameters().allowOnly(PARAMETERS);
    return new SearchCall(x).request();
  }

  /** Whether the call says what to search for, be it by words or filters. */
  static boolean asks(SearchRequest request) {
    return !request.text().isBlank() || !request.filters().isEmpty();
  }

  private SearchRequest request() {
    return new SearchRequest(
        Objects.requireNonNullElse(given.one("q"), ""),
        lang(),
        filters(),
        sort(),
        number("page", 1),
        number("size", PAGE_SIZE));
  }

  private @Nullable String lang() {
    String lang = one("lang");
    if (lang != null && !Language.isSpoken(lang)) {
      throw ProblemException.badParameter(
          "lang", "lang is en or zh, with or without a region or script, such as zh-Hans");
    }
    return lang == null ? null : Language.of(lang).parameter();
  }

  private SearchRequest.Sort sort() {
    String sort = one("sort");
    if (sort == null || sort.equals("relevance")) {
      return SearchRequest.Sort.RELEVANCE;
    }
    if (sort.equals("date")) {
      return SearchRequest.Sort.DATE;
    }
    throw ProblemException.badParameter("sort", "sort is relevance or date");
  }

  private Filters filters() {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    dataset.begin(TxnType.READ);
    try {
      FilterValues known = new FilterValues(dataset.getUnionGraph());
      for (Facet facet : FACETS) {
        List<String> iris = new ArrayList<>();
        for (String value : given.all(facet.parameter())) {
          if (!value.isBlank()) {
            iris.add(known.iri(facet.parameter(), value.strip()));
          }
        }
        values.put(facet, iris.stream().distinct().toList());
      }
      LocalDate from = day("from");
      LocalDate to = day("to");
      if (from != null && to != null && from.isAfter(to)) {
        throw ProblemException.badParameter("to", "to, " + to + ", is before from, " + from);
      }
      return new Filters(values, from, to);
    } catch (BadParameterException e) {
      throw ProblemException.badParameter(e.parameter(), String.valueOf(e.getMessage()));
    } finally {
      dataset.end();
    }
  }

  private @Nullable LocalDate day(String name) {
    String given = one(name);
    return given == null ? null : FilterValues.day(name, given);
  }

  private int number(String name, int otherwise) {
    String text = one(name);
    if (text == null) {
      return otherwise;
    }
    if (!NUMBER.matcher(text).matches()) {
      throw ProblemException.badParameter(name, name + " is a whole number from 1");
    }
    return Integer.parseInt(text);
  }

  private @Nullable String one(String name) {
    String value = given.one(name);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
