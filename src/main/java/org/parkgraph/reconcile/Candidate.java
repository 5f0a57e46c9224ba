package org.parkgraph.reconcile;

import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.parkgraph.reconcile.PropertyMatch.Verdict;

/**
 * A thing that a name may stand for.
 *
 * @param name the name of the thing that fits best; null where none was asked for
 * @param match how that name fits
 * @param properties how the properties asked for fit
 * @param score from 0 to 100
 */
record Candidate(
    Thing thing,
    @Nullable Name name,
    NameMatch match,
    List<PropertyMatch> properties,
    double score) {

  private static final List<String> ORGANIZATIONS =
      List.of("http://www.w3.org/ns/org#Organization", "http://xmlns.com/foaf/0.1/Organization");

  /** Whether the name is the one asked beyond doubt, as far as names go. */
  boolean exact() {
    return switch (match.how()) {
      case SAME, ALIKE -> true;
      case LEGAL -> thing.above().stream().anyMatch(t -> ORGANIZATIONS.contains(t.getURI()));
      default -> false;
    };
  }

  /** Whether the name is misspelt at most, so that a property can settle it. */
  boolean near() {
    return exact()
        || switch (match.how()) {
          case LEGAL, ORDER -> true;
          case NEAR -> score >= 75;
          default -> false;
        };
  }

  boolean some(Verdict verdict) {
    return properties.stream().anyMatch(p -> p.verdict() == verdict);
  }

  /** Why it is a candidate, in sentences. */
  String reason() {
    StringBuilder reason = new StringBuilder();
    if (name != null) {
      reason.append(name.words()).append(' ').append(match.words()).append('.');
    }
    for (PropertyMatch property : properties) {
      String words = property.words();
      reason.append(reason.isEmpty() ? "" : " ");
      reason.append(Character.toUpperCase(words.charAt(0))).append(words.substring(1)).append('.');
    }
    return reason.toString();
  }

  /**
   * The candidate as the API has it.
   *
   * @param sure whether it is the thing
   * @param doubt why it is not sure, where that is to be said; else empty
   */
  JsonObject json(boolean sure, String doubt, List<Term> types, boolean chinese) {
    JsonObject json = new JsonObject();
    json.put("id", thing.id());
    json.put("name", thing.label(chinese));
    json.put("description", reason() + (doubt.isEmpty() ? "" : " " + doubt));
    json.put("score", JsonNumber.value(Math.round(score * 10) / 10.0));
    json.put("match", sure);
    JsonArray classes = new JsonArray();
    types.forEach(t -> classes.add(t.json(chinese)));
    json.put("type", classes);
    json.put("features", features());
    return json;
  }

  private JsonArray features() {
    JsonArray features = new JsonArray();
    if (name != null) {
      features.add(feature("name_score", JsonNumber.value(Math.round(match.score() * 10) / 10.0)));
      features.add(feature("name_exact", new JsonBoolean(exact())));
      if (match.how() == NameMatch.How.NEAR) {
        features.add(feature("spelling_distance", JsonNumber.value(match.distance())));
      }
    }
    for (PropertyMatch property : properties) {
      if (property.verdict() != Verdict.OPEN) {
        boolean agrees = property.verdict() == Verdict.AGREES;
        features.add(feature("property_" + property.property().id(), new JsonBoolean(agrees)));
      }
    }
    return features;
  }

  private static JsonObject feature(String id, org.apache.jena.atlas.json.JsonValue value) {
    JsonObject feature = new JsonObject();
    feature.put("id", id);
    feature.put("value", value);
    return feature;
  }
}
