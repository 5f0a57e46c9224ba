package org.parkgraph.http;

import java.util.function.UnaryOperator;
import org.parkgraph.conneg.Representation;

/**
 * The name of one state of an answer: equal for equal answers from one address.
 *
 * @param text the tag with its quotes, as headers have it
 */
record EntityTag(String text) {

  private static final String SUFFIX = "--gzip\"";

  /** The tag of the same answer in gzip. */
  static final UnaryOperator<String> GZIPPED = tag -> tag.substring(0, tag.length() - 1) + SUFFIX;

  /**
   * @param version the data version
   * @param variant what the answer depends on beside address, data and representation
   */
  static EntityTag of(String version, Representation as, String variant) {
    String which = variant.isEmpty() ? "" : "-" + Integer.toHexString(variant.hashCode());
    return new EntityTag("\"" + version + "-" + as.extension() + which + "\"");
  }

  /** Whether an If-None-Match header names it; a weak name, or one of a gzipped answer, will do. */
  boolean isIn(String header) {
    int start = 0;
    while (start <= header.length()) {
      int comma = header.indexOf(',', start);
      int end = comma < 0 ? header.length() : comma;
      if (isNamedBy(header.substring(start, end).strip())) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private boolean isNamedBy(String candidate) {
    String strong = candidate.startsWith("W/") ? candidate.substring(2) : candidate;
    return strong.equals(text) || strong.equals("*") || strong.equals(GZIPPED.apply(text));
  }
}
