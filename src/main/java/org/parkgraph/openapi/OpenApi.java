package org.parkgraph.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.Things;

/** The OpenAPI 3.1 document. Made anew for each call, in time linear in the queries. */
public final class OpenApi {

  private static final String FIXED = "openapi.json";

  private OpenApi() {}

  /**
   * The whole document.
   *
   * @param queries all canned queries, in their order
   * @param things where the values of their parameters are looked up
   * @param version of the data
   * @param url of the service, without a slash at the end
   */
  public static JsonObject document(
      List<CannedQuery> queries, Things things, String version, String url) {
    JsonObject document = fixed();
    document.getObj("info").put("version", version);
    JsonObject server = new JsonObject();
    server.put("url", url);
    document.get("servers").getAsArray().add(server);
    tags(document.get("tags").getAsArray(), queries);
    JsonObject paths = document.getObj("paths");
    JsonObject schemas = document.getObj("components").getObj("schemas");
    for (CannedQuery query : queries) {
      QueryOperation operation = new QueryOperation(query, things);
      JsonObject item = new JsonObject();
      item.put("get", operation.json());
      paths.put("/api/" + query.name(), item);
      if (!query.isConstruct()) {
        schemas.put(operation.name("Row"), RowSchemas.row(query));
        schemas.put(operation.name("Results"), RowSchemas.results(operation.name("Row")));
      }
    }
    return document;
  }

  private static void tags(JsonArray tags, List<CannedQuery> queries) {
    for (String folder : new TreeSet<>(queries.stream().map(CannedQuery::folder).toList())) {
      JsonObject tag = new JsonObject();
      tag.put("name", folder);
      tag.put("description", "Canned queries about: " + folder + ".");
      tags.add(tag);
    }
  }

  private static JsonObject fixed() {
    try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream(FIXED))) {
      return JSON.parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reference to a component, such as {@code schemas/Term}. */
  static JsonObject reference(String component) {
    JsonObject reference = new JsonObject();
    reference.put("$ref", "#/components/" + component);
    return reference;
  }
}
