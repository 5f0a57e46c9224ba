package org.parkgraph.html;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * The days between which something was or is to be, no finer than the source tells them.
 *
 * @param earliest first day as {@code 2014-06-12}; empty where it is not known
 * @param latest last day; empty where it is not known
 */
public record Period(String earliest, String latest) {

  /** Whether nothing is known of it. */
  public boolean isUnknown() {
    return earliest.isEmpty() && latest.isEmpty();
  }

  /** The year that it is told under: that of its first day, else of its last; empty for none. */
  public String year() {
    String day = earliest.isEmpty() ? latest : earliest;
    int end = day.indexOf('-', 1);
    return end < 0 ? "" : day.substring(0, end);
  }

  /** As people read it: a day, a month, a year, two days, or one with the other side open. */
  public String text(Frame frame) {
    if (isUnknown()) {
      return "";
    }
    if (latest.isEmpty()) {
      return frame.say("period.since", earliest);
    }
    if (earliest.isEmpty()) {
      return frame.say("period.until", latest);
    }
    if (earliest.equals(latest)) {
      return earliest;
    }
    boolean sameYear = earliest.equals(year() + "-01-01") && latest.equals(year() + "-12-31");
    return sameYear ? year() : isMonth() ? earliest.substring(0, 7) : earliest + " – " + latest;
  }

  private boolean isMonth() {
    try {
      LocalDate first = LocalDate.parse(earliest);
      return first.getDayOfMonth() == 1
          && YearMonth.from(first).atEndOfMonth().equals(LocalDate.parse(latest));
    } catch (DateTimeParseException e) {
      return false; // data of others may say anything
    }
  }
}
