package org.parkgraph.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Fact;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.linkeddata.Value;
import org.parkgraph.vocab.Park;

/**
 * What a page is about in the terms of schema.org, for search engines: only what the graph states,
 * as the page shows it.
 */
final class StructuredData {

  private static final String SCHEMA = "http://schema.org/";
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";

  private static final Set<String> IDENTICAL =
      Set.of(SCHEMA + "sameAs", OWL.sameAs.getURI(), SKOS.exactMatch.getURI());

  /** What our classes are called there; the first that fits is taken. */
  private static final Map<String, String> TYPES = types();

  /** What our properties that lead to other things are called there, by the type of the subject. */
  private static final Map<String, Map<String, String>> LINKS =
      Map.of(
          "Place", Map.of("locatedIn", "containedInPlace", "partOf", "containedInPlace"),
          "AdministrativeArea",
              Map.of("locatedIn", "containedInPlace", "partOf", "containedInPlace"),
          "Organization", Map.of("locatedIn", "location", "foundedBy", "founder"),
          "GovernmentOrganization", Map.of("locatedIn", "location"),
          "ResearchOrganization", Map.of("locatedIn", "location", "foundedBy", "founder"),
          "Event", Map.of("locatedIn", "location", "partOfEvent", "superEvent"),
          "Legislation", Map.of("issuedBy", "legislationPassedBy"));

  /** The same of properties with a day as value. */
  private static final Map<String, Map<String, String>> DAYS =
      Map.of(
          "Event", Map.of("earliest", "startDate", "latest", "endDate"),
          "Legislation", Map.of("issuedEarliest", "legislationDate"));

  private final JsonObject json = new JsonObject();
  private final Description description;

  private StructuredData(Description description) {
    this.description = description;
  }

  private static Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    Stream.of(
            "GovernmentBody GovernmentOrganization",
            "ResearchInstitution ResearchOrganization",
            "AdministrativeArea AdministrativeArea",
            "Enterprise Organization",
            "Institution Organization",
            "ServiceAgency Organization",
            "Fund Organization",
            "Alliance Organization",
            "Unit Organization",
            "Person Person",
            "Place Place",
            "InnovationZone Place",
            "Facility Place",
            "Infrastructure Place",
            "Policy Legislation",
            "Plan Legislation",
            "Event Event",
            "LifecycleEvent Event",
            "Agreement Event",
            "Investment Event",
            "Project Project",
            "Service Service",
            "Platform Service",
            "SourceDocument Article",
            "Industry DefinedTerm",
            "Topic DefinedTerm")
        .map(line -> line.split(" ", 2))
        .forEach(pair -> types.put(Park.NS + pair[0], pair[1]));
    return types;
  }

  /** The block for a described thing, or null for what schema.org has no word for. */
  static @Nullable String of(Description description) {
    Set<String> ours =
        Set.copyOf(description.types().stream().map(t -> String.valueOf(t.iri())).toList());
    return TYPES.entrySet().stream()
        .filter(e -> ours.contains(e.getKey()))
        .findFirst()
        .map(e -> new StructuredData(description).block(e.getValue()))
        .orElse(null);
  }

  private String block(String type) {
    json.put("@context", "https://schema.org");
    json.put("@type", type);
    json.put("@id", description.iri());
    json.put("name", description.title());
    put("alternateName", otherNames());
    if (description.definition() != null) {
      json.put("description", description.definition());
    }
    put("url", iris(values(FOAF + "homepage")));
    put("sameAs", IDENTICAL.stream().sorted().flatMap(p -> iris(values(p)).stream()).toList());
    links(LINKS.getOrDefault(type, Map.of()));
    days(DAYS.getOrDefault(type, Map.of()));
    coordinates();
    return escaped(json);
  }

  private List<JsonValue> otherNames() {
    return description.names().stream()
        .filter(g -> !SKOS.hiddenLabel.getURI().equals(g.property().iri()))
        .flatMap(g -> g.facts().stream())
        .map(f -> f.value().label())
        .filter(name -> !name.equals(description.title()))
        .distinct()
        .map(name -> (JsonValue) new JsonString(name))
        .toList();
  }

  private List<Value> values(String property) {
    return description.outgoing().stream()
        .filter(g -> property.equals(g.property().iri()))
        .map(FactGroup::facts)
        .flatMap(List::stream)
        .map(Fact::value)
        .toList();
  }

  private static List<JsonValue> iris(List<Value> values) {
    return values.stream()
        .map(Value::iri)
        .filter(Objects::nonNull)
        .filter(iri -> iri.startsWith("http://") || iri.startsWith("https://"))
        .map(iri -> (JsonValue) new JsonString(iri))
        .toList();
  }

  private void links(Map<String, String> names) {
    Map<String, List<JsonValue>> links = new LinkedHashMap<>();
    names.keySet().stream()
        .sorted()
        .forEach(
            ours -> {
              String theirs = Objects.requireNonNull(names.get(ours));
              List<JsonValue> all = links.computeIfAbsent(theirs, t -> new ArrayList<>());
              values(Park.NS + ours).stream()
                  .filter(v -> v.iri() != null)
                  .map(StructuredData::named)
                  .filter(named -> !all.contains(named))
                  .forEach(all::add);
            });
    links.forEach(this::put);
  }

  private static JsonValue named(Value value) {
    JsonObject thing = new JsonObject();
    thing.put("@id", String.valueOf(value.iri()));
    thing.put("name", value.label());
    return thing;
  }

  private void days(Map<String, String> names) {
    names.forEach(
        (ours, theirs) -> {
          List<Value> days = values(Park.NS + ours);
          if (days.size() == 1) { // of several, none is the one
            json.put(theirs, days.get(0).label());
          }
        });
  }

  private void coordinates() {
    List<Value> latitudes = values(SCHEMA + "latitude");
    List<Value> longitudes = values(SCHEMA + "longitude");
    if (latitudes.size() == 1 && longitudes.size() == 1) {
      JsonObject point = new JsonObject();
      point.put("@type", "GeoCoordinates");
      point.put("latitude", latitudes.get(0).label());
      point.put("longitude", longitudes.get(0).label());
      json.put("geo", point);
    }
  }

  private void put(String property, List<JsonValue> values) {
    if (values.size() == 1) {
      json.put(property, values.get(0));
    } else if (!values.isEmpty()) {
      JsonArray array = new JsonArray();
      values.forEach(array::add);
      json.put(property, array);
    }
  }

  /** A text of JSON that is also one inside a page: nothing in it ends a script or begins a tag. */
  static String escaped(JsonObject json) {
    return json.toString()
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
