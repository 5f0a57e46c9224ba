package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.http.Service;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;

/** An answer that was kept is the one that was made, on a service of its own for each test. */
class KeptAnswersTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String SELECT =
      "/sparql?query=SELECT%20*%20%7B%3Fs%20a%20%3Fo%7D%20LIMIT%209";

  private final Service service = ServerFixture.assembly().service(null);
  private final ParkgraphServer server = ParkgraphServer.start(ServerConfig.local(0), service);

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/ | text/html",
        "/page/zhongguancun-inno-way | text/html",
        "/page/zhongguancun-inno-way?lang=zh | text/html",
        "/page/zhongguancun-inno-way | text/turtle",
        "/page/zhongguancun-inno-way.ttl | */*",
        "/page/zhongguancun-inno-way.jsonld | */*",
        "/page/zhongguancun-inno-way.nt | */*",
        "/page/zhongguancun-inno-way.rdf | */*",
        "/scheme/topic/smart-hardware | text/html",
        "/ontology | text/html",
        "/catalog | text/turtle",
        "/queries | text/html",
        "/queries/policy/by-topic?topic=topic:smart-hardware | text/html",
        "/api/policy/by-topic?topic=topic:smart-hardware | application/json",
        "/api/policy/by-topic?topic=topic:smart-hardware&format=csv&sources=1 | */*",
        "/api/policy/by-topic?topic=topic:smart-hardware | application/sparql-results+xml",
        "/openapi.json | */*",
        "/search?q=foreign+debt&format=json | */*",
        "/search?q=foreign+debt | text/html",
        "/suggest?q=gar | */*",
        SELECT + " | text/csv",
        "/sparql?query=ASK%20%7B%7D | application/sparql-results+json",
        "/sparql?query=DESCRIBE%20%3Chttps://w3id.org/parkgraph/id/garage-cafe%3E | text/turtle",
        "/sparql?query=ASK%20%7B%7D | text/html",
        "/sparql | text/html",
        "/sparql | text/turtle"
      })
  void isTheSameAgainButForTheTimeTaken(String path, String accept) {
    HttpResponse<byte[]> made = send("GET", path, "Accept", accept);
    assertEquals(200, made.statusCode());
    assertEquals(1, service.answers().size(), "kept");
    HttpResponse<byte[]> kept = send("GET", path, "Accept", accept);
    assertEquals(200, kept.statusCode());
    assertArrayEquals(made.body(), kept.body());
    assertTrue(made.headers().firstValue("ETag").isPresent());
    assertEquals(headers(made), headers(kept));
    HttpResponse<byte[]> head = send("HEAD", path, "Accept", accept);
    assertEquals(headers(made), headers(head));
    assertEquals(0, head.body().length);
    assertEquals(1, service.answers().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/zhongguancun-inno-way.ttl",
        "/page/zhongguancun-inno-way.html",
        "/api/policy/by-topic?topic=topic:smart-hardware&format=csv",
        "/search?q=foreign+debt&format=json",
        SELECT
      })
  void askedForFirstByItsHeadItIsTheSame(String path) {
    HttpResponse<byte[]> head = send("HEAD", path);
    HttpResponse<byte[]> kept = send("GET", path);
    assertEquals(headers(kept), headers(head));
    String tag = kept.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> known = send("GET", path, "If-None-Match", tag);
    assertEquals(304, known.statusCode());
    assertEquals(0, known.body().length);
  }

  @Test
  void readersOfOtherLanguagesGetTheirOwn() {
    String page = "/page/zhongguancun-inno-way.html";
    byte[] english = send("GET", page).body();
    assertNotEquals(
        text(english), text(send("GET", page, "Accept-Language", "zh-CN,en;q=0.5").body()));
    assertNotEquals(text(english), text(send("GET", page + "?lang=zh").body()));
    assertEquals(3, service.answers().size());
    send("GET", page, "Accept-Language", "en-GB");
    assertEquals(3, service.answers().size(), "English is one language");
    assertEquals(
        "Accept, Accept-Language, Accept-Encoding",
        send("GET", page).headers().firstValue("Vary").orElse(""));
  }

  @Test
  void aLongAnswerIsWholeAndNotKept() {
    String path = "/sparql?format=csv&query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D";
    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> answer = send("GET", path);
      assertTrue(answer.body().length > 1 << 20);
      assertTrue(
          text(answer.body()).lines().count() > ServerFixture.assembly().overview().triples());
      assertEquals(0, service.answers().size());
    }
  }

  @Test
  void eachHostReadsItsOwnName() throws IOException {
    String path = "/queries/policy/by-topic?topic=topic:smart-hardware";
    for (String host : List.of("one.example", "two.example", "one.example")) {
      assertTrue(asOn(host, path).contains("http://" + host + "/api/"), host);
    }
    assertEquals(2, service.answers().size());
  }

  private String asOn(String host, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return text(socket.getInputStream().readAllBytes());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/no-such-thing.ttl",
        "/queries/no/such",
        "/api/no/such",
        "/api/policy/by-topic?topic=a%20b",
        "/search?q=a&size=0&format=json",
        "/sparql?query=nonsense",
        "/nowhere"
      })
  void anErrorIsNotKeptAndNeverUnchanged(String path) {
    int status = send("GET", path).statusCode();
    assertEquals(4, status / 100);
    assertEquals(status, send("GET", path, "If-None-Match", "*").statusCode());
    assertEquals(0, service.answers().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (RAND() AS ?x) {}",
        "SELECT (uuid() AS ?x) {}",
        "SELECT (STRUUID() AS ?x) {}",
        "SELECT (BNODE() AS ?x) {}",
        "SELECT (UUID #\n () AS ?x) {}",
        "SELECT (\\u0055UID() AS ?x) {}",
        "SELECT * { ?s ?p ?o FILTER (RAND() < 2) } LIMIT 1",
        "SELECT * { { SELECT (MAX(RAND()) AS ?m) { ?s ?p ?o } } }"
      })
  void whatDiffersEachTimeIsNotKept(String query) {
    String path = "/sparql?query=" + ServerFixture.encode(query);
    HttpResponse<byte[]> first = send("GET", path);
    assertEquals(200, first.statusCode(), text(first.body()));
    assertEquals(200, send("GET", path).statusCode());
    assertEquals(List.of(), first.headers().allValues("ETag"));
    assertEquals(0, service.answers().size());
  }

  @Test
  void whatIsPostedIsNotKept() throws IOException, InterruptedException {
    CLIENT.send(
        HttpRequest.newBuilder(url("/sparql"))
            .header("Content-Type", "application/sparql-query")
            .POST(BodyPublishers.ofString("ASK {}"))
            .build(),
        BodyHandlers.ofByteArray());
    assertEquals(0, service.answers().size());
  }

  private HttpResponse<byte[]> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url(path)).method(method, BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static Map<String, List<String>> headers(HttpResponse<byte[]> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    headers.keySet().removeIf(n -> n.equalsIgnoreCase("Server-Timing"));
    headers.keySet().removeIf(n -> n.equalsIgnoreCase("Date"));
    return headers;
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
