package org.parkgraph.openapi;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.parkgraph.query.CannedQuery;

/** The shapes of answers in SPARQL results JSON, with the columns of a query by their names. */
final class RowSchemas {

  private RowSchemas() {}

  /** A row: a term for each column, which is left out where the row has none. */
  static JsonObject row(CannedQuery query) {
    JsonObject columns = new JsonObject();
    query.columns().forEach(c -> columns.put(c, OpenApi.reference("schemas/Term")));
    columns.put("sources", OpenApi.reference("schemas/Term"));
    JsonObject row = object(columns);
    row.put("description", "A row of " + query.name() + "; sources only where asked for.");
    return row;
  }

  /** The whole answer of a query whose rows have a schema of that name. */
  static JsonObject results(String row) {
    JsonObject rows = new JsonObject();
    rows.put("type", "array");
    rows.put("items", OpenApi.reference("schemas/" + row));
    JsonObject bindings = new JsonObject();
    bindings.put("bindings", rows);
    JsonObject parts = new JsonObject();
    parts.put("head", OpenApi.reference("schemas/Head"));
    parts.put("results", object(bindings, "bindings"));
    return object(parts, "head", "results");
  }

  private static JsonObject object(JsonObject properties, String... required) {
    JsonObject object = new JsonObject();
    object.put("type", "object");
    if (required.length > 0) {
      JsonArray names = new JsonArray();
      for (String name : required) {
        names.add(name);
      }
      object.put("required", names);
    }
    object.put("properties", properties);
    return object;
  }
}
