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
      return frame.say("period.since", earliest.replaceFirst("(-01)?-01$", ""));
    }
    if (earliest.isEmpty()) {
      String whole = latest.endsWith("-12-31") ? latest.substring(0, latest.length() - 6) : month();
      return whole.isEmpty() ? frame.say("period.until", latest) : frame.say("period.end", whole);
    }
    if (earliest.equals(latest)) {
      return earliest;
    }
    if (earliest.equals(year() + "-01-01") && latest.equals(year() + "-12-31")) {
      return year();
    }
    return earliest.equals(month() + "-01") ? month() : earliest + " – " + latest;
  }

  /** The month that the last day is the end of; empty where it is none. */
  private String month() {
    try {
      LocalDate last = LocalDate.parse(latest);
      YearMonth month = YearMonth.from(last);
      return month.atEndOfMonth().equals(last) ? month.toString() : "";
    } catch (DateTimeParseException e) {
      return ""; // data of others may say anything
    }
  }
}
