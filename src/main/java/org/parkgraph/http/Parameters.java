package org.parkgraph.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a query string or form, decoded strictly. */
public final class Parameters {

  private static final int MOST_FIELDS = 64;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /**
   * Adds the fields of a query string or form body.
   *
   * @throws ProblemException where an escape is broken, the text is not UTF-8 or there are too many
   */
  public void add(@Nullable String encoded) {
    if (encoded == null || encoded.isEmpty()) {
      return;
    }
    String[] fields = encoded.split("&", MOST_FIELDS + 1);
    if (fields.length > MOST_FIELDS) {
      throw ProblemException.badRequest("more than " + MOST_FIELDS + " parameters");
    }
    for (String field : fields) {
      if (!field.isEmpty()) {
        int equals = field.indexOf('=');
        String name = decode(equals < 0 ? field : field.substring(0, equals));
        String value = equals < 0 ? "" : decode(field.substring(equals + 1));
        values.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
      }
    }
  }

  /** The value of a parameter, or null where it is absent; given twice it is an error. */
  public @Nullable String one(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw ProblemException.badParameter(name, "the parameter " + name + " is given twice");
    }
    return given.isEmpty() ? null : given.get(0);
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  public Map<String, List<String>> map() {
    return values;
  }

  /**
   * Refuses what the address does not know.
   *
   * @throws ProblemException for the first parameter that is not known
   */
  public void allowOnly(Collection<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw ProblemException.badParameter(
            name,
            "there is no parameter "
                + quote(name)
                + " here; known are "
                + String.join(", ", known));
      }
    }
  }

  public static String quote(String text) {
    String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
    return "\"" + shown.replaceAll("\\p{Cntrl}", "\uFFFD") + "\"";
  }

  public static String decode(String encoded) {
    byte[] bytes = new byte[encoded.length() * 3];
    int length = 0;
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) hex(encoded, i);
        i += 2;
      } else if (c < 0x80) {
        bytes[length++] = (byte) (c == '+' ? ' ' : c);
      } else { // not encoded, as by curl: the server has read it as UTF-8
        byte[] utf8 =
            encoded
                .substring(i, i + Character.charCount(encoded.codePointAt(i)))
                .getBytes(StandardCharsets.UTF_8);
        if (c == '\uFFFD') {
          throw ProblemException.badRequest("a parameter is not UTF-8: " + quote(encoded));
        }
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        i += utf8.length == 4 ? 1 : 0;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw ProblemException.badRequest("a parameter is not UTF-8: " + quote(encoded));
    }
  }

  private static int hex(String text, int percent) {
    if (percent + 2 >= text.length()) {
      throw ProblemException.badRequest("broken percent escape at the end of " + quote(text));
    }
    int high = Character.digit(text.charAt(percent + 1), 16);
    int low = Character.digit(text.charAt(percent + 2), 16);
    if (high < 0 || low < 0) {
      throw ProblemException.badRequest(
          "broken percent escape " + quote(text.substring(percent, percent + 3)));
    }
    return high * 16 + low;
  }
}
