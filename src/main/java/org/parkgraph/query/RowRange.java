package org.parkgraph.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many rows the examples of a query give on the data that is shipped; both bounds belong to it.
 * Written {@code 7}, {@code 1-50} or {@code 1+}.
 */
public record RowRange(long least, long most) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9})|(\\+))?");

  static RowRange parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("a number of rows is written 7, 1-50 or 1+");
    }
    long least = Long.parseLong(m.group(1));
    long most = m.group(3) != null ? Long.MAX_VALUE : least;
    most = m.group(2) != null ? Long.parseLong(m.group(2)) : most;
    if (most < least) {
      throw new IllegalArgumentException("the lower bound of rows stands first");
    }
    return new RowRange(least, most);
  }

  /** Whether that many rows keep the promise. */
  public boolean contains(long rows) {
    return least <= rows && rows <= most;
  }
}
