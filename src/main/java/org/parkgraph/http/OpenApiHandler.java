package org.parkgraph.http;

import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parkgraph.conneg.Representation;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.ParameterType;
import org.parkgraph.query.QueryParameter;

/** Describes the canned queries and the search as OpenAPI 3.1. */
public final class OpenApiHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    if (x.answered(Representation.JSON, x.baseUrl())) {
      return;
    }
    JsonObject paths = new JsonObject();
    for (CannedQuery query : x.service().queries().all()) {
      paths.put("/api/" + query.name(), get(operation(query)));
    }
    paths.put("/search", get(search()));
    JsonObject info = new JsonObject();
    info.put("title", "Parkgraph");
    info.put("version", x.service().version());
    info.put("description", "Canned queries and full-text search over the graph.");
    JsonObject server = new JsonObject();
    server.put("url", x.baseUrl());
    JsonObject document = new JsonObject();
    document.put("openapi", "3.1.0");
    document.put("info", info);
    document.put("servers", array(server));
    document.put("paths", paths);
    x.send("application/json", document + "\n");
  }

  private static JsonObject get(JsonObject operation) {
    JsonObject item = new JsonObject();
    item.put("get", operation);
    return item;
  }

  private static JsonObject operation(CannedQuery query) {
    JsonArray parameters = new JsonArray();
    query.parameters().forEach(p -> parameters.add(parameter(query, p)));
    parameters.add(standard("limit", "integer", "The most rows to give."));
    parameters.add(standard("offset", "integer", "Rows to leave out before them."));
    parameters.add(standard("format", "string", "Format of the answer; else by Accept."));
    if (!query.isConstruct()) {
      parameters.add(standard("sources", "integer", "1 adds the sentences each row rests on."));
    }
    parameters.add(
        standard("explain", "integer", "1 answers with the plan of the query, as text/plain."));
    return operation(
        query.name().replace('/', '-'),
        query.title().english(),
        query.description().english(),
        query.folder(),
        parameters,
        query.isConstruct() ? Results.GRAPH : Results.ROWS);
  }

  private static JsonObject search() {
    JsonArray parameters = new JsonArray();
    JsonObject q =
        standard("q", "string", "Words, \"phrases\", -word, AND, OR, NOT, a trailing *.");
    q.put("required", true);
    parameters.add(q);
    parameters.add(standard("type", "string", "A class, such as Policy or Passage."));
    parameters.add(standard("lang", "string", "Language of the answer, en or zh."));
    parameters.add(standard("page", "integer", "Page of the hits, from 1."));
    parameters.add(standard("size", "integer", "Hits on a page."));
    return operation(
        "search",
        "Full-text search",
        "Finds entities and passages in English and Chinese, best first.",
        "search",
        parameters,
        List.of(Representation.JSON, Representation.HTML));
  }

  private static JsonObject operation(
      String id,
      String summary,
      String description,
      String tag,
      JsonArray parameters,
      List<Representation> formats) {
    JsonObject content = new JsonObject();
    formats.forEach(f -> content.put(f.mediaType(), new JsonObject()));
    JsonObject ok = new JsonObject();
    ok.put("description", "The answer.");
    ok.put("content", content);
    JsonObject problem = new JsonObject();
    problem.put(Problem.MEDIA_TYPE, new JsonObject());
    JsonObject bad = new JsonObject();
    bad.put("description", "A parameter is wrong; the problem says which and what would be right.");
    bad.put("content", problem);
    JsonObject responses = new JsonObject();
    responses.put("200", ok);
    responses.put("400", bad);
    JsonObject operation = new JsonObject();
    operation.put("operationId", id);
    operation.put("summary", summary);
    operation.put("description", description);
    JsonArray tags = new JsonArray();
    tags.add(tag);
    operation.put("tags", tags);
    operation.put("parameters", parameters);
    operation.put("responses", responses);
    return operation;
  }

  private static JsonObject parameter(CannedQuery query, QueryParameter p) {
    JsonObject parameter = standard(p.name(), type(p.type()), p.description().english());
    JsonObject schema = parameter.getObj("schema");
    if (p.type() == ParameterType.DATE) {
      schema.put("format", "date");
    }
    if (p.defaultValue() != null) {
      schema.put("default", p.defaultValue());
    }
    parameter.put("required", p.required());
    String example = query.examples().get(0).get(p.name());
    if (example != null) {
      parameter.put("example", example);
    }
    return parameter;
  }

  private static String type(ParameterType type) {
    return switch (type) {
      case INTEGER -> "integer";
      case DECIMAL -> "number";
      case BOOLEAN -> "boolean";
      default -> "string";
    };
  }

  private static JsonObject standard(String name, String type, String description) {
    JsonObject schema = new JsonObject();
    schema.put("type", type);
    JsonObject parameter = new JsonObject();
    parameter.put("name", name);
    parameter.put("in", "query");
    parameter.put("description", description);
    parameter.put("schema", schema);
    return parameter;
  }

  private static JsonArray array(JsonObject only) {
    JsonArray array = new JsonArray();
    array.add(only);
    return array;
  }
}
