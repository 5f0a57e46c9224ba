package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.config.Data;
import org.parkgraph.config.Settings;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.sparql.Limits;

/** Services on data of another ontology, with and without the shipped graph. */
class LoadedDataTest {

  private static final String DATA =
      """
      PREFIX e: <http://e.org/>
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX id: <https://w3id.org/parkgraph/id/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      e:lighthouse e:motto "Steady quokka lamp"@en ; e:keeper [ e:age 40 ] .
      id:quokka-works a park:Enterprise ; skos:prefLabel "Quokka Works"@en .
      <http://a/g> { e:lighthouse e:height 31 . }
      _:g { e:lighthouse e:built "1901"^^<http://www.w3.org/2001/XMLSchema#gYear> . }
      """;

  private static final String TEXT =
      "PREFIX text: <http://jena.apache.org/text#> PREFIX e: <http://e.org/>"
          + " SELECT ?s { ?s text:query (e:motto 'quokka') }";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path dir;

  /** A service on a port of its own for as long as a test asks it. */
  private final class Running implements AutoCloseable {
    private final Assembly assembly;
    private final ParkgraphServer server;

    Running(Settings settings, String data) throws IOException {
      Path file = Files.writeString(dir.resolve("own.trig"), data);
      RdfFiles files = new RdfFiles(List.of(file), note -> {});
      assembly = Assembly.of(SourceTree.at(Path.of("")), settings, files, dir.resolve("prepared"));
      server = ParkgraphServer.start(ServerConfig.local(0), assembly.service(null));
      assembly.prepare(dir.resolve("prepared"));
    }

    HttpResponse<String> get(String path, String accept) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
      try {
        return CLIENT.send(
            HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    String sparql(String query) {
      return get("/sparql?query=" + ServerFixture.encode(query), "text/csv").body();
    }

    String version() {
      return get("/health/live", "*/*").headers().firstValue("Parkgraph-Version").orElseThrow();
    }

    @Override
    public void close() {
      server.close();
      assembly.close();
    }
  }

  @Test
  void loadedDataStandBesideTheShippedGraph() throws IOException {
    String version;
    try (Running on = new Running(Settings.DEFAULTS, DATA)) {
      String lighthouse = "SELECT ?p { <http://e.org/lighthouse> ?p ?o } ORDER BY ?p";
      assertEquals(4, on.sparql(lighthouse).lines().skip(1).count(), "the union of all graphs");
      assertTrue(
          on.sparql("ASK { <https://w3id.org/parkgraph/id/garage-cafe> ?p ?o }").contains("true"));
      assertTrue(
          on.sparql(
                  "ASK { GRAPH <https://w3id.org/parkgraph/graph/default> { ?s <http://e.org/motto> ?o } }")
              .contains("true"));
      assertEquals("s\r\nhttp://e.org/lighthouse\r\n", on.sparql(TEXT));
      assertTrue(on.get("/search?q=quokka&format=json", "*/*").body().contains("id/quokka-works"));
      assertTrue(on.get("/page/quokka-works", "text/html").body().contains("Quokka Works"));
      assertTrue(
          on.sparql(
                  "ASK { <https://w3id.org/parkgraph/id/quokka-works> a <http://www.w3.org/ns/org#Organization> }")
              .contains("true"),
          "the rules hold for loaded data too");
      everythingAnswers(on);
      version = on.version();
      assertNotEquals(
          ServerFixture.get("/health/live", "*/*")
              .headers()
              .firstValue("Parkgraph-Version")
              .orElseThrow(),
          version);
    }
    try (Running on = new Running(Settings.DEFAULTS, DATA)) {
      assertEquals(version, on.version(), "equal files, equal version");
    }
    try (Running on = new Running(Settings.DEFAULTS, DATA + "# more\n")) {
      assertNotEquals(version, on.version(), "other files, other version");
    }
    assertTrue(
        Files.notExists(dir.resolve("prepared")), "loaded data are never kept as the shipped");
  }

  @Test
  void theEditorCompletesTheTermsOfOtherOntologies() throws IOException {
    String data =
        "<http://x.org/a> a <http://shop.example/terms#Till> ; <http://e.org/motto> 'hm' .";
    try (Running service = new Running(Settings.DEFAULTS, data)) {
      String terms = service.get("/sparql/terms.json", "*/*").body();
      assertTrue(terms.contains("\"terms\" : \"http://shop.example/terms#\""), terms);
      assertTrue(terms.contains("\"http://shop.example/terms#Till\""), terms);
      assertTrue(terms.contains("\"http://e.org/motto\""), terms);
    }
  }

  @Test
  void loadedDataAloneMeanWhatTheirFilesSay() throws IOException {
    String graphs = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g";
    try (Running on =
        new Running(new Settings(DefaultGraph.STORED, Data.LOADED, Limits.DEFAULTS), DATA)) {
      assertEquals("n\r\n5\r\n", on.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
      assertEquals(2, on.sparql(graphs).lines().skip(1).count(), "not the default graph");
      assertEquals(
          "n\r\n1\r\n", on.sparql("SELECT (COUNT(*) AS ?n) FROM <http://a/g> { ?s ?p ?o }"));
      assertEquals("s\r\nhttp://e.org/lighthouse\r\n", on.sparql(TEXT));
      assertTrue(!on.get("/sparql", "text/turtle").body().contains("UnionDefaultGraph"));
      everythingAnswers(on);
    }
    try (Running on =
        new Running(new Settings(DefaultGraph.UNION, Data.LOADED, Limits.DEFAULTS), DATA)) {
      assertEquals("n\r\n7\r\n", on.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
      assertEquals(3, on.sparql(graphs).lines().skip(1).count());
    }
  }

  /** No page and no canned query is in trouble with data that it was not written for. */
  private static void everythingAnswers(Running on) {
    for (String path :
        List.of(
            "/",
            "/ontology",
            "/queries",
            "/search?q=quokka",
            "/search?q=park",
            "/openapi.json",
            "/.well-known/void",
            "/sparql",
            "/suggest?q=quo",
            "/park/data?default",
            "/dump/parkgraph.nq.gz",
            "/dump/parkgraph.trig.gz",
            "/dump/parkgraph.ttl.gz")) {
      for (String accept : List.of("text/html,*/*;q=0.1", "*/*")) {
        assertEquals(200, on.get(path, accept).statusCode(), path);
      }
    }
    assertTrue(List.of(200, 404).contains(on.get("/catalog", "text/html").statusCode()));
    for (CannedQuery query : on.assembly.queries().all()) {
      int status = on.get("/queries/" + query.name(), "text/html").statusCode();
      assertEquals(200, status, query.name());
    }
  }
}
