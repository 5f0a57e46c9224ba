package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/** Asks the running service as OpenRefine does. */
final class Reconciling {

  private Reconciling() {}

  static HttpResponse<String> post(String field, String json) {
    return ServerFixture.post(
        "/reconcile",
        "application/x-www-form-urlencoded",
        field + "=" + ServerFixture.encode(json),
        "application/json");
  }

  /** The answer to a batch, which is valid. */
  static JsonObject batch(String queries) {
    ReconcileSchemas.check("reconciliation-query-batch", queries);
    HttpResponse<String> answer = post("queries", queries);
    assertEquals(200, answer.statusCode(), answer.body());
    ReconcileSchemas.check("reconciliation-result-batch", answer.body());
    return JSON.parse(answer.body());
  }

  /** The candidates for one query, best first. */
  static List<JsonObject> ask(String query) {
    return candidates(batch("{\"q0\": " + query + "}"), "q0");
  }

  static List<JsonObject> candidates(JsonObject batch, String key) {
    return objects(batch.get(key).getAsObject().get("result").getAsArray());
  }

  static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonValue::getAsObject).toList();
  }

  static String text(JsonObject json, String name) {
    return json.get(name).getAsString().value();
  }

  static boolean matched(JsonObject candidate) {
    return candidate.get("match").getAsBoolean().value();
  }

  static double score(JsonObject candidate) {
    return candidate.get("score").getAsNumber().value().doubleValue();
  }

  /** The answer to a GET, which is valid. */
  static JsonObject get(String path, String schema) {
    HttpResponse<String> answer = ServerFixture.get(path, "application/json");
    assertEquals(200, answer.statusCode(), answer.body());
    ReconcileSchemas.check(schema, answer.body());
    return JSON.parse(answer.body());
  }

  /** A batch of names alone, keyed q0, q1 and so on. */
  static String queries(List<String> names) {
    StringBuilder batch = new StringBuilder("{");
    for (int i = 0; i < names.size(); i++) {
      batch.append(i == 0 ? "\"q" : ", \"q").append(i).append("\": {\"query\": ");
      batch.append(quote(names.get(i))).append('}');
    }
    return batch.append('}').toString();
  }

  /** A text as JSON has it. */
  static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
