package org.parkgraph.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.sparql.Limits;

/**
 * An answer is stopped after its first row, its thousandth and its last, in each of the ten
 * formats, before and after its first bytes are out: no stock client takes it for a whole one.
 */
class CutAnswerTest {

  /** A format of answers. */
  private record Format(String mediaType, Lang lang, boolean rows) {

    /** Whether what is cut anywhere does not parse. */
    boolean hasEnd() {
      return !List.of("text/csv", "text/tab-separated-values").contains(mediaType)
          && (rows || mediaType.endsWith("json") || mediaType.endsWith("xml"));
    }
  }

  private static final List<Format> FORMATS =
      List.of(
          new Format("application/sparql-results+json", ResultSetLang.RS_JSON, true),
          new Format("application/sparql-results+xml", ResultSetLang.RS_XML, true),
          new Format("text/csv", ResultSetLang.RS_CSV, true),
          new Format("text/tab-separated-values", ResultSetLang.RS_TSV, true),
          new Format("text/turtle", Lang.TURTLE, false),
          new Format("application/n-triples", Lang.NTRIPLES, false),
          new Format("application/n-quads", Lang.NQUADS, false),
          new Format("application/trig", Lang.TRIG, false),
          new Format("application/rdf+xml", Lang.RDFXML, false),
          new Format("application/ld+json", Lang.JSONLD, false));

  private static final StoppingService SERVICE = new StoppingService(Limits.DEFAULTS);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path dir;

  @AfterAll
  static void stop() {
    System.out.println("answers that were stopped: " + SEEN);
    SERVICE.close();
  }

  @TestFactory
  Stream<DynamicTest> noCutAnswerIsTakenForAWholeOne() {
    return FORMATS.stream()
        .flatMap(
            format ->
                Stream.of(
                        "1 3 deadline", // all of it held back when it is stopped
                        "1000 3 deadline",
                        "30000 3 failure",
                        "1 3000000 deadline", // its first bytes are out by then
                        "1000 3000 failure",
                        "3000 3000 deadline",
                        "30000 300 failure")
                    .map(
                        stop ->
                            DynamicTest.dynamicTest(
                                format.mediaType() + ", rows " + stop, () -> isCut(format, stop))));
  }

  /** How many clients got an error, and how many a broken transfer. */
  private static final Map<String, Integer> SEEN = new TreeMap<>();

  private static boolean seen(String what) {
    SEEN.merge(what, 1, Integer::sum);
    return true;
  }

  private static void isCut(Format format, String stop) throws Exception {
    String query = StoppingService.query(format.rows(), "rows", stop);
    boolean reported = javaReports(format, query);
    assertEquals(reported, curlReports(format, query), "both clients see the same");
    assertTrue(reported, "taken for a whole answer");
  }

  /** Whether a client gets an error, or a broken transfer. */
  private static boolean javaReports(Format format, String query) throws InterruptedException {
    try {
      HttpResponse<String> response =
          CLIENT.send(
              HttpRequest.newBuilder(address(query)).header("Accept", format.mediaType()).build(),
              BodyHandlers.ofString());
      return isProblem(response.statusCode(), response.body()) && seen("java: error");
    } catch (IOException e) {
      return seen("java: broken transfer");
    }
  }

  private static boolean curlReports(Format format, String query) throws Exception {
    Path body = dir.resolve("body");
    Process curl =
        new ProcessBuilder(
                "curl",
                "-s",
                "-o",
                body.toString(),
                "-w",
                "%{http_code}",
                "-H",
                "Accept: " + format.mediaType(),
                address(query).toString())
            .start();
    int status =
        Integer.parseInt(
            new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    boolean broken = curl.waitFor() != 0;
    if (broken && format.hasEnd()) {
      byte[] part = Files.readAllBytes(body);
      assertNotEquals(0, part.length, "a broken transfer that had begun");
      assertThrows(Exception.class, () -> parse(format, part), "what came does not parse");
    }
    return broken
        ? seen("curl: broken transfer")
        : isProblem(status, Files.readString(body)) && seen("curl: error");
  }

  private static boolean isProblem(int status, String body) {
    return status >= 500 && body.contains("\"title\"") && body.contains("\"status\" : " + status);
  }

  private static URI address(String query) {
    return URI.create(
        SERVICE.url("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)));
  }

  /** How many rows or triples a stock parser finds. */
  private static long parse(Format format, byte[] body) {
    if (format.rows()) {
      RowSetReader reader = RowSetReaderRegistry.getFactory(format.lang()).create(format.lang());
      long[] count = {0};
      reader
          .read(new ByteArrayInputStream(body), new Context())
          .forEachRemaining(row -> count[0]++);
      return count[0];
    }
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(body))
        .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(data);
    return data.stream().count();
  }

  @TestFactory
  Stream<DynamicTest> wholeAnswersParseInEachFormat() {
    return FORMATS.stream()
        .map(
            format ->
                DynamicTest.dynamicTest(
                    format.mediaType(),
                    () -> {
                      String query = StoppingService.query(format.rows(), "rows", "5000 400 whole");
                      HttpResponse<byte[]> response =
                          CLIENT.send(
                              HttpRequest.newBuilder(address(query))
                                  .header("Accept", format.mediaType())
                                  .build(),
                              BodyHandlers.ofByteArray());
                      assertEquals(200, response.statusCode());
                      assertEquals(5000, parse(format, response.body()));
                    }));
  }

  @Test
  void aClientOfHttp10GetsALengthOrAnError() throws IOException {
    String whole = old(StoppingService.query(true, "rows", "5000 400 whole"));
    int head = whole.indexOf("\r\n\r\n");
    assertTrue(
        whole.substring(0, head).contains("Content-Length: " + (whole.length() - head - 4)),
        whole.substring(0, head));
    String cut = old(StoppingService.query(true, "rows", "5000 400 deadline"));
    assertTrue(cut.startsWith("HTTP/1.1 503"), cut.lines().findFirst().orElse(""));
  }

  private static String old(String query) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
      socket.setSoTimeout(20_000);
      String head =
          "GET "
              + address(query).getRawPath()
              + "?"
              + address(query).getRawQuery()
              + " HTTP/1.0\r\n"
              + "Accept: text/csv\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void whoHangsUpEndsTheQuery() throws Exception {
    String query = StoppingService.query(true, "endless", "1000");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVICE.port())) {
      String head =
          "GET "
              + address(query).getRawPath()
              + "?"
              + address(query).getRawQuery()
              + " HTTP/1.1\r\n"
              + "Host: x\r\nAccept: text/csv\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] begun = socket.getInputStream().readNBytes(5_000_000);
      assertEquals(5_000_000, begun.length, () -> new String(begun, StandardCharsets.UTF_8));
    }
    long before = -1;
    for (int i = 0; i < 20 && before != SERVICE.made.get(); i++) {
      before = SERVICE.made.get();
      Thread.sleep(500);
    }
    assertEquals(before, SERVICE.made.get(), "nobody makes rows for nobody");
  }
}
