package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.query.CannedQuery;

/** What {@code /openapi.json} says is so: every call in it answers as its schemas say. */
class OpenApiTest {

  private static final JsonObject DOCUMENT =
      JSON.parse(ServerFixture.get("/openapi.json", "*/*").body());
  private static final JsonObject PATHS = DOCUMENT.getObj("paths");
  private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

  /** A part of the document that a reference names. */
  private static JsonObject at(String reference) {
    JsonObject part = DOCUMENT;
    for (String name : reference.substring("#/".length()).split("/", -1)) {
      assertTrue(part.hasKey(name), () -> "nothing at " + reference);
      part = part.getObj(name);
    }
    return part;
  }

  private static JsonObject resolved(JsonObject part) {
    return part.hasKey("$ref") ? at(part.getString("$ref")) : part;
  }

  private static JsonObject operation(String path) {
    return PATHS.getObj(path).getObj("get");
  }

  private static List<JsonObject> parameters(String path) {
    return operation(path).get("parameters").getAsArray().stream()
        .map(p -> resolved(p.getAsObject()))
        .toList();
  }

  @Test
  void everythingThatIsNamedIsThere() {
    List<JsonValue> open = new ArrayList<>(List.of(DOCUMENT));
    int references = 0;
    while (!open.isEmpty()) {
      JsonValue part = open.remove(open.size() - 1);
      if (part.isArray()) {
        part.getAsArray().forEach(open::add);
      } else if (part.isObject()) {
        part.getAsObject().values().forEach(open::add);
        if (part.getAsObject().hasKey("$ref")) {
          assertFalse(at(part.getAsObject().getString("$ref")).isEmpty());
          references++;
        }
      }
    }
    assertTrue(references > 1000);
  }

  @Test
  void operationsHaveNamesForCode() {
    Set<String> ids = new HashSet<>();
    for (String path : PATHS.keys()) {
      String id = operation(path).getString("operationId");
      assertTrue(id.matches("[a-z][A-Za-z0-9]*"), id);
      assertTrue(ids.add(id), id);
    }
    assertTrue(ids.contains("policyByTopic"));
    Set<String> expected = new HashSet<>(Set.of("/search", "/suggest"));
    ServerFixture.assembly().queries().all().forEach(q -> expected.add("/api/" + q.name()));
    assertEquals(expected, new HashSet<>(PATHS.keys()));
  }

  @Test
  void itSaysWhoseItIsAndWhereItAnswers() {
    assertTrue(DOCUMENT.getString("openapi").startsWith("3.1."));
    assertTrue(DOCUMENT.getObj("info").hasKey("version"));
    assertTrue(DOCUMENT.getObj("info").hasKey("contact"));
    assertEquals("CC-BY-4.0", DOCUMENT.getObj("info").getObj("license").getString("identifier"));
    assertEquals(
        ServerFixture.url(""),
        DOCUMENT.get("servers").getAsArray().get(0).getAsObject().getString("url"));
  }

  @TestFactory
  Stream<DynamicTest> everyCallIsAnsweredAsItsSchemaSays() {
    return PATHS.keys().stream().map(path -> DynamicTest.dynamicTest(path, () -> call(path)));
  }

  private static void call(String path) {
    StringBuilder address = new StringBuilder(path + "?");
    for (JsonObject p : parameters(path)) {
      JsonObject schema = p.getObj("schema");
      JsonValue example = p.get("example");
      for (JsonValue value : new JsonValue[] {example, schema.get("default")}) {
        assertTrue(
            value == null
                || !schema.hasKey("enum")
                || schema.get("enum").getAsArray().contains(value),
            () -> value + " is none of the values of " + p.getString("name"));
      }
      boolean required = p.hasKey("required") && p.getBoolean("required");
      assertTrue(example != null || !required, () -> "no example of " + p.getString("name"));
      for (JsonValue each : values(example)) {
        address.append(p.getString("name")).append('=').append(encoded(each)).append('&');
      }
    }
    HttpResponse<String> answer = ServerFixture.get(address.toString(), "application/json");
    assertEquals(200, answer.statusCode(), () -> address + answer.body());
    JsonObject described = operation(path).getObj("responses").getObj("200");
    described
        .getObj("headers")
        .keys()
        .forEach(
            name ->
                assertTrue(
                    name.equals("Link") || answer.headers().firstValue(name).isPresent(), name));
    JsonObject content = described.getObj("content").getObj("application/json");
    check(content.getObj("schema").getString("$ref"), answer.body());
  }

  /** What is given for a parameter: of a list each by itself. */
  private static List<JsonValue> values(JsonValue example) {
    if (example == null) {
      return List.of();
    }
    return example.isArray() ? example.getAsArray().stream().toList() : List.of(example);
  }

  private static String encoded(JsonValue value) {
    return ServerFixture.encode(value.isString() ? value.getAsString().value() : value.toString());
  }

  private static void check(String reference, String json) {
    JsonSchema schema =
        SCHEMAS.computeIfAbsent(
            reference,
            r -> {
              JsonObject whole = new JsonObject();
              whole.put("$ref", r);
              whole.put("components", DOCUMENT.getObj("components"));
              return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(whole.toString());
            });
    assertEquals(Set.of(), schema.validate(json, InputFormat.JSON), json);
  }

  @TestFactory
  Stream<DynamicTest> rowsHaveTheColumnsOfTheirQuery() {
    return ServerFixture.assembly().queries().all().stream()
        .filter(q -> !q.isConstruct())
        .map(q -> DynamicTest.dynamicTest(q.name(), () -> columns(q)));
  }

  private static void columns(CannedQuery query) {
    String id = operation("/api/" + query.name()).getString("operationId");
    String row = Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Row";
    Set<String> columns = new HashSet<>(query.columns());
    columns.add("sources");
    assertEquals(
        columns, new HashSet<>(at("#/components/schemas/" + row).getObj("properties").keys()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/policy/by-topic",
        "/api/policy/by-topic?topic=land&limit=x",
        "/api/no/such",
        "/search?format=json",
        "/suggest"
      })
  void problemsAreAsTheirSchemaSays(String path) {
    HttpResponse<String> answer = ServerFixture.get(path, "application/json");
    assertEquals(4, answer.statusCode() / 100);
    check("#/components/schemas/Problem", answer.body());
  }

  @Test
  void aSchemaRefusesWhatIsNotSo() {
    assertThrows(
        AssertionError.class,
        () -> check("#/components/schemas/Problem", "{ \"status\": \"404\" }"));
  }

  @Test
  void valuesOfASetAreListedWithTheirNames() {
    JsonObject topic = parameters("/api/policy/by-topic").get(0).getObj("schema");
    assertTrue(topic.get("enum").getAsArray().contains(JSON.parseAny("\"topic:land-use\"")));
    assertEquals(
        topic.get("enum").getAsArray().size(),
        topic.get("x-enum-descriptions").getAsArray().size());
    JsonObject from = parameters("/api/policy/by-topic").get(1).getObj("schema");
    assertEquals("date", from.getString("format"));
    JsonObject planned =
        resolved(parameters("/api/figure/certainly-above").get(0)).getObj("schema");
    assertEquals("number", planned.getString("type"));
    assertTrue(planned.get("default").isNumber());
  }
}
