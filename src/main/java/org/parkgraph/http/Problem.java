package org.parkgraph.http;

import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a request, as RFC 9457 has it.
 *
 * @param status HTTP status code
 * @param title the kind of problem in a few words
 * @param detail what is wrong with this request and what would be right
 * @param line line of the query text where the fault is, from 1; 0 where there is none
 * @param column column of the fault, from 1; 0 where there is none
 * @param parameter the parameter at fault, or null
 */
public record Problem(
    int status, String title, String detail, long line, long column, @Nullable String parameter) {

  static final String MEDIA_TYPE = "application/problem+json";

  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, 0, 0, null);
  }

  /** The problem document. */
  public String json() {
    JsonObject object = new JsonObject();
    object.put("type", "about:blank");
    object.put("title", title);
    object.put("status", status);
    object.put("detail", detail);
    if (line > 0) {
      object.put("line", line);
      object.put("column", column);
    }
    if (parameter != null) {
      object.put("parameter", parameter);
    }
    return object + "\n";
  }
}
