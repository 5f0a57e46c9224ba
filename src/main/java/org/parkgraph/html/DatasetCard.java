package org.parkgraph.html;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;

/** The dataset in the terms of schema.org, for the search engines of data. */
final class DatasetCard {

  private static final String[][] DUMPS = {
    {"nq", "application/n-quads"}, {"trig", "application/trig"}, {"ttl", "text/turtle"}
  };

  private DatasetCard() {}

  /** The block for the first page, with addresses of this service. */
  static String of(Frame frame) {
    String host = frame.site().publicUrl();
    JsonObject json = new JsonObject();
    json.put("@context", "https://schema.org");
    json.put("@type", "Dataset");
    json.put("@id", frame.site().base() + "dataset");
    json.put("name", "Parkgraph – " + frame.say("home.title"));
    json.put("description", frame.say("home.lead"));
    json.put("url", host + "/");
    json.put("version", frame.site().dataVersion());
    json.put("license", "https://creativecommons.org/licenses/by/4.0/");
    json.put("isAccessibleForFree", true);
    JsonArray languages = new JsonArray();
    for (Language language : Language.values()) {
      languages.add(new JsonString(language.tag()));
    }
    json.put("inLanguage", languages);
    JsonArray distributions = new JsonArray();
    for (String[] dump : DUMPS) {
      JsonObject download = new JsonObject();
      download.put("@type", "DataDownload");
      download.put("contentUrl", host + "/dump/parkgraph." + dump[0] + ".gz");
      download.put("encodingFormat", dump[1]);
      distributions.add(download);
    }
    json.put("distribution", distributions);
    return StructuredData.escaped(json);
  }
}
