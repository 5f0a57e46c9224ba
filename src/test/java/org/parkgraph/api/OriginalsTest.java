package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;

/** With copies of the source documents, pages and search show the sentences themselves. */
class OriginalsTest {

  private static final Path COPIES = Path.of("../shared/seeds");
  private static final List<String> WARNINGS = new ArrayList<>();

  private static ParkgraphServer server;
  private static String sentence;

  @BeforeAll
  static void start() throws IOException {
    if (!Files.isDirectory(COPIES)) {
      String message = "ORIGINALS WERE NOT TESTED: there are no copies in " + COPIES;
      assertTrue(System.getenv("CI") == null, message);
      System.err.println(message);
      Assumptions.abort(message);
    }
    server =
        ParkgraphServer.start(
            ServerConfig.local(0), ServerFixture.assembly().service(null, COPIES, WARNINGS::add));
    sentence =
        Files.readAllLines(COPIES.resolve("sentences.tsv")).stream()
            .filter(l -> l.startsWith("000_8047cd7709820c26.txt\t14\t2\t"))
            .map(l -> l.split("\t", -1)[3])
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void allCopiesAreSound() {
    assertEquals(List.of(), WARNINGS);
  }

  @Test
  void aPageShowsTheSentenceBesideTheGloss() throws Exception {
    assertTrue(text(get("/page/garage-cafe", "text/html")).contains(sentence));
    assertTrue(text(get("/page/zgc-landmark-p14-s2", "text/html")).contains(sentence));
    String nothing = get("/page/cst-newsletter-12-p29-s1", "text/html").body();
    assertTrue(nothing.contains("<blockquote"), "a sentence that states nothing is shown too");
    String without = ServerFixture.get("/page/garage-cafe", "text/html").body();
    assertFalse(without.contains("<blockquote"), "a server without copies shows none");
  }

  @Test
  void searchGivesTheSentenceBesideTheGloss() throws Exception {
    String path = "/search?q=garage+cafe&type=Passage&size=3";
    String json = get(path, "application/json").body();
    assertTrue(json.contains("\"original\""), json);
    assertTrue(json.contains(sentence.substring(0, 30)), json);
    assertFalse(ServerFixture.get(path, "application/json").body().contains("\"original\""));
    assertTrue(text(get(path, "text/html")).contains(sentence));
  }

  @Test
  void pagesWithAndWithoutSentencesHaveDifferentTags() throws Exception {
    String with = get("/page/garage-cafe", "text/html").headers().firstValue("ETag").orElseThrow();
    String without =
        ServerFixture.get("/page/garage-cafe", "text/html")
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    assertNotEquals(with, without);
  }

  private static HttpResponse<String> get(String path, String accept) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
  }

  private static String text(HttpResponse<String> page) {
    return page.body().replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\"");
  }
}
