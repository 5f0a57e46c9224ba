package org.parkgraph.conneg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One range of an Accept header (RFC 9110, section 12.5.1), such as {@code text/*;q=0.5}. Two forms
 * beyond the grammar are read too, since Java's own URL connections send both: {@code *} for any
 * type, and {@code q=.2}.
 *
 * @param type main type, or {@code *}
 * @param subtype subtype, or {@code *}
 * @param particular whether it has parameters that what is on offer lacks, such as a profile
 * @param quality from 0, not acceptable, to 1
 */
record MediaRange(String type, String subtype, boolean particular, double quality) {

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern QUALITY = Pattern.compile("0?\\.[0-9]{1,3}|0\\.?|1(\\.0{0,3})?");
  private static final Pattern UTF_8 = Pattern.compile("charset=\"?utf-?8\"?");

  /**
   * The ranges of a header; what is not a range by the grammar is left out, as it matches nothing.
   */
  static List<MediaRange> parse(String header) {
    List<MediaRange> ranges = new ArrayList<>();
    for (String part : split(header, ',')) {
      MediaRange range = parseOne(split(part, ';'));
      if (range != null) {
        ranges.add(range);
      }
    }
    return ranges;
  }

  private static @Nullable MediaRange parseOne(List<String> parts) {
    String name = parts.get(0).equals("*") ? "*/*" : parts.get(0);
    int slash = name.indexOf('/');
    String type = slash < 0 ? "" : name.substring(0, slash);
    String subtype = name.substring(slash + 1);
    if (!TOKEN.matcher(type).matches()
        || !TOKEN.matcher(subtype).matches()
        || (type.equals("*") && !subtype.equals("*"))) {
      return null;
    }
    boolean particular = false;
    for (String parameter : parts.subList(1, parts.size())) {
      if (parameter.startsWith("q=")) { // what follows is no parameter of the type
        String value = parameter.substring(2).strip();
        return QUALITY.matcher(value).matches()
            ? new MediaRange(type, subtype, particular, Double.parseDouble(value))
            : null;
      }
      particular |= !parameter.isEmpty() && !UTF_8.matcher(parameter).matches();
    }
    return new MediaRange(type, subtype, particular, 1);
  }

  /** The parts between separators outside of quotes, stripped, in lower case. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++; // an escaped character ends no quotes
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i).strip().toLowerCase(Locale.ROOT));
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip().toLowerCase(Locale.ROOT));
    return parts;
  }

  /**
   * How closely the range names a media type: 3 exactly, 2 but for parameters, 1 by main type, 0 as
   * any, -1 not.
   */
  int precision(String mediaType) {
    int slash = mediaType.indexOf('/');
    if (type.equals("*")) {
      return 0;
    }
    if (slash != type.length() || !mediaType.startsWith(type)) {
      return -1;
    }
    if (subtype.equals("*")) {
      return 1;
    }
    boolean named =
        mediaType.length() == slash + 1 + subtype.length() && mediaType.endsWith(subtype);
    return !named ? -1 : particular ? 2 : 3;
  }
}
