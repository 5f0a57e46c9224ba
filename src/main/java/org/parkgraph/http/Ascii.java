package org.parkgraph.http;

import java.nio.charset.StandardCharsets;

/** Addresses for headers, which are ASCII: all else is percent-encoded as UTF-8 (RFC 3987). */
public final class Ascii {

  /** What a path has as it is: unreserved characters, sub-delimiters, colon, at sign, slash. */
  private static final String IN_PATHS = "-._~!$&'()*+,;=:@/";

  private static final String IN_IRIS = IN_PATHS + "?#[]%";

  private Ascii() {}

  /** A decoded path. */
  public static String path(String decoded) {
    return encode(decoded, IN_PATHS);
  }

  /** An IRI as the URI that it maps to; what it has encoded stays so. */
  public static String iri(String iri) {
    return encode(iri, IN_IRIS);
  }

  private static String encode(String text, String plain) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if ((c >= '0' && c <= '9')
          || (c >= 'A' && c <= 'Z')
          || (c >= 'a' && c <= 'z')
          || plain.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return encoded.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }
}
