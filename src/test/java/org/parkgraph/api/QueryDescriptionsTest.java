package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgraph.query.CannedQuery;

/** The canned queries as the graph describes them, against the running service. */
class QueryDescriptionsTest {

  private static final String BASE = "https://w3id.org/parkgraph/";

  /** What programs ask an endpoint for its example queries; the property for DESCRIBE is theirs. */
  private static final String EXAMPLES =
      """
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX spex: <https://purl.expasy.org/sparql-examples/ontology#>
      SELECT DISTINCT ?sq ?comment ?query {
        ?sq a sh:SPARQLExecutable ; rdfs:comment ?comment ;
          sh:select|sh:ask|sh:construct|spex:describe ?query .
        %s
      } ORDER BY ?sq
      """;

  private static List<JsonObject> rows(String query) {
    HttpResponse<String> answer = ServerFixture.sparql(query, "application/sparql-results+json");
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.parse(answer.body()).getObj("results").get("bindings").getAsArray().stream()
        .map(row -> row.getAsObject())
        .toList();
  }

  private static String value(JsonObject row, String column) {
    return row.getObj(column).getString("value");
  }

  @Test
  void whoAsksForExamplesFindsAllQueries() {
    Set<String> all =
        ServerFixture.assembly().queries().all().stream()
            .map(CannedQuery::iri)
            .collect(Collectors.toCollection(TreeSet::new));
    List<JsonObject> found = rows(EXAMPLES.formatted(""));
    assertEquals(
        all,
        found.stream().map(r -> value(r, "sq")).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(2 * all.size(), found.size(), "a comment in either language");
    assertEquals(
        all.size(),
        rows(EXAMPLES.formatted(
                "GRAPH <"
                    + BASE
                    + "graph/catalog> { ?sq <https://schema.org/target> <"
                    + BASE
                    + "sparql> } FILTER (LANG(?comment) = \"en\")"))
            .size());
  }

  @Test
  void prefixesAreDeclaredOnceEach() {
    List<JsonObject> declared =
        rows(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT DISTINCT ?prefix ?namespace
            { [] sh:namespace ?namespace ; sh:prefix ?prefix } ORDER BY ?prefix
            """);
    Map<String, String> prefixes = new TreeMap<>();
    declared.forEach(r -> prefixes.put(value(r, "prefix"), value(r, "namespace")));
    assertEquals(declared.size(), prefixes.size());
    for (CannedQuery query : ServerFixture.assembly().queries().all()) {
      query
          .query()
          .getPrefixMapping()
          .getNsPrefixMap()
          .forEach((prefix, ns) -> assertEquals(ns, prefixes.get(prefix), query.name()));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyTextGivesTheRowsOfItsExample() {
    Map<String, String> texts = new TreeMap<>();
    rows(EXAMPLES.formatted("")).forEach(r -> texts.put(value(r, "sq"), value(r, "query")));
    return ServerFixture.assembly().queries().all().stream()
        .map(
            q ->
                DynamicTest.dynamicTest(
                    q.name(), () -> check(q, String.valueOf(texts.get(q.iri())))));
  }

  private static void check(CannedQuery query, String text) {
    StringBuilder address = new StringBuilder("/api/" + query.name() + "?format=");
    address.append(query.isConstruct() ? "nt" : "tsv");
    query
        .examples()
        .get(0)
        .forEach((n, v) -> address.append("&" + n + "=" + ServerFixture.encode(v)));
    HttpResponse<String> asked =
        ServerFixture.sparql(
            text, query.isConstruct() ? "application/n-triples" : "text/tab-separated-values");
    assertEquals(200, asked.statusCode(), () -> asked.body() + text);
    List<String> rows = asked.body().lines().sorted().toList();
    assertTrue(rows.size() > 1, text);
    assertEquals(
        ServerFixture.get(address.toString(), "*/*").body().lines().sorted().toList(), rows);
  }

  @Test
  void parametersAreDescribedWithTypeAndDefault() {
    List<JsonObject> found =
        rows(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            SELECT ?name ?type ?optional ?default {
              <https://w3id.org/parkgraph/query/policy/by-topic> sh:parameter ?p .
              ?p sh:name ?name ; sh:order ?order ; sh:path ?path ; sh:description ?description .
              FILTER (LANG(?description) = "zh-Hans")
              OPTIONAL { ?p sh:datatype|sh:nodeKind ?type }
              OPTIONAL { ?p sh:optional ?optional }
              OPTIONAL { ?p sh:defaultValue ?default }
            } ORDER BY ?order
            """);
    assertEquals(
        List.of("topic", "from", "lang"), found.stream().map(r -> value(r, "name")).toList());
    assertEquals("http://www.w3.org/ns/shacl#IRI", value(found.get(0), "type"));
    assertFalse(found.get(0).hasKey("optional"));
    assertEquals("http://www.w3.org/2001/XMLSchema#date", value(found.get(1), "type"));
    assertEquals("true", value(found.get(1), "optional"));
    assertEquals("en", value(found.get(2), "default"));
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle, TURTLE",
    "application/ld+json, JSONLD",
    "application/n-triples, NTRIPLES",
    "application/rdf+xml, RDFXML"
  })
  void theAddressOfAQueryLeadsToItsDescription(String type, String lang) {
    HttpResponse<String> named = ServerFixture.get("/query/policy/by-topic", type);
    assertEquals(303, named.statusCode());
    String location = named.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> described = ServerFixture.get(location, type);
    assertEquals(200, described.statusCode());
    assertTrue(described.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(described.headers().firstValue("Vary").orElse("").contains("Accept"));
    Graph graph =
        RDFParser.fromString(described.body(), org.apache.jena.riot.RDFLanguages.nameToLang(lang))
            .toGraph();
    Graph stored =
        RDFParser.fromString(
                ServerFixture.sparql(
                        "CONSTRUCT { ?s ?p ?o } { VALUES ?s { <"
                            + BASE
                            + "query/policy/by-topic> } ?s ?p ?o }",
                        "application/n-triples")
                    .body(),
                Lang.NTRIPLES)
            .toGraph();
    assertTrue(stored.size() > 10);
    stored.find().forEach(t -> assertTrue(graph.contains(t), t.toString()));
  }

  @Test
  void peopleAreLedToThePage() {
    HttpResponse<String> page = ServerFixture.get("/queries/policy/by-topic", "text/html");
    assertTrue(page.headers().allValues("Link").toString().contains("<?format=ttl>"));
    assertTrue(page.body().contains("<form"));
    assertEquals(
        "/queries",
        ServerFixture.get("/query", "text/html").headers().firstValue("Location").orElse(""));
  }
}
