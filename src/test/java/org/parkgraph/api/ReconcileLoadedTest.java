package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkgraph.api.Reconciling.matched;
import static org.parkgraph.api.Reconciling.objects;
import static org.parkgraph.api.Reconciling.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.config.Data;
import org.parkgraph.config.Settings;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.sparql.Limits;

/** Names are reconciled with data of other people's ontologies alone, under their own addresses. */
class ReconcileLoadedTest {

  private static final String DATA =
      """
      PREFIX e: <http://example.org/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      e:Lighthouse rdfs:subClassOf e:Building ; rdfs:label "lighthouse"@en , "Leuchtturm"@de .
      e:skerryvore a e:Lighthouse ; rdfs:label "Skerryvore"@en , "Скерривор"@ru ;
        e:built "1844"^^xsd:gYear ; e:height 48.0 ; e:lit "1844-02-01"^^xsd:date ; e:keeper e:ann .
      e:dubh a e:Lighthouse ; rdfs:label "Dubh Artach" ; e:built "1872"^^xsd:gYear ; e:height 44.5 .
      e:ann a foaf:Person ; foaf:name "Ann Müller" .
      e:other a foaf:Person ; foaf:name "Ann Miller" .
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path dir;

  private static Assembly assembly;
  private static ParkgraphServer server;

  @BeforeAll
  static void start() throws IOException {
    Path file = Files.writeString(dir.resolve("own.ttl"), DATA);
    RdfFiles files = new RdfFiles(List.of(file), note -> {});
    Settings alone = new Settings(DefaultGraph.UNION, Data.LOADED, Limits.DEFAULTS);
    assembly = Assembly.of(SourceTree.at(Path.of("")), alone, files, null);
    server =
        ParkgraphServer.start(
            ServerConfig.local(0), assembly.service(URI.create("https://lights.example")));
  }

  @AfterAll
  static void stop() {
    server.close();
    assembly.close();
  }

  private static HttpResponse<String> get(String path) {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    try {
      return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject json(String path) {
    HttpResponse<String> answer = get(path);
    assertEquals(200, answer.statusCode(), answer.body());
    return JSON.parse(answer.body());
  }

  private static List<JsonObject> ask(String query) {
    String batch = ServerFixture.encode("{\"q0\": " + query + "}");
    return Reconciling.candidates(json("/reconcile?queries=" + batch), "q0");
  }

  @Test
  void addressesFollowThePublicOne() {
    assertEquals(
        "https://lights.example/reconcile/view?id={{id}}",
        text(json("/reconcile").get("view").getAsObject(), "url"));
  }

  @Test
  void thingsAreFoundInAnyLanguageUnderTheirWholeAddress() {
    for (String name : List.of("Skerryvore", "skerryvore", "Скерривор")) {
      JsonObject first = ask("{\"query\": \"" + name + "\"}").get(0);
      assertEquals("http://example.org/skerryvore", text(first, "id"));
      assertTrue(matched(first), first.toString());
    }
    JsonObject misspelt = ask("{\"query\": \"Skeryvore\"}").get(0);
    assertEquals("http://example.org/skerryvore", text(misspelt, "id"));
  }

  @Test
  void theirClassesAndPropertiesCount() {
    String built =
        "{\"query\": \"Dubh Artak\", \"type\": \"http://example.org/Building\", \"properties\":"
            + " [{\"pid\": \"http://example.org/built\", \"v\": 1872},"
            + " {\"pid\": \"height\", \"v\": \"44.50\"}]}";
    JsonObject first = ask(built).get(0);
    assertEquals("http://example.org/dubh", text(first, "id"));
    assertTrue(matched(first), first.toString());
    assertTrue(ask("{\"query\": \"Skerryvore\", \"type\": \"foaf:Person\"}").isEmpty());
  }

  @Test
  void accentsDoNotMakeTwoPeopleOne() {
    List<JsonObject> people = ask("{\"query\": \"Ann Müller\"}");
    assertEquals("http://example.org/ann", text(people.get(0), "id"));
    assertTrue(matched(people.get(0)));
    assertEquals("http://example.org/other", text(people.get(1), "id"));
  }

  @Test
  void theirValuesComeInTheirKinds() {
    String extend =
        "{\"ids\": [\"http://example.org/skerryvore\"], \"properties\": [{\"id\": \"height\"},"
            + " {\"id\": \"lit\"}, {\"id\": \"built\"}, {\"id\": \"keeper\"}]}";
    String row =
        json("/reconcile?extend=" + ServerFixture.encode(extend)).toString().replaceAll("\\s", "");
    assertTrue(row.contains("\"height\":[{\"float\":48.0}]"), row);
    assertTrue(row.contains("\"lit\":[{\"date\":\"1844-02-01T00:00:00Z\"}]"), row);
    assertTrue(row.contains("\"built\":[{\"str\":\"1844\"}]"), row);
    assertTrue(row.contains("{\"id\":\"http://example.org/ann\",\"name\":\"AnnMüller\"}"), row);
  }

  @Test
  void theyCanBeSuggestedPreviewedAndViewed() {
    String suggested = "/reconcile/suggest/entity?prefix=skerryvore";
    assertEquals(
        "http://example.org/skerryvore",
        text(objects(json(suggested).get("result").getAsArray()).get(0), "id"));
    assertTrue(json("/reconcile/suggest/type?prefix=leucht").toString().contains("Lighthouse"));
    String id = ServerFixture.encode("http://example.org/skerryvore");
    assertTrue(get("/reconcile/preview?id=" + id).body().contains("Skerryvore"));
    HttpResponse<String> view = get("/reconcile/view?id=" + id);
    assertEquals(200, view.statusCode());
    assertTrue(view.body().contains("Skerryvore"));
  }
}
