package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.jsonld.JsonLd;
import org.parkgraph.vocab.Park;

/** JSON-LD as a processor of others reads it, with the context that we serve and no network. */
class JsonLdTest {

  private static final String CONTEXT = ServerFixture.get("/context.jsonld", "*/*").body();

  /** Reads JSON-LD by way of Titanium. */
  static Graph read(String document, String context) {
    DocumentLoader loader =
        (url, options) -> {
          assertTrue(url.getPath().equals("/context.jsonld"), url.toString());
          return json(context);
        };
    Context options = new Context();
    options.set(LangJSONLD11.JSONLD_OPTIONS, new JsonLdOptions(loader));
    return RDFParser.fromString(document, Lang.JSONLD11).context(options).toGraph();
  }

  private static Document json(String text) throws JsonLdError {
    return JsonDocument.of(new StringReader(text));
  }

  private static Graph turtle(String path) {
    return RDFParser.fromString(ServerFixture.get(path, "text/turtle").body(), Lang.TURTLE)
        .base("https://base.example/")
        .toGraph();
  }

  static void assertSame(Graph expected, Graph actual, String of) {
    assertTrue(expected.size() > 0, of);
    assertEquals(expected.size(), actual.size(), of);
    assertTrue(expected.isIsomorphicWith(actual), of);
  }

  static List<String> entities() {
    return QueryExecHTTP.service(ServerFixture.url("/sparql"))
        .query(
            "SELECT DISTINCT ?s { ?s a ?c FILTER(STRSTARTS(STR(?s), '"
                + Park.ID
                + "') && !CONTAINS(STR(?s), '#')) } ORDER BY MD5(STR(?s)) LIMIT 80")
        .build()
        .select()
        .materialize()
        .stream()
        .map(row -> row.get("s").getURI().substring(Park.ID.length()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("entities")
  void anEntitySaysTheSameAsItsTurtle(String slug) {
    String document = ServerFixture.get("/page/" + slug + ".jsonld", "*/*").body();
    assertSame(turtle("/page/" + slug + ".ttl"), read(document, CONTEXT), slug);
  }

  static Stream<String> others() {
    return Stream.of(
        "/ontology",
        "/catalog",
        "/.well-known/void",
        "/sparql",
        "/scheme/industry/robots",
        "/sparql?query="
            + ServerFixture.encode(
                "CONSTRUCT { ?s ?p ?o . ?s <http://x.example/no-term> [ ?p ?o ] } { ?s ?p ?o }"
                    + " ORDER BY ?s ?p ?o LIMIT 3000"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherGraphsToo(String path) {
    String document = ServerFixture.get(path, "application/ld+json").body();
    assertSame(turtle(path), read(document, CONTEXT), path);
  }

  @Test
  void keysAreShort() {
    JsonObject document =
        JSON.parse(ServerFixture.get("/page/zhongguancun-inno-way.jsonld", "*/*").body());
    JsonObject entity =
        document
            .getArray("@graph")
            .map(v -> v.getAsObject())
            .filter(o -> o.getString("@id").equals("id:zhongguancun-inno-way"))
            .findFirst()
            .orElseThrow();
    assertEquals("Zhongguancun Inno Way", entity.getObj("prefLabel").getString("en"));
    assertTrue(entity.get("@type").toString().contains("\"Place\""), entity.toString());
    assertTrue(entity.hasKey("locatedIn") || entity.hasKey("partOf"), entity.toString());
  }

  @Test
  void documentsNameTheContextByItsAddress() {
    JsonObject document = JSON.parse(ServerFixture.get("/page/garage-cafe.jsonld", "*/*").body());
    String address = document.getString("@context");
    assertTrue(address.startsWith(ServerFixture.url("/context.jsonld?v=")), address);
    HttpResponse<String> context =
        ServerFixture.get(address.substring(ServerFixture.url("").length()), "application/ld+json");
    assertEquals(CONTEXT, context.body());
    assertEquals("application/ld+json", context.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("*", context.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    assertTrue(context.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
    String tag = context.headers().firstValue("ETag").orElseThrow();
    assertEquals(
        304, ServerFixture.get("/context.jsonld", "*/*", "If-None-Match", tag).statusCode());
    assertEquals(404, ServerFixture.get("/context.jsonld?v=000000000000", "*/*").statusCode());
  }

  /** What short forms could make something else of. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(<geo:39.9,116.3> <http://e.org/p> <id:x>)",
        "(<http://e.org/s> park:locatedIn 'a text')",
        "(<http://e.org/s> park:paragraph '05'^^xsd:integer)",
        "(<http://e.org/s> park:paragraph 12345678901234567890)",
        "(<http://e.org/s> park:paragraph '-0'^^xsd:integer)",
        "(<http://e.org/s> park:paragraph 'x'^^xsd:integer)",
        "(<http://e.org/s> park:confidence '0.70'^^xsd:decimal)",
        "(<http://e.org/s> skos:prefLabel 'plain')",
        "(<http://e.org/s> skos:prefLabel 'Quokka \\n \\\" \\\\ \\u2028 </script>'@en-GB)",
        "(<http://e.org/s> skos:prefLabel <http://e.org/o>)",
        "(<http://e.org/s> rdf:type 'no class')",
        "(<http://e.org/s> <http://purl.org/dc/terms/type> <http://e.org/Policy>)",
        "(<https://w3id.org/parkgraph/id///x> <http://e.org/p> '1'^^<http://e.org/d>)",
        "(_:a <http://e.org/p> _:b)",
        "(<http://e.org/s> park:issuedEarliest '2009'^^xsd:gYear)",
        "(<http://e.org/s> park:about true)",
      })
  void nothingIsLost(String triple) throws IOException {
    Graph graph =
        SSE.parseGraph(
            "(prefix ((park: <"
                + Park.NS
                + ">) (skos: <http://www.w3.org/2004/02/skos/core#>) (rdf:"
                + " <http://www.w3.org/1999/02/22-rdf-syntax-ns#>) (xsd:"
                + " <http://www.w3.org/2001/XMLSchema#>)) (graph "
                + triple
                + "))");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ServerFixture.assembly().service(null).jsonld().write(out, graph, "http://h.example");
    String document = out.toString(StandardCharsets.UTF_8);
    assertSame(graph, read(document, CONTEXT), document);
  }

  @Test
  void dataWithoutOntologyHaveAContextToo() throws IOException {
    ColumnBuilder builder = new ColumnBuilder();
    builder.add(SSE.parseQuad("(<http://g> <http://e.org/s> <http://e.org/p> 1)"));
    JsonLd jsonld = new JsonLd(builder.build());
    Graph graph = builder.build().getUnionGraph();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    jsonld.write(out, graph, "http://h.example");
    assertSame(graph, read(out.toString(StandardCharsets.UTF_8), jsonld.context()), "foreign");
    assertEquals(1, graph.find(Node.ANY, Node.ANY, Node.ANY).toList().size());
  }
}
