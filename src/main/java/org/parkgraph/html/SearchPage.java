package org.parkgraph.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Evidence;

/**
 * Full-text search: the box, the hits, and help where there are none.
 *
 * @param request what was asked; its text is empty before the first search
 * @param results what was found, or null where nothing was searched for or the text was wrong
 * @param fault what is wrong with the text, or null
 * @param examples texts worth searching for
 */
public record SearchPage(
    Request request, @Nullable Results results, @Nullable String fault, List<String> examples) {

  /**
   * What was asked.
   *
   * @param filters values of the parameters type, place, issuer, topic, industry, from and to that
   *     narrow the search
   * @param page from 1
   * @param size hits on a page
   */
  public record Request(String text, Map<String, String> filters, int page, int size) {}

  /** One page of hits, and the counts of the values that narrow the search. */
  public record Results(long total, List<Facet> facets, List<Hit> hits) {}

  /**
   * The values of one parameter.
   *
   * @param field its name: type, issuer, place, topic, industry or year
   */
  public record Facet(String field, List<FacetValue> values) {}

  /**
   * One value of a facet.
   *
   * @param value what the parameter takes
   * @param count number of hits that have it
   */
  public record FacetValue(String value, String label, long count) {}

  /**
   * One thing that was found.
   *
   * @param iri its address in the data
   * @param label its name, plain text
   * @param type the most specific of its classes, or null
   * @param date ISO date or dateTime, or null
   * @param highlights escaped texts with {@code <em>} around what was found
   * @param passages sentences that name it, or the sentence itself
   */
  public record Hit(
      String iri,
      String label,
      @Nullable Named type,
      @Nullable String date,
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

    /** The highlights, in parts, that neither the name nor a passage shows. */
    public List<List<Marked>> others() {
      return highlights.stream()
          .map(Marked::split)
          .filter(parts -> !isShown(Marked.text(parts)))
          .toList();
    }

    private boolean isShown(String text) {
      return text.equals(label) || passages.stream().anyMatch(p -> text.equals(p.gloss()));
    }
  }

  /** The number of the last page. */
  public long lastPage() {
    return results == null
        ? 1
        : Math.max(1, (results.total() + request.size() - 1) / request.size());
  }

  /** The address of another page of the same hits. */
  public String page(long page) {
    return Addresses.with(address(null), "page", String.valueOf(page));
  }

  /** The address of the search with a value of a facet, or without it where it is chosen now. */
  public String toggled(String field, String value) {
    String address = address(field);
    if (isChosen(field, value)) {
      return address;
    }
    if (!field.equals("year")) {
      return Addresses.with(address, field, value);
    }
    return Addresses.with(
        Addresses.with(address, "from", value + "-01-01"), "to", value + "-12-31");
  }

  /** Whether the search is narrowed to a value. */
  public boolean isChosen(String field, String value) {
    return field.equals("year")
        ? (value + "-01-01").equals(request.filters().get("from"))
            && (value + "-12-31").equals(request.filters().get("to"))
        : value.equals(request.filters().get(field));
  }

  private String address(@Nullable String without) {
    String address = Addresses.with("/search", "q", request.text());
    for (Map.Entry<String, String> filter : request.filters().entrySet()) {
      boolean isYear = filter.getKey().equals("from") || filter.getKey().equals("to");
      boolean dropped = filter.getKey().equals(without) || (isYear && "year".equals(without));
      if (!dropped) {
        address = Addresses.with(address, filter.getKey(), filter.getValue());
      }
    }
    return Addresses.with(address, "size", String.valueOf(request.size()));
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("search", frame, this);
  }
}
