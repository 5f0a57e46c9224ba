package org.parkgraph.linkeddata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * When something was, held or is due, as a closed interval of days and as the source prints it.
 *
 * @param from the first day it may be, as {@code 2014-06-12}; empty where not known
 * @param to the last day it may be; empty where not known
 * @param words the words of the source; empty where it has none
 * @param due whether it is the time by which something is to be reached
 */
public record When(String from, String to, String words, boolean due) {

  /** Nothing is known. */
  public static final When UNKNOWN = new When("", "", "", false);

  private static final int MONTH = "2014-06".length();
  private static final int YEAR = "2014".length();

  /** Whether the days or the words are known. */
  public boolean isKnown() {
    return !from.isEmpty() || !to.isEmpty() || !words.isEmpty();
  }

  /**
   * The days, a whole month or year in short: {@code 2014-06-12}, {@code 2014-06}, {@code 2014},
   * {@code 2014-06-12 – 2014-06-15}, with an open end where one day is not known; the words where
   * neither is.
   */
  public String text() {
    if (from.isEmpty() && to.isEmpty()) {
      return words;
    }
    if (from.equals(to)) {
      return from;
    }
    if (isWhole("-01-01", "-12-31", YEAR)) {
      return from.substring(0, YEAR);
    }
    if (isWholeMonth()) {
      return from.substring(0, MONTH);
    }
    return (from + " – " + to).strip();
  }

  private boolean isWhole(String first, String last, int length) {
    return from.endsWith(first) && to.endsWith(last) && from.regionMatches(0, to, 0, length);
  }

  private boolean isWholeMonth() {
    if (!isWhole("-01", "", MONTH) || from.length() != to.length()) {
      return false;
    }
    try {
      LocalDate last = LocalDate.parse(to);
      return last.getDayOfMonth() == last.lengthOfMonth();
    } catch (DateTimeParseException e) {
      return false; // a date of another make is shown as it is
    }
  }
}
