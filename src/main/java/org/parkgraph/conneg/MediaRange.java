package org.parkgraph.conneg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One range of an Accept header (RFC 9110, section 12.5.1), such as {@code text/*;q=0.5}.
 *
 * @param type main type, or {@code *}
 * @param subtype subtype, or {@code *}
 * @param quality from 0, not acceptable, to 1
 */
record MediaRange(String type, String subtype, double quality) {

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern QUALITY = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

  /**
   * The ranges of a header; what is not a range by the grammar is left out, as it matches nothing.
   */
  static List<MediaRange> parse(String header) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String part : header.split(",", -1)) {
      MediaRange range = parseOne(part.strip());
      if (range != null) {
        ranges.add(range);
      }
    }
    return ranges;
  }

  private static @Nullable MediaRange parseOne(String text) {
    String[] parts = text.split(";", -1);
    String[] names = parts[0].strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (names.length != 2
        || !TOKEN.matcher(names[0]).matches()
        || !TOKEN.matcher(names[1]).matches()) {
      return null;
    }
    if (names[0].equals("*") && !names[1].equals("*")) {
      return null;
    }
    double quality = 1;
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("q=")) {
        String value = parameter.substring(2).strip();
        if (!QUALITY.matcher(value).matches()) {
          return null;
        }
        quality = Double.parseDouble(value);
      }
    }
    return new MediaRange(names[0], names[1], quality);
  }

  private boolean isNamedIn(String mediaType) {
    return mediaType.length() == type.length() + 1 + subtype.length()
        && mediaType.startsWith(type)
        && mediaType.charAt(type.length()) == '/'
        && mediaType.endsWith(subtype);
  }

  /** How closely the range names a media type: 2 exactly, 1 by main type, 0 as any, -1 not. */
  int precision(String mediaType) {
    if (isNamedIn(mediaType)) {
      return 2;
    }
    if (subtype.equals("*") && mediaType.startsWith(type + "/")) {
      return 1;
    }
    return type.equals("*") ? 0 : -1;
  }
}
