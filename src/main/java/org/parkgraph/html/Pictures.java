package org.parkgraph.html;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.vocab.Park;

/**
 * What can be drawn of a thing: links to its timeline, map and neighbourhood, which scripts open in
 * place. Nothing is asked or loaded before that.
 *
 * @param description the thing
 */
public record Pictures(Description description) {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** What stands on a timeline. */
  private static final Set<String> DATED =
      uris(Stream.of(Park.EVENT, Park.PROJECT, Park.POLICY, Park.SOURCE_DOCUMENT));

  private static final Set<String> PLACED =
      Set.of("http://schema.org/latitude", Park.NS + "locatedIn", Park.NS + "partOf");

  /** Sentences and documents stand in too many links. */
  private static final Set<String> NOT_WALKED = uris(Stream.of(Park.PASSAGE, Park.STATEMENT));

  private static final List<String> LIBRARIES =
      List.of("cytoscape.js", "graph.js", "leaflet.js", "leaflet.css", "map.js");

  private static Set<String> uris(Stream<Node> nodes) {
    return Set.copyOf(nodes.map(Node::getURI).toList());
  }

  /** Whether it is a thing that pictures are made of. */
  public boolean any() {
    return description.iri().startsWith(Park.ID)
        && description.types().stream()
            .noneMatch(t -> NOT_WALKED.contains(String.valueOf(t.iri())));
  }

  /** Whether something with a date points at it. */
  public boolean hasTimeline() {
    return description.incoming().stream()
        .filter(g -> DATED.contains(String.valueOf(g.kind())))
        .flatMap(g -> g.facts().stream())
        .anyMatch(f -> f.when().isKnown());
  }

  /** Whether it lies somewhere. */
  public boolean hasMap() {
    return description.outgoing().stream()
        .map(FactGroup::property)
        .anyMatch(p -> PLACED.contains(String.valueOf(p.iri())));
  }

  /** The thing as the parameter of an address. */
  public String spelling() {
    String slug = description.iri().substring(Park.ID.length());
    return SLUG.matcher(slug).matches() ? slug : description.iri();
  }

  /** The address of its links for programs, in the language of the page. */
  public String links(Frame frame) {
    return Addresses.with("/api/entity/neighbours", "lang", frame.language().tag());
  }

  /** Words and addresses for the scripts, as JSON. */
  public String settings(Frame frame) {
    JsonObject json = new JsonObject();
    json.put("words", ResultView.object(frame.words("graph.")));
    json.put("loading", frame.say("pictures.loading"));
    json.put("failed", frame.say("pictures.failed"));
    json.put("name", description.title());
    json.put("iri", description.iri());
    json.put(
        "kind",
        description.types().isEmpty() ? "" : String.valueOf(description.types().get(0).iri()));
    json.put("base", frame.site().base());
    json.put("chosen", frame.chosen() ? frame.language().parameter() : "");
    json.put("links", links(frame));
    JsonObject libraries = new JsonObject();
    LIBRARIES.forEach(name -> libraries.put(name, Asset.href(name)));
    json.put("libraries", libraries);
    return Objects.requireNonNull(json.toString());
  }
}
