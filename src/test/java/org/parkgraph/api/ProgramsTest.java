package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.config.Settings;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;

/**
 * What programs lean on: the methods, headers and addresses around every answer. The service knows
 * two things more, one with Chinese characters in its IRI, one with the same percent-encoded.
 */
class ProgramsTest {

  private static final String RAW = "https://w3id.org/parkgraph/id/中关村-样例";
  private static final String ENCODED = "https://w3id.org/parkgraph/id/%E6%A0%B7%E4%BE%8B";
  private static final String QUERY = "SELECT ?p { <" + RAW + "> ?p ?o } ORDER BY ?p";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path dir;

  private static Assembly assembly;
  private static ParkgraphServer server;
  private static ParkgraphServer published;

  @BeforeAll
  static void start() throws IOException {
    String data =
        "<%s> <http://www.w3.org/2000/01/rdf-schema#label> \"样例\"@zh-Hans .%n".formatted(RAW)
            + "<%s> <http://www.w3.org/2000/01/rdf-schema#label> \"编码\"@zh-Hans .%n"
                .formatted(ENCODED);
    RdfFiles files =
        new RdfFiles(List.of(Files.writeString(dir.resolve("two.nt"), data)), note -> {});
    assembly = Assembly.of(SourceTree.at(Path.of("")), Settings.DEFAULTS, files, null);
    server = ParkgraphServer.start(ServerConfig.local(0), assembly.service(null));
    published =
        ParkgraphServer.start(
            ServerConfig.local(0), assembly.service(URI.create("https://example.org/kg")));
  }

  @AfterAll
  static void stop() {
    server.close();
    published.close();
    assembly.close();
  }

  private static HttpResponse<String> send(
      ParkgraphServer to, String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.port() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<String> send(String method, String path, String... headers) {
    return send(server, method, path, "", headers);
  }

  private static String header(HttpResponse<String> response, String name) {
    return String.join(" | ", response.headers().allValues(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/id/garage-cafe | text/turtle | /page/garage-cafe.ttl",
        "/id/garage-cafe | application/json, text/plain, */* | /page/garage-cafe.jsonld",
        "/id/garage-cafe | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | /page/garage-cafe",
        "/id/%E4%B8%AD%E5%85%B3%E6%9D%91-%E6%A0%B7%E4%BE%8B | text/turtle | /page/%E4%B8%AD%E5%85%B3%E6%9D%91-%E6%A0%B7%E4%BE%8B.ttl",
        "/id/%E6%A0%B7%E4%BE%8B | text/turtle | /page/%E6%A0%B7%E4%BE%8B.ttl",
        "/query/policy/by-topic | text/html | /queries/policy/by-topic",
        "/dataset | text/html | /catalog"
      })
  void redirectsAreRelativeAndInAscii(String path, String accept, String location) {
    HttpResponse<String> response = send("GET", path, "Accept", accept);
    assertEquals(303, response.statusCode());
    assertEquals(location, header(response, "Location"));
    String there =
        send(published, "GET", path, "", "Accept", accept)
            .headers()
            .firstValue("Location")
            .orElse("");
    assertEquals("/kg" + location, there, "below the path of the public address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/%E4%B8%AD%E5%85%B3%E6%9D%91-%E6%A0%B7%E4%BE%8B.nt",
        "/page/%e4%b8%ad%e5%85%b3%e6%9d%91-%e6%a0%b7%e4%be%8b.nt"
      })
  void anIriWithChineseCharactersIsFound(String path) {
    HttpResponse<String> response = send("GET", path);
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("<" + RAW + ">"), response.body());
    assertTrue(
        header(response, "Link").contains("/page/%E4%B8%AD%E5%85%B3%E6%9D%91-"),
        header(response, "Link"));
  }

  @Test
  void anEncodedIriIsFoundByTheSameAddressAsItsCharacters() {
    HttpResponse<String> response = send("GET", "/page/%E6%A0%B7%E4%BE%8B.nt");
    assertTrue(response.body().contains("<" + ENCODED + ">"), response.body());
  }

  @Test
  void charactersThatNobodyEncodedAreRead() throws IOException {
    String answer = raw("/id/中关村-样例");
    assertTrue(answer.startsWith("HTTP/1.1 303"), answer);
    assertTrue(answer.contains("Location: /page/%E4%B8%AD%E5%85%B3%E6%9D%91-"), answer);
    assertTrue(raw("/search?q=样例&format=json").contains("\"query\" : \"样例\""));
    assertTrue(raw("/search?q=𠀀&format=json").contains("\"query\" : \"𠀀\""));
  }

  private static String raw(String target) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      String request = "GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aPageNamesItsOtherFormsAndWhatItDescribes() {
    HttpResponse<String> page = send("GET", "/page/garage-cafe", "Accept", "text/turtle");
    String links = header(page, "Link");
    for (String type :
        new String[] {"text/html", "text/turtle", "application/ld+json", "application/n-triples"}) {
      assertTrue(links.contains("rel=\"alternate\"; type=\"" + type + "\""), links);
    }
    assertTrue(
        links.contains("</page/garage-cafe.ttl>; rel=\"describedby\"; type=\"text/turtle\""),
        links);
    assertTrue(
        links.contains("<https://w3id.org/parkgraph/id/garage-cafe>; rel=\"describes\""), links);
    assertEquals("/page/garage-cafe.ttl", header(page, "Content-Location"));
    assertEquals("Accept, Accept-Language, Accept-Encoding", header(page, "Vary"));
    assertTrue(
        header(send("GET", "/id/garage-cafe"), "Link")
            .contains("</page/garage-cafe.ttl>; rel=\"describedby\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/policy/by-topic?topic=topic:smart-hardware&limit=1 | </query/policy/by-topic>; rel=\"describedby\"",
        "/sparql?query=ASK%20%7B%7D | </.well-known/void>; rel=\"describedby\"",
        "/search?q=park&format=json | </openapi.json>; rel=\"service-desc\""
      })
  void anAnswerLeadsToWhatDescribesIt(String path, String link) {
    assertTrue(header(send("GET", path), "Link").contains(link));
    assertTrue(header(send("GET", path), "Link").contains(link), "kept answers too");
  }

  @Test
  void aFormByNameIsTheFormByAccept() {
    for (String[] form :
        new String[][] {
          {"ttl", "text/turtle"},
          {"jsonld", "application/ld+json"},
          {"nt", "application/n-triples"},
          {"rdf", "application/rdf+xml"}
        }) {
      String byAccept = send("GET", "/page/garage-cafe", "Accept", form[1]).body();
      assertEquals(byAccept, send("GET", "/page/garage-cafe." + form[0]).body());
      assertEquals(byAccept, send("GET", "/page/garage-cafe?format=" + form[0]).body());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/page/garage-cafe",
        "/page/garage-cafe.ttl",
        "/ontology",
        "/queries",
        "/api/policy/by-topic?topic=topic:smart-hardware",
        "/openapi.json",
        "/search?q=park",
        "/suggest?q=zhong",
        "/catalog",
        "/.well-known/void",
        "/dump/parkgraph.nq.gz",
        "/dump/parkgraph.nq.gz.sha256",
        "/sparql",
        "/sparql?query=ASK%20%7B%7D",
        "/park/data?default",
        "/assets/parkgraph.css"
      })
  void everyReadHasATagThatSparesSendingItAgain(String path) {
    HttpResponse<String> first = send("GET", path);
    assertEquals(200, first.statusCode());
    String tag = header(first, "ETag");
    assertFalse(tag.isEmpty(), "ETag");
    assertFalse(header(first, "Parkgraph-Version").isEmpty(), "version");
    HttpResponse<String> again = send("GET", path, "If-None-Match", tag);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(tag, header(again, "ETag"));
    assertEquals(200, send("GET", path, "If-None-Match", "\"other\"").statusCode());
    HttpResponse<String> head = send("HEAD", path);
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(tag, header(head, "ETag"));
    assertEquals(header(first, "Content-Type"), header(head, "Content-Type"));
    assertEquals(header(first, "Content-Length"), header(head, "Content-Length"));
    assertEquals(304, send("HEAD", path, "If-None-Match", tag).statusCode());
  }

  @Test
  void theMethodQueryIsAReadWithABody() {
    String[] headers = {"Content-Type", "application/sparql-query", "Accept", "text/csv"};
    HttpResponse<String> direct = send(server, "QUERY", "/sparql", QUERY, headers);
    assertEquals(200, direct.statusCode(), direct.body());
    assertTrue(direct.body().contains("label"), direct.body());
    HttpResponse<String> again =
        send(
            server,
            "QUERY",
            "/sparql",
            QUERY,
            "Content-Type",
            "application/sparql-query",
            "Accept",
            "text/csv",
            "If-None-Match",
            header(direct, "ETag"));
    assertEquals(304, again.statusCode());
    HttpResponse<String> form =
        send(
            server,
            "QUERY",
            "/sparql",
            "query=" + ServerFixture.encode(QUERY),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/csv");
    assertEquals(direct.body(), form.body());
    assertEquals(415, send(server, "QUERY", "/sparql", QUERY).statusCode());
    assertTrue(header(direct, "Accept-Query").contains("application/sparql-query"));
  }

  @Test
  void aPostIsAnsweredEachTimeAndHasATag() {
    String[] headers = {"Content-Type", "application/sparql-query", "Accept", "text/csv"};
    String tag = header(send(server, "POST", "/sparql", QUERY, headers), "ETag");
    assertFalse(tag.isEmpty());
    HttpResponse<String> again =
        send(
            server,
            "POST",
            "/sparql",
            QUERY,
            "Content-Type",
            "application/sparql-query",
            "Accept",
            "text/csv",
            "If-None-Match",
            tag);
    assertEquals(200, again.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/api/policy/by-topic", "/page/garage-cafe", "/search"})
  void scriptsOfOtherSitesMayReadButNeverWithCredentials(String path) {
    HttpResponse<String> preflight =
        send(
            "OPTIONS",
            path,
            "Origin",
            "https://elsewhere.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "content-type, x-requested-with");
    assertEquals(204, preflight.statusCode());
    assertEquals("*", header(preflight, "Access-Control-Allow-Origin"));
    assertTrue(header(preflight, "Access-Control-Allow-Methods").contains("GET"));
    assertEquals(
        "content-type, x-requested-with", header(preflight, "Access-Control-Allow-Headers"));
    assertEquals("86400", header(preflight, "Access-Control-Max-Age"));
    assertEquals("", header(preflight, "Access-Control-Allow-Credentials"));
    HttpResponse<String> read = send("GET", path, "Origin", "null");
    assertEquals("*", header(read, "Access-Control-Allow-Origin"), "errors too");
    String exposed = header(read, "Access-Control-Expose-Headers").toLowerCase(Locale.ROOT);
    assertTrue(exposed.contains("etag") && exposed.contains("link"), exposed);
    assertEquals("", header(read, "Access-Control-Allow-Credentials"));
  }

  @Test
  void aPreflightThatAsksForNonsenseIsNotEchoed() {
    HttpResponse<String> preflight =
        send("OPTIONS", "/sparql", "Access-Control-Request-Headers", "a;b=<c>");
    assertFalse(header(preflight, "Access-Control-Allow-Headers").contains("<"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh | zh-CN,zh;q=0.9,en;q=0.8",
        "zh | fr, zh-TW;q=0.7, en;q=0.3",
        "en | fr;q=0.9, en;q=0.8, zh;q=0.1",
        "en | zh;q=0, en",
        "en | fr",
        "en | *",
        "en | ;;;q=x"
      })
  void pagesSpeakTheLanguageThatIsWantedMost(String lang, String accepted) {
    String page =
        send("GET", "/page/garage-cafe", "Accept", "text/html", "Accept-Language", accepted).body();
    assertTrue(page.contains("<html lang=\"" + (lang.equals("zh") ? "zh-Hans" : "en")), accepted);
  }
}
