package org.parkgraph.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parkgraph.sparql.Limits;

/** A row limit that the operator set is told in every answer, and never cuts one. */
class RowLimitTest {

  private static final StoppingService SERVICE =
      new StoppingService(new Limits(2000, Duration.ofSeconds(10)));
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @AfterAll
  static void stop() {
    SERVICE.close();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(SERVICE.url(path))).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> ask(boolean rows, String what) throws Exception {
    String query = StoppingService.query(rows, "rows", what);
    return get("/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  @Test
  void whatIsWithinTheLimitComesAndNamesIt() throws Exception {
    for (boolean rows : new boolean[] {true, false}) {
      for (int time = 0; time < 2; time++) { // made, and kept
        HttpResponse<String> response = ask(rows, "2000 3 whole");
        assertEquals(200, response.statusCode());
        assertEquals("2000", response.headers().firstValue("Parkgraph-Row-Limit").orElse(""));
      }
    }
  }

  @Test
  void whatIsBeyondItIsRefused() throws Exception {
    for (boolean rows : new boolean[] {true, false}) {
      HttpResponse<String> response = ask(rows, "2001 3 whole");
      assertEquals(403, response.statusCode());
      assertTrue(response.body().contains("more than the 2000"), response.body());
    }
  }

  @Test
  void whatHasBegunIsBrokenOff() {
    assertThrows(IOException.class, () -> ask(true, "2001 3000 whole"), "rows");
    assertThrows(IOException.class, () -> ask(false, "2001 3000 whole"), "triples");
  }

  @Test
  void cannedQueriesHaveItToo() throws Exception {
    HttpResponse<String> response = get("/api/policy/list?limit=3");
    assertEquals("2000", response.headers().firstValue("Parkgraph-Row-Limit").orElse(""));
  }
}
