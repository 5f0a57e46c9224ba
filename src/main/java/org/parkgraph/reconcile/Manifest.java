package org.parkgraph.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.parkgraph.vocab.Park;

/** What the service tells of itself to a client that wants to use it. */
public final class Manifest {

  /** Size of a preview in pixels. */
  private static final int WIDTH = 430;

  private static final int HEIGHT = 300;

  /** What people have tables of. */
  private static final List<String> COMMON =
      List.of("Enterprise", "Institution", "Person", "Place", "Policy", "Event", "Project");

  private static final int MOST_TYPES = 8;

  private Manifest() {}

  /**
   * The manifest.
   *
   * @param base the URL of the server, without a slash at the end
   * @param version the data version
   */
  public static JsonObject json(Schema schema, String base, String version, String lang) {
    String service = base + "/reconcile";
    JsonObject json = new JsonObject();
    JsonArray versions = new JsonArray();
    versions.add("0.2");
    json.put("versions", versions);
    json.put("name", "Parkgraph");
    json.put("identifierSpace", Park.ID);
    json.put("schemaSpace", Park.NS);
    json.put("documentation", base + "/ontology");
    json.put("serviceVersion", version);
    json.put("defaultTypes", types(schema, lang.startsWith("zh")));
    json.put("view", address("url", service + "/view?id={{id}}"));
    JsonObject preview = address("url", service + "/preview?id={{id}}");
    preview.put("width", JsonNumber.value(WIDTH));
    preview.put("height", JsonNumber.value(HEIGHT));
    json.put("preview", preview);
    JsonObject suggest = new JsonObject();
    Stream.of("entity", "property", "type")
        .forEach(k -> suggest.put(k, place(service, "/suggest/" + k)));
    json.put("suggest", suggest);
    json.put("extend", extend(service));
    return json;
  }

  private static JsonArray types(Schema schema, boolean chinese) {
    JsonArray types = new JsonArray();
    List<Term> common = schema.classes().stream().filter(t -> COMMON.contains(t.id())).toList();
    (common.isEmpty() ? schema.classes() : common)
        .stream().limit(MOST_TYPES).forEach(t -> types.add(t.json(chinese)));
    return types;
  }

  private static JsonObject address(String name, String url) {
    JsonObject json = new JsonObject();
    json.put(name, url);
    return json;
  }

  private static JsonObject place(String service, String path) {
    JsonObject json = address("service_url", service);
    json.put("service_path", path);
    return json;
  }

  private static JsonObject extend(String service) {
    JsonObject limit = setting("limit", "number", "Most values", "How many values; 0 for all");
    limit.put("default", JsonNumber.value(0));
    JsonObject lang = setting("lang", "select", "Language", "Texts of which language");
    lang.put("default", "any");
    JsonArray choices = new JsonArray();
    choices.add(choice("any", "any"));
    choices.add(choice("en", "English"));
    choices.add(choice("zh", "中文"));
    lang.put("choices", choices);
    JsonArray settings = new JsonArray();
    settings.add(limit);
    settings.add(lang);
    JsonObject extend = new JsonObject();
    extend.put("propose_properties", place(service, "/properties"));
    extend.put("property_settings", settings);
    return extend;
  }

  private static JsonObject setting(String name, String type, String label, String help) {
    JsonObject json = new JsonObject();
    json.put("name", name);
    json.put("type", type);
    json.put("label", label);
    json.put("help_text", help);
    return json;
  }

  private static JsonObject choice(String value, String name) {
    JsonObject json = new JsonObject();
    json.put("value", value);
    json.put("name", name);
    return json;
  }
}
