package org.parkgraph.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.ParameterType;
import org.parkgraph.query.QueryParameter;
import org.parkgraph.query.Things;

/** The parameters of canned queries with their types, values and examples. */
final class QueryParameters {

  /** A longer list of values would be no help in code. */
  private static final int MOST_VALUES = 100;

  private QueryParameters() {}

  static JsonObject json(CannedQuery query, QueryParameter p, Things things) {
    List<Things.Option> options = things.options(p);
    JsonObject parameter = new JsonObject();
    parameter.put("name", p.name());
    parameter.put("in", "query");
    parameter.put("description", description(p, options.size()));
    parameter.put("required", p.required());
    parameter.put("schema", schema(p, options));
    query.examples().stream()
        .map((Map<String, String> e) -> e.get(p.name()))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(example -> parameter.put("example", value(p.type(), example)));
    return parameter;
  }

  private static String description(QueryParameter p, int options) {
    String means = p.description().english() + ". ";
    if (p.type() != ParameterType.IRI) {
      return means + "Give " + p.type().expected() + ".";
    }
    String named = "or its address, or its name in English or Chinese.";
    if (options == 0) {
      return means + "Give a slug or prefixed name, " + named;
    }
    return options <= MOST_VALUES
        ? means + "Give one of these, " + named
        : means + "Give one of the " + options + " of the set, " + named;
  }

  private static JsonObject schema(QueryParameter p, List<Things.Option> options) {
    JsonObject schema = new JsonObject();
    switch (p.type()) {
      case INTEGER -> type(schema, "integer", "int64");
      case DECIMAL -> type(schema, "number", "double");
      case BOOLEAN -> type(schema, "boolean", null);
      case DATE -> type(schema, "string", "date");
      default -> {
        type(schema, "string", null);
        schema.put("minLength", 1);
      }
    }
    if (!options.isEmpty() && options.size() <= MOST_VALUES) {
      JsonArray values = new JsonArray();
      JsonArray names = new JsonArray();
      options.forEach(o -> values.add(o.value()));
      options.forEach(o -> names.add(o.name().english()));
      schema.put("enum", values);
      schema.put("x-enum-descriptions", names);
    }
    if (p.defaultValue() != null) {
      schema.put("default", value(p.type(), p.defaultValue()));
    }
    return schema;
  }

  private static void type(JsonObject schema, String type, @Nullable String format) {
    schema.put("type", type);
    if (format != null) {
      schema.put("format", format);
    }
  }

  private static JsonValue value(ParameterType type, String text) {
    return switch (type) {
      case INTEGER -> JsonNumber.value(Long.parseLong(text));
      case DECIMAL -> JsonNumber.value(new BigDecimal(text));
      case BOOLEAN -> new JsonBoolean(Boolean.parseBoolean(text));
      default -> new JsonString(text);
    };
  }
}
