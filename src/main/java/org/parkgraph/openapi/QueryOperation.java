package org.parkgraph.openapi;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parkgraph.conneg.Representation;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Things;

/** One canned query as an operation. */
final class QueryOperation {

  /** The forms of rows that are described; one of them has a schema beside text. */
  private static final List<Representation> ROWS =
      List.of(
          Representation.RESULTS_JSON,
          Representation.JSON,
          Representation.RESULTS_XML,
          Representation.CSV,
          Representation.TSV);

  private static final List<Representation> GRAPH =
      List.of(
          Representation.TURTLE,
          Representation.JSON_LD,
          Representation.N_TRIPLES,
          Representation.RDF_XML,
          Representation.TRIG,
          Representation.N_QUADS);

  private static final List<String> OF_ROWS =
      List.of("limit", "offset", "rowsFormat", "sources", "bom", "explain");
  private static final List<String> OF_GRAPHS =
      List.of("limit", "offset", "graphFormat", "explain");
  private static final List<String> HEADERS = List.of("ETag", "Link", "Parkgraph-Version");

  private final CannedQuery query;
  private final Things things;

  QueryOperation(CannedQuery query, Things things) {
    this.query = query;
    this.things = things;
  }

  /** {@code policy/by-topic} and {@code Row} as {@code PolicyByTopicRow}. */
  String name(String ending) {
    StringBuilder name = new StringBuilder();
    for (String word : query.name().split("[/-]", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name + ending;
  }

  private String id() {
    String name = name("");
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  JsonObject json() {
    JsonArray tags = new JsonArray();
    tags.add(query.folder());
    JsonArray parameters = new JsonArray();
    query.parameters().forEach(p -> parameters.add(QueryParameters.json(query, p, things)));
    (query.isConstruct() ? OF_GRAPHS : OF_ROWS)
        .forEach(name -> parameters.add(OpenApi.reference("parameters/" + name)));
    JsonObject operation = new JsonObject();
    operation.put("operationId", id());
    operation.put("summary", query.title().english());
    operation.put("description", query.description().english());
    operation.put("tags", tags);
    operation.put("parameters", parameters);
    operation.put("responses", responses());
    return operation;
  }

  private JsonObject responses() {
    JsonObject headers = new JsonObject();
    HEADERS.forEach(h -> headers.put(h, OpenApi.reference("headers/" + h)));
    JsonObject answer = new JsonObject();
    answer.put("description", query.isConstruct() ? "The graph." : "The rows.");
    answer.put("headers", headers);
    answer.put("content", content());
    JsonObject responses = new JsonObject();
    responses.put("200", answer);
    responses.put("304", OpenApi.reference("responses/NotModified"));
    responses.put("400", OpenApi.reference("responses/BadRequest"));
    responses.put("404", OpenApi.reference("responses/NotFound"));
    responses.put("406", OpenApi.reference("responses/NotAcceptable"));
    responses.put("503", OpenApi.reference("responses/Unavailable"));
    return responses;
  }

  private JsonObject content() {
    JsonObject content = new JsonObject();
    for (Representation form : query.isConstruct() ? GRAPH : ROWS) {
      boolean rows = !query.isConstruct() && form.extension().equals("json");
      content.put(
          form.mediaType(), media(rows ? OpenApi.reference("schemas/" + name("Results")) : text()));
    }
    content.put("text/plain", media(text())); // the plan, where it is asked for
    return content;
  }

  private static JsonObject media(JsonObject schema) {
    JsonObject media = new JsonObject();
    media.put("schema", schema);
    return media;
  }

  private static JsonObject text() {
    JsonObject text = new JsonObject();
    text.put("type", "string");
    return text;
  }
}
