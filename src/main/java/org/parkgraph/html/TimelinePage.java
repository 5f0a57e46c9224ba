package org.parkgraph.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Dated facts in order of time, by year.
 *
 * @param moments the facts, those without a date last
 * @param filter what the reader wants to see
 * @param kinds the kinds to choose from
 * @param more whether there are facts that are not shown
 */
public record TimelinePage(
    List<Moment> moments, Filter filter, List<Kind> kinds, boolean more, Behind behind) {

  /**
   * What the reader wants to see.
   *
   * @param about as he wrote it; empty for everything
   * @param only the kind, as its value in the address; empty for all
   * @param undated whether also what has no date
   */
  public record Filter(String about, String only, boolean undated) {

    /** Whether anything is left out. */
    public boolean isSet() {
      return !about.isEmpty() || !only.isEmpty();
    }
  }

  /**
   * A kind to choose.
   *
   * @param spelling its value in the address
   */
  public record Kind(String spelling, Named name, long moments) {}

  /**
   * The facts of a year.
   *
   * @param year as people write it; empty for those without a date
   * @param gap how many years before it have none, since the last that has
   */
  public record Year(String year, int gap, List<Moment> moments) {}

  /** The years that have facts, in order. */
  public List<Year> years() {
    Map<String, List<Moment>> byYear = new LinkedHashMap<>();
    for (Moment m : moments) {
      byYear.computeIfAbsent(m.when().year(), y -> new ArrayList<>()).add(m);
    }
    List<Year> years = new ArrayList<>();
    String last = "";
    for (Map.Entry<String, List<Moment>> e : byYear.entrySet()) {
      years.add(new Year(e.getKey(), gap(last, e.getKey()), e.getValue()));
      last = e.getKey();
    }
    return years;
  }

  private static int gap(String before, String year) {
    return before.isEmpty() || year.isEmpty()
        ? 0
        : Math.max(0, Integer.parseInt(year) - Integer.parseInt(before) - 1);
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("timeline", frame, this);
  }
}
