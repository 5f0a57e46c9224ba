package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads of the whole dataset. */
class DumpsTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String VERSION =
      ServerFixture.get("/", "*/*").headers().firstValue("Parkgraph-Version").orElseThrow();

  private static HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ServerFixture.url(path)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nq", "trig", "ttl"})
  void aDumpHasItsLengthNameAndDigest(String ending) throws Exception {
    HttpResponse<byte[]> dump = get("/dump/parkgraph." + ending + ".gz");
    assertEquals(200, dump.statusCode());
    assertEquals(String.valueOf(dump.body().length), header(dump, "Content-Length"));
    assertEquals("application/gzip", header(dump, "Content-Type"));
    assertEquals(
        "attachment; filename=\"parkgraph-" + VERSION + "." + ending + ".gz\"",
        header(dump, "Content-Disposition"));
    byte[] sha = MessageDigest.getInstance("SHA-256").digest(dump.body());
    assertEquals(
        HexFormat.of().formatHex(sha) + "  parkgraph." + ending + ".gz\n",
        ServerFixture.get("/dump/parkgraph." + ending + ".gz.sha256", "*/*").body());
  }

  @Test
  void aVersionIsKeptForGood() {
    HttpResponse<byte[]> dump = get("/dump/" + VERSION + "/parkgraph.nq.gz");
    assertArrayEquals(get("/dump/parkgraph.nq.gz").body(), dump.body());
    assertTrue(header(dump, "Cache-Control").contains("immutable"));
    HttpResponse<byte[]> other = get("/dump/000000000000/parkgraph.nq.gz");
    assertEquals(404, other.statusCode());
    assertTrue(new String(other.body(), java.nio.charset.StandardCharsets.UTF_8).contains(VERSION));
    assertEquals(404, get("/dump/parkgraph.rdf.gz").statusCode());
    String tag = header(dump, "ETag");
    assertEquals(304, get("/dump/parkgraph.nq.gz", "If-None-Match", tag).statusCode());
  }

  /** From, to: the first byte sent and the one after the last, counted from the end if negative. */
  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 10",
    "bytes=1000-, 1000, 0",
    "bytes=-7, -7, 0",
    "bytes=5-999999999999, 5, 0",
    "bytes=0-0, 0, 1"
  })
  void aBrokenDownloadGoesOn(String range, int from, int to) {
    byte[] whole = get("/dump/parkgraph.ttl.gz").body();
    int first = from < 0 ? whole.length + from : from;
    int end = to <= 0 ? whole.length + to : to;
    HttpResponse<byte[]> part = get("/dump/parkgraph.ttl.gz", "Range", range);
    assertEquals(206, part.statusCode());
    assertArrayEquals(Arrays.copyOfRange(whole, first, end), part.body());
    assertEquals(
        "bytes " + first + "-" + (end - 1) + "/" + whole.length, header(part, "Content-Range"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=9-5", "bytes=-", "lines=1-2", "bytes=0-1,5-6", "bytes=a-b"})
  void whatIsNoRangeGetsTheWhole(String range) {
    HttpResponse<byte[]> response = get("/dump/parkgraph.ttl.gz", "Range", range);
    assertEquals(200, response.statusCode());
    assertEquals("bytes", header(response, "Accept-Ranges"));
  }

  @Test
  void aRangeOfOtherDataGetsTheWhole() {
    HttpResponse<byte[]> whole = get("/dump/parkgraph.nq.gz");
    String path = "/dump/parkgraph.nq.gz";
    String tag = header(whole, "ETag");
    assertEquals(206, get(path, "Range", "bytes=5-", "If-Range", tag).statusCode());
    assertEquals(200, get(path, "Range", "bytes=5-", "If-Range", "\"old\"").statusCode());
  }

  @Test
  void aRangeBehindTheEndIsRefused() {
    HttpResponse<byte[]> response = get("/dump/parkgraph.nq.gz", "Range", "bytes=999999999999-");
    assertEquals(416, response.statusCode());
    assertTrue(header(response, "Content-Range").startsWith("bytes */"));
  }
}
