package org.parkgraph.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that a client sent, read strictly: what is of another kind than expected, or not
 * expected at all, is told with its place.
 *
 * @param place where in the request the object stands, such as {@code q3}; empty for the whole
 */
record Members(String place, JsonObject object) {

  private static final int DEEPEST = 16;

  /**
   * Reads a text that is one object.
   *
   * @param name what the text is, for the message
   * @throws ReconcileException where it is not JSON, or not an object
   */
  static Members parse(String name, String text) {
    checkShape(name, text);
    try {
      JsonValue value = JSON.parseAny(text);
      if (value.isObject()) {
        return new Members("", value.getAsObject());
      }
    } catch (JsonParseException e) {
      throw new ReconcileException(name, "this is not JSON: " + e.getMessage());
    }
    throw new ReconcileException(name, "give a JSON object, in braces");
  }

  /** The parser takes more than JSON and goes as deep as it is led; this does neither. */
  private static void checkShape(String name, String text) {
    int depth = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inside) {
        i += c == '\\' ? 1 : 0;
        inside = c != '"';
      } else {
        inside = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (c == '\'' || depth < 0 || depth > DEEPEST) {
          throw new ReconcileException(
              name, "this is not the JSON that is asked for, from character " + (i + 1) + " on");
        }
      }
    }
    if (inside || depth != 0 || text.isBlank()) {
      throw new ReconcileException(name, "this is not JSON: it ends too early");
    }
  }

  /** The same object, whose faults are told with the name of a member of the whole. */
  Members at(String name) {
    return new Members(within(name), object(name, object.get(name)));
  }

  private String within(String name) {
    return place.isEmpty() ? name : place + ": " + name;
  }

  private JsonObject object(String name, @Nullable JsonValue value) {
    if (value == null || !value.isObject()) {
      throw fault(name, "give a JSON object");
    }
    return value.getAsObject();
  }

  ReconcileException fault(String name, String message) {
    return new ReconcileException(within(name), message);
  }

  Set<String> names() {
    return new TreeSet<>(object.keys());
  }

  void allowOnly(Set<String> known) {
    for (String name : object.keys()) {
      if (!known.contains(name)) {
        throw new ReconcileException(
            place,
            "there is no \""
                + name
                + "\" here; known are "
                + String.join(", ", new TreeSet<>(known)));
      }
    }
  }

  @Nullable JsonValue get(String name) {
    JsonValue value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  /** A text, or null where there is none. */
  @Nullable String string(String name) {
    JsonValue value = get(name);
    if (value != null && !value.isString()) {
      throw fault(name, "give a text");
    }
    return value == null ? null : value.getAsString().value();
  }

  /** A whole number in a range, also one written as text. */
  int integer(String name, int otherwise, int least, int most) {
    JsonValue value = get(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = new BigDecimal(scalar(name, value)).intValueExact();
      if (number >= least && number <= most) {
        return number;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw fault(name, "give a whole number from " + least + " to " + most);
    }
    throw fault(name, "give a whole number from " + least + " to " + most);
  }

  /** The texts of a list, or of one text alone. */
  List<String> strings(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : values(name)) {
      if (!value.isString()) {
        throw fault(name, "give a text or a list of texts");
      }
      texts.add(value.getAsString().value());
    }
    return texts;
  }

  /** The objects of a list; none where there is no list. */
  List<Members> objects(String name) {
    JsonValue value = get(name);
    if (value != null && !value.isArray()) {
      throw fault(name, "give a list of objects");
    }
    return values(name).stream().map(v -> new Members(within(name), object(name, v))).toList();
  }

  /** The values of a list, or one value alone. */
  List<JsonValue> values(String name) {
    JsonValue value = get(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      return List.of(value);
    }
    JsonArray array = value.getAsArray();
    return List.copyOf(array.stream().toList());
  }

  /** A text, a number or a truth value as text. */
  String scalar(String name, JsonValue value) {
    if (value.isString()) {
      return value.getAsString().value();
    }
    if (value.isNumber()) {
      return value.getAsNumber().value().toString();
    }
    if (value.isBoolean()) {
      return Boolean.toString(value.getAsBoolean().value());
    }
    throw fault(name, "give a text, a number, true, false or {\"id\": …}");
  }
}
