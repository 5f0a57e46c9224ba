package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Canned queries, search, dumps and descriptions against the running service. */
class AnswersTest {

  private static final String BY_TOPIC = "/api/policy/by-topic?topic=topic:smart-hardware";

  @ParameterizedTest
  @CsvSource({
    "json, application/sparql-results+json",
    "csv, text/csv;charset=utf-8",
    "tsv, text/tab-separated-values;charset=utf-8",
    "xml, application/sparql-results+xml"
  })
  void aCannedQueryAnswersInEachFormat(String format, String type) {
    HttpResponse<String> response = ServerFixture.get(BY_TOPIC + "&format=" + format, "*/*");
    assertEquals(200, response.statusCode());
    assertEquals(type, response.headers().firstValue("Content-Type").get());
    assertTrue(response.body().contains("smart-hardware-policies"));
  }

  @Test
  void sourcesAddAColumnAndNothingElse() {
    String plain = ServerFixture.get(BY_TOPIC + "&format=csv", "*/*").body();
    String cited = ServerFixture.get(BY_TOPIC + "&format=csv&sources=1", "*/*").body();
    assertEquals(
        plain.lines().toList(),
        cited.lines().map(l -> l.substring(0, l.lastIndexOf(','))).toList());
    assertTrue(cited.contains("001_3dc6acbbfe700a50.txt/32/5"), cited);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/policy/by-topic",
        "/api/policy/by-topic?topic=a%20b",
        "/api/policy/by-topic?topic=topic:a&topic=topic:b",
        "/api/policy/by-topic?topic=topic:a&nothing=1",
        "/api/policy/by-topic?topic=topic:a&limit=-1",
        "/api/policy/by-topic?topic=topic:a&limit=1e9",
        "/api/policy/by-topic?topic=topic:a&from=2020-02-30",
        "/api/policy/by-topic?topic=topic:a&lang=en%22%20.%20%7D%20%23",
        "/api/policy/by-topic?topic=topic:a&format=../../x",
        "/api/policy/by-topic?topic=topic:a&sources=yes",
        "/api/policy/by-topic?topic=%3Fs",
        "/search?format=json",
        "/search?q=a&size=0&format=json",
        "/search?q=a&page=99999&size=1000&format=json",
        "/search?q=a&lang=fr&format=json",
        "/search?q=a&type=Polcy&format=json",
        "/search?q=a&sort=x&format=json"
      })
  void aWrongParameterIsNamed(String path) {
    HttpResponse<String> response = ServerFixture.get(path, "application/json");
    assertEquals(400, response.statusCode(), response.body());
    assertFalse(JSON.parse(response.body()).getString("parameter").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/no/such", "/api/../secret", "/queries/no/such", "/api/"})
  void anUnknownQueryIs404(String path) {
    assertEquals(404, ServerFixture.get(path, "application/json").statusCode());
  }

  @Test
  void everyCannedQueryIsDescribedAndHasItsPage() {
    JsonObject paths = JSON.parse(ServerFixture.get("/openapi.json", "*/*").body()).getObj("paths");
    String list = ServerFixture.get("/queries", "text/html").body();
    ServerFixture.assembly()
        .queries()
        .all()
        .forEach(
            q -> {
              assertTrue(paths.hasKey("/api/" + q.name()), q.name());
              assertTrue(list.contains("/queries/" + q.name()), q.name());
              assertEquals(
                  200, ServerFixture.get("/queries/" + q.name(), "text/html").statusCode());
            });
  }

  @TestFactory
  Stream<DynamicTest> theCallsForTheDescribedSystemsHaveRows() throws IOException {
    List<String> calls = new ArrayList<>();
    Matcher call =
        Pattern.compile("`([a-z]+/[a-z-]+\\?[^`]+)`")
            .matcher(Files.readString(Path.of("queries/README.md")));
    while (call.find()) {
      calls.add(call.group(1));
    }
    assertTrue(calls.size() >= 19, "the table of systems");
    return calls.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c,
                    () -> {
                      String csv = ServerFixture.get("/api/" + c + "&format=csv", "*/*").body();
                      assertTrue(csv.lines().count() > 1, csv);
                    }));
  }

  @Test
  void theFirstPageLeadsToQueriesThatAnswerAtOnce() {
    Matcher link =
        Pattern.compile("href=\"(/queries/[^\"?]+)\"")
            .matcher(ServerFixture.get("/", "text/html").body());
    int links = 0;
    while (link.find()) {
      links++;
      String page = ServerFixture.get(link.group(1), "text/html").body();
      assertTrue(page.contains("<td"), link.group(1));
    }
    assertEquals(10, links);
  }

  @Test
  void aSearchAnswersAsTheContractSays() {
    JsonObject json =
        JSON.parse(
            ServerFixture.get("/search?q=foreign+debt&type=Policy&format=json", "*/*").body());
    assertEquals("foreign debt", json.getString("query"));
    assertTrue(json.getNumber("total").intValue() > 0);
    assertTrue(json.hasKey("facets") && json.hasKey("dataVersion"));
    JsonObject hit = json.get("hits").getAsArray().get(0).getAsObject();
    assertEquals("https://w3id.org/parkgraph/id/foreign-debt-regulations", hit.getString("iri"));
    assertTrue(hit.get("highlights").getAsArray().get(0).toString().contains("<em>"));
  }

  @Test
  void passagesHaveExactlyOnePlaceEach() {
    JsonObject json =
        JSON.parse(ServerFixture.get("/search?q=rocket&type=Passage&format=json", "*/*").body());
    json.get("hits")
        .getAsArray()
        .forEach(h -> assertEquals(1, h.getAsObject().get("passages").getAsArray().size()));
    JsonObject first = json.get("hits").getAsArray().get(0).getAsObject();
    JsonObject place = first.get("passages").getAsArray().get(0).getAsObject();
    assertEquals("002_7e436823b839687d.txt", place.getString("document"));
  }

  @Test
  void aDumpIsWholeAndHasItsDigest()
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    HttpResponse<byte[]> dump =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(ServerFixture.url("/dump/parkgraph.nq.gz")))
                    .build(),
                BodyHandlers.ofByteArray());
    String digest =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dump.body()));
    assertEquals(
        digest + "  parkgraph.nq.gz\n",
        ServerFixture.get("/dump/parkgraph.nq.gz.sha256", "*/*").body());
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new GZIPInputStream(new java.io.ByteArrayInputStream(dump.body())))
        .lang(Lang.NQUADS)
        .parse(read);
    assertEquals(ServerFixture.assembly().overview().triples(), read.getUnionGraph().size());
  }

  @Test
  void theDatasetDescribesItselfWithItsCounts() {
    HttpResponse<String> response = ServerFixture.get("/.well-known/void", "text/turtle");
    assertEquals(200, response.statusCode());
    assertTrue(
        response
            .body()
            .replaceAll("\\s+", " ")
            .contains("void:triples " + ServerFixture.assembly().overview().triples()));
  }

  @Test
  void healthAndCompletionsAnswer() {
    assertEquals("live\n", ServerFixture.get("/health/live", "*/*").body());
    assertTrue(ServerFixture.get("/health/ready", "*/*").body().startsWith("ready "));
    assertTrue(ServerFixture.get("/suggest?q=gar", "*/*").body().contains("Garage Cafe"));
  }
}
