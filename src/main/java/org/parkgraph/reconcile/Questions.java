package org.parkgraph.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.parkgraph.reconcile.Question.Given;
import org.parkgraph.reconcile.Question.Strict;
import org.parkgraph.reconcile.Question.Wanted;

/** Reads a batch of questions as the API writes them. */
final class Questions {

  /** The most questions in one batch. */
  static final int MOST = 1000;

  private static final int LIMIT = 5;
  private static final int MOST_CANDIDATES = 100;
  private static final int LONGEST = 1000;
  private static final int MOST_VALUES = 20;
  private static final Set<String> KNOWN =
      Set.of("query", "type", "type_strict", "limit", "properties");

  private Questions() {}

  /**
   * The questions by their keys, in their order.
   *
   * @throws ReconcileException for the first fault; it begins with the key of the question
   */
  static Map<String, Question> parse(String json, Schema schema) {
    Members batch = Members.parse("queries", json);
    if (batch.object().size() > MOST) {
      throw new ReconcileException(
          "queries",
          "a batch has at most " + MOST + " queries, and this one " + batch.object().size());
    }
    Map<String, Question> questions = new LinkedHashMap<>();
    for (String key : batch.object().keys()) {
      questions.put(key, question(batch.at(key), schema));
    }
    return questions;
  }

  private static Question question(Members given, Schema schema) {
    given.allowOnly(KNOWN);
    String name = given.string("query");
    if (name != null && name.length() > LONGEST) {
      throw given.fault("query", "a name has at most " + LONGEST + " characters");
    }
    List<Wanted> wanted = given.objects("properties").stream().map(p -> wanted(p, schema)).toList();
    if (name == null && wanted.isEmpty()) {
      throw new ReconcileException(given.place(), "give a query, or properties");
    }
    if (wanted.size() > MOST_VALUES) {
      throw given.fault("properties", "there are at most " + MOST_VALUES);
    }
    List<Term> types =
        given.strings("type").stream()
            .filter(t -> !t.isEmpty())
            .map(t -> schema.type(given.place() + ": type", t))
            .toList();
    return new Question(
        name == null ? "" : name.strip(),
        types,
        strict(given),
        given.integer("limit", LIMIT, 1, MOST_CANDIDATES),
        wanted);
  }

  private static Strict strict(Members given) {
    String strict = given.string("type_strict");
    if (strict == null) {
      return Strict.ANY;
    }
    for (Strict each : Strict.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(strict)) {
        return each;
      }
    }
    throw given.fault("type_strict", "give any, should or all");
  }

  private static Wanted wanted(Members given, Schema schema) {
    given.allowOnly(Set.of("pid", "v"));
    String pid = given.string("pid");
    List<JsonValue> values = given.values("v");
    if (pid == null || given.get("v") == null) {
      throw new ReconcileException(given.place(), "give a property as pid and a value as v");
    }
    if (values.size() > MOST_VALUES) {
      throw given.fault("v", "there are at most " + MOST_VALUES + " values");
    }
    List<Given> all = new ArrayList<>();
    for (JsonValue value : values) {
      Given each = given(given, value);
      if (each != null) {
        all.add(each);
      }
    }
    return new Wanted(schema.property(given.place() + ": pid", pid), all);
  }

  /** One value; null for an empty text, as an empty cell gives. */
  private static @Nullable Given given(Members property, JsonValue value) {
    if (value.isObject()) {
      String id = new Members(property.place() + ": v", value.getAsObject()).string("id");
      if (id == null || id.isBlank()) {
        throw property.fault("v", "an object has an id");
      }
      return Given.of(id.strip(), true);
    }
    String text = property.scalar("v", value).strip();
    return text.isEmpty() ? null : Given.of(text, false);
  }
}
