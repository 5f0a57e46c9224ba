package org.parkgraph.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of two million rows or triples leave a server that has a heap of 512 MB. */
class SmallHeapTest {

  private static final int ROWS = 2_000_000;

  /** A cross product, the shipped graph being small. */
  private static final String PATTERN =
      " WHERE { ?a a ?kind . ?b <http://www.w3.org/2000/01/rdf-schema#label> ?label } LIMIT "
          + ROWS;

  private static final String SELECT = "SELECT ?a ?kind ?label" + PATTERN;
  private static final String CONSTRUCT = "CONSTRUCT { ?a ?kind ?label }" + PATTERN;

  private static final Pattern READY = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Process process;
  private static String server;

  @BeforeAll
  static void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "org.parkgraph.cli.Main",
                "serve",
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (line.startsWith("Parkgraph ready") && ready.find()) {
        server = ready.group();
        return;
      }
    }
    throw new AssertionError("the server did not start: " + said);
  }

  @AfterAll
  static void stop() {
    process.destroy();
  }

  private static HttpResponse<InputStream> ask(String query, String accept) throws Exception {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(server + "/sparql?query=" + encoded))
            .header("Accept", accept)
            .build(),
        BodyHandlers.ofInputStream());
  }

  /** Each format has a row or a triple a line, and some lines before and after. */
  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, true, 6",
    "application/sparql-results+xml, true, 10",
    "text/csv, true, 1",
    "text/tab-separated-values, true, 1",
    "text/turtle, false, 40",
    "application/trig, false, 40",
    "application/n-triples, false, 0",
    "application/n-quads, false, 0"
  })
  void twoMillionComeInAFormat(String accept, boolean rows, int others) throws Exception {
    long lines = lines(ask(rows ? SELECT : CONSTRUCT, accept));
    assertTrue(ROWS <= lines && lines <= ROWS + others, () -> accept + " has another end");
  }

  /** Texts that the query makes are held no longer than their rows. */
  @Test
  void twoMillionTextsAreMadeAndSent() throws Exception {
    String query =
        "SELECT (CONCAT(STR(?a), ' is a ', STR(?kind), ' beside ', STR(?b)) AS ?text)" + PATTERN;
    assertEquals(ROWS + 1, lines(ask(query, "text/csv")));
  }

  private static long lines(HttpResponse<InputStream> response) throws IOException {
    assertEquals(200, response.statusCode());
    long lines = 0;
    try (InputStream in = response.body()) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int i = 0; i < n; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  /** What a writer would have to hold is refused before memory runs out. */
  @ParameterizedTest
  @CsvSource({"application/rdf+xml", "application/ld+json"})
  void whatCannotFlowIsRefused(String accept) throws Exception {
    HttpResponse<InputStream> response = ask(CONSTRUCT, accept);
    String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(406, response.statusCode(), body);
    assertTrue(body.contains("application/n-triples"), body);
  }
}
