package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.html.Asset;

/** Answers in gzip are the same answers, for those alone who take them so. */
class CompressionTest {

  private static final String PAGE = "/page/zhongguancun-science-park";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(
      strings = {
        PAGE + ".html",
        PAGE + ".ttl",
        PAGE + ".jsonld",
        PAGE + ".nt",
        PAGE + ".rdf",
        "/search?q=incubator&format=json",
        "/api/event/timeline?format=csv",
        "/openapi.json",
        "/assets/parkgraph.css",
        "/assets/yasgui.js"
      })
  void aTextTakesAtMostAThirdAndIsTheSame(String path) throws Exception {
    HttpResponse<byte[]> plain = get(path, "identity");
    HttpResponse<byte[]> zipped = get(path, "br, gzip;q=0.8");
    assertEquals("", header(plain, "Content-Encoding"));
    assertEquals("gzip", header(zipped, "Content-Encoding"));
    assertArrayEquals(plain.body(), unzip(zipped.body()));
    assertTrue(zipped.body().length * 3 < plain.body().length, path);
    assertTrue(header(plain, "Vary").contains("Accept-Encoding"), header(plain, "Vary"));
    assertNotEquals(header(plain, "ETag"), header(zipped, "ETag"));
    assertEquals(304, get(path, "gzip", header(zipped, "ETag")).statusCode());
    assertEquals(304, get(path, "gzip", header(plain, "ETag")).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "gzip;q=0.0, br", "identity", "br", "x-gzipped"})
  void whoDoesNotTakeGzipDoesNotGetIt(String encodings) throws Exception {
    assertEquals("", header(get(PAGE + ".ttl", encodings), "Content-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "GZIP", "deflate, gzip", "gzip, deflate, br, zstd", "*", "gzip;q=1.0"})
  void whoTakesGzipGetsIt(String encodings) throws Exception {
    assertEquals("gzip", header(get(PAGE + ".ttl", encodings), "Content-Encoding"));
  }

  @Test
  void aDumpIsNotZippedTwice() throws Exception {
    assertEquals("", header(get("/dump/parkgraph.ttl.gz", "gzip"), "Content-Encoding"));
  }

  @Test
  void aFileUnderAnAddressThatNamesItsContentIsKeptForGood() throws Exception {
    HttpResponse<byte[]> named = get(Asset.href("parkgraph.css"), "gzip");
    assertTrue(header(named, "Cache-Control").contains("immutable"));
    HttpResponse<byte[]> stale = get("/assets/parkgraph.css?v=0123456789abcdef", "gzip");
    assertEquals("no-cache", header(stale, "Cache-Control"));
  }

  private static byte[] unzip(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private static HttpResponse<byte[]> get(String path, String encodings, String... known)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(ServerFixture.url(path)))
            .header("Accept-Encoding", encodings);
    if (known.length > 0) {
      request.header("If-None-Match", known[0]);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }
}
