package org.parkgraph.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Evidence;

/**
 * Full-text search: the box, the hits, and help where there are none.
 *
 * @param request what was asked; without words and filters before the first search
 * @param results what was found, or null where nothing was searched for or the text was wrong
 * @param fault what is wrong with the text, or null
 * @param help what to try where there are no hits, or null
 * @param examples texts worth searching for
 */
public record SearchPage(
    Request request,
    @Nullable Results results,
    @Nullable String fault,
    @Nullable Help help,
    List<String> examples) {

  /**
   * What was asked.
   *
   * @param filters by parameter (type, place, issuer, topic, industry, document, from, to) the
   *     values, as short as calls may write them
   * @param sort relevance or date
   * @param page from 1
   * @param size hits on a page
   */
  public record Request(
      String text, Map<String, List<String>> filters, String sort, int page, int size) {

    /** The only value of a parameter, or an empty text. */
    public String one(String parameter) {
      return String.join("", filters.getOrDefault(parameter, List.of()));
    }
  }

  /** One page of hits, and the counts of the values that narrow the search. */
  public record Results(long total, List<Facet> facets, List<Hit> hits) {}

  /**
   * The values of one parameter.
   *
   * @param field its name: type, issuer, place, topic, industry, document or year
   */
  public record Facet(String field, List<FacetValue> values) {

    private static final int SHOWN = 6;

    /** The first values, and those that are chosen. */
    public List<FacetValue> shown() {
      return values.stream().filter(v -> v.chosen() || values.indexOf(v) < SHOWN).toList();
    }

    /** The others. */
    public List<FacetValue> more() {
      List<FacetValue> shown = shown();
      return values.stream().filter(v -> !shown.contains(v)).toList();
    }

    /** Whether one of the values is chosen. */
    public boolean isChosen() {
      return values.stream().anyMatch(FacetValue::chosen);
    }
  }

  /**
   * One value of a facet.
   *
   * @param value what the parameter takes
   * @param count number of hits where the facet is narrowed to it
   */
  public record FacetValue(String value, String label, long count, boolean chosen) {}

  /**
   * What to try where there are no hits.
   *
   * @param meant a text that was probably meant, or null
   * @param without what there would be without one of the filters, or without one of the words
   * @param kinds kinds of things to look through
   */
  public record Help(@Nullable String meant, List<Way> without, List<FacetValue> kinds) {}

  /**
   * Another search.
   *
   * @param label what is left out, or the words that are kept
   * @param count number of its hits
   */
  public record Way(String label, String address, long count) {}

  /**
   * One thing that was found.
   *
   * @param iri its address in the data
   * @param label its name, plain text
   * @param type the most specific of its classes, or null
   * @param date when it was issued, took place or appeared, or null
   * @param issuers who issued it
   * @param status how far it has come, or null
   * @param sources documents that tell of it
   * @param reasons why it was found
   * @param highlights escaped texts with {@code <em>} around what was found
   * @param passages sentences that name it, or the sentence itself
   */
  public record Hit(
      String iri,
      String label,
      @Nullable Named type,
      @Nullable When date,
      List<Named> issuers,
      @Nullable Status status,
      List<Named> sources,
      List<Reason> reasons,
      List<String> highlights,
      List<Evidence> passages) {

    /** A text in parts: as a highlight has it where one is about all of it, else in one. */
    public List<Marked> marked(String text) {
      return highlights.stream()
          .map(Marked::split)
          .filter(parts -> Marked.text(parts).equals(text))
          .findFirst()
          .orElse(List.of(new Marked(text, false)));
    }

    /** The documents that tell of it, but for those that the passages name anyway. */
    public List<Named> otherSources() {
      return sources.stream()
          .filter(s -> passages.stream().noneMatch(p -> isFrom(p, s.iri())))
          .toList();
    }

    private static boolean isFrom(Evidence passage, String document) {
      return passage.source() != null && document.equals(passage.source().document().iri());
    }
  }

  /**
   * A date.
   *
   * @param issued whether it is the date of issue of a policy
   * @param first ISO date or dateTime
   * @param last the last day that it may be, or null where the first is the day
   */
  public record When(boolean issued, String first, @Nullable String last) {

    /** The day, month or year, or both ends of the interval. */
    public String text() {
      if (last == null) {
        return first;
      }
      boolean sameYear = last.startsWith(first.substring(0, Math.min(4, first.length())));
      return sameYear && first.endsWith("-01-01") && last.endsWith("-12-31")
          ? first.substring(0, 4)
          : first + " – " + last;
    }
  }

  /**
   * How far a thing has come.
   *
   * @param asOf the day that this is of, or null
   */
  public record Status(Named status, @Nullable String asOf) {}

  /**
   * Why a thing was found.
   *
   * @param kind name, otherName, otherLanguage, sound, sentence, text, named, concept or spelling
   * @param highlight escaped text with {@code <em>} around what was found, or null
   */
  public record Reason(String kind, @Nullable String highlight) {

    /** The reason in words of a language, such as "other name: 3W Coffee". */
    public String words(Language language) {
      String why = Words.in(language).get("why." + kind);
      return highlight == null ? why : why + ": " + Marked.text(parts());
    }

    /** The text in parts. */
    public List<Marked> parts() {
      return highlight == null ? List.of() : Marked.split(highlight);
    }
  }

  /**
   * A filter that is set.
   *
   * @param field name of the facet, or {@code from} or {@code to}
   * @param address of the search without it
   */
  public record Chip(String field, String label, String address) {}

  /** The filters that are set, each with what takes it off. */
  public List<Chip> chips() {
    List<Chip> chips = new ArrayList<>();
    if (results != null) {
      for (Facet facet : results.facets()) {
        facet.values().stream()
            .filter(FacetValue::chosen)
            .map(v -> new Chip(facet.field(), v.label(), without(facet.field(), v.value())))
            .forEach(chips::add);
      }
    }
    boolean year = chips.stream().anyMatch(c -> c.field().equals("year"));
    for (String end : List.of("from", "to")) {
      if (!year && !request.one(end).isEmpty()) {
        chips.add(new Chip(end, request.one(end), without(end, request.one(end))));
      }
    }
    return chips;
  }

  /** The number of the last page. */
  public long lastPage() {
    return results == null
        ? 1
        : Math.max(1, (results.total() + request.size() - 1) / request.size());
  }

  /** The address of another page of the same hits. */
  public String page(long page) {
    return Addresses.with(address(request.filters(), request.sort()), "page", "" + page);
  }

  /** The address of the same search in another order. */
  public String sorted(String sort) {
    return address(request.filters(), sort);
  }

  /** The address of the search narrowed to one value of a facet, whatever of it was chosen. */
  public String only(String field, String value) {
    return address(with(field, List.of(value)), request.sort());
  }

  /** The address of the search with one more value of a facet. */
  public String also(String field, String value) {
    List<String> values = new ArrayList<>(request.filters().getOrDefault(field, List.of()));
    values.add(value);
    return address(with(field, values), request.sort());
  }

  /** The address of the search without a value of a facet. */
  public String without(String field, String value) {
    List<String> values = new ArrayList<>(request.filters().getOrDefault(field, List.of()));
    values.remove(value);
    return address(with(field, values), request.sort());
  }

  /** The address of the search with the same words and nothing else. */
  public String unfiltered() {
    return address(Map.of(), request.sort());
  }

  /** The filters with other values of a facet; the year is told by its first and last day. */
  private Map<String, List<String>> with(String field, List<String> values) {
    Map<String, List<String>> filters = new LinkedHashMap<>(request.filters());
    if (field.equals("year")) {
      filters.remove("from");
      filters.remove("to");
      values.forEach(
          year -> {
            filters.put("from", List.of(year + "-01-01"));
            filters.put("to", List.of(year + "-12-31"));
          });
    } else {
      filters.put(field, List.copyOf(values));
    }
    return filters;
  }

  private String address(Map<String, List<String>> filters, String sort) {
    String address = Addresses.with("/search", "q", request.text());
    for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
      for (String value : filter.getValue()) {
        address = Addresses.with(address, filter.getKey(), value);
      }
    }
    if (!sort.equals("relevance")) {
      address = Addresses.with(address, "sort", sort);
    }
    return request.size() == PAGE_SIZE
        ? address
        : Addresses.with(address, "size", String.valueOf(request.size()));
  }

  /** Hits on a page where the call does not say. */
  public static final int PAGE_SIZE = 10;

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("search", frame, this);
  }
}
