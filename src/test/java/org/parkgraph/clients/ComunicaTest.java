package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.api.ServerFixture;

/** Comunica, a query engine in JavaScript that finds out by itself what its sources are. */
class ComunicaTest {

  private static final String PREFIXES =
      """
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX id: <https://w3id.org/parkgraph/id/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final String LABELS_OF_PLACES =
      PREFIXES
          + "SELECT DISTINCT ?place ?label { id:garage-cafe park:locatedIn ?place ."
          + " ?place rdfs:label ?label }";

  @BeforeAll
  static void install() {
    Npm.installOrTell("TESTS WITH COMUNICA");
  }

  /**
   * Comunica takes an address that ends in {@code /sparql} for an endpoint unseen; of the others it
   * has to read so in the service description.
   */
  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/park/sparql", "/park/query"})
  void theEndpointIsKnownByItsDescription(String path) {
    String query =
        PREFIXES
            + "SELECT ?who { ?who a park:Enterprise ; park:locatedIn id:zhongguancun-inno-way }";
    List<Map<String, String>> rows = ask(query, path);
    assertTrue(rows.size() > 1, rows.toString());
    assertEquals(values(ServerFixture.sparql(query, "text/csv").body()), values(rows, "who"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/garage-cafe.ttl",
        "/page/garage-cafe.jsonld",
        "/page/garage-cafe.nt",
        "/page/garage-cafe.rdf",
        "/page/garage-cafe",
        "/id/garage-cafe"
      })
  void anEntityIsReadFromItsAddress(String path) {
    List<Map<String, String>> rows = ask(PREFIXES + "SELECT ?p ?o { id:garage-cafe ?p ?o }", path);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(ServerFixture.url("/page/garage-cafe.nt")).parse(graph);
    Node thing = NodeFactory.createURI("https://w3id.org/parkgraph/id/garage-cafe");
    assertEquals(graph.find(thing, null, null).toList().size(), rows.size());
  }

  @Test
  void theEndpointAndADocumentAreAskedTogether() {
    List<Map<String, String>> rows = ask(LABELS_OF_PLACES, "/park/query", "/page/garage-cafe.ttl");
    assertEquals(Set.of("Zhongguancun Inno Way", "中关村创业大街"), values(rows, "label"));
  }

  @Test
  void aDocumentIsJoinedWithTheEndpointByService() {
    String query =
        PREFIXES
            + "SELECT ?what { id:garage-cafe park:locatedIn ?place SERVICE <"
            + ServerFixture.url("/sparql")
            + "> { ?what a park:ServiceAgency ; park:locatedIn ?place } }";
    Set<String> found = values(ask(query, "/page/garage-cafe.jsonld"), "what");
    assertTrue(found.contains("https://w3id.org/parkgraph/id/garage-cafe"), found.toString());
  }

  private static List<Map<String, String>> ask(String query, String... sources) {
    List<String> command = new ArrayList<>(List.of("node", "comunica.mjs", query));
    Arrays.stream(sources).map(ServerFixture::url).forEach(command::add);
    String printed = Npm.run(command.toArray(String[]::new));
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonValue value : JSON.parseAny(printed).getAsArray()) {
      JsonObject object = value.getAsObject();
      Map<String, String> row = new TreeMap<>();
      object.keys().forEach(key -> row.put(key, object.getString(key)));
      rows.add(row);
    }
    return rows;
  }

  private static Set<String> values(List<Map<String, String>> rows, String variable) {
    Set<String> values = new TreeSet<>();
    rows.forEach(row -> values.add(row.getOrDefault(variable, "")));
    return values;
  }

  private static Set<String> values(String csv) {
    Set<String> values = new TreeSet<>();
    Stream.of(csv.split("\r\n", -1)).skip(1).filter(v -> !v.isEmpty()).forEach(values::add);
    return values;
  }
}
