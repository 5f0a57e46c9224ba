package org.parkgraph.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks over HTTP 1.1 on one kept connection. Queries are POSTed as a form: no engine and nothing
 * between keeps answers to a POST, so that each is computed.
 */
final class Client {

  static final String ROWS = "application/sparql-results+json";
  static final String TRIPLES = "application/n-triples";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Duration limit;

  /** A client that gives up on an answer after {@code limit}. */
  Client(Duration limit) {
    this.limit = limit;
  }

  /** Asks one query; the time ends with the last byte of the answer. */
  Answer ask(URI endpoint, String query, String accept) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Accept", accept)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
            .build();
    return send(request);
  }

  /**
   * Sends one request; a time-out and a lost connection are answers too. A connection that the
   * server closed while it was idle is opened anew once, and the time counts from there.
   */
  Answer send(HttpRequest request) {
    Answer answer = sendOnce(request);
    return answer.status() == Answer.LOST ? sendOnce(request) : answer;
  }

  private Answer sendOnce(HttpRequest request) {
    long start = System.nanoTime();
    // The time-out of a request ends with its headers; this one ends with its body.
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new Answer(response.statusCode(), System.nanoTime() - start, response.body());
    } catch (TimeoutException e) {
      coming.cancel(true);
      return new Answer(Answer.TIMED_OUT, System.nanoTime() - start, new byte[0]);
    } catch (ExecutionException e) {
      return new Answer(Answer.LOST, System.nanoTime() - start, new byte[0]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  /** Whether a server answers there at all. */
  boolean answers(URI endpoint) {
    return ask(endpoint, "ASK {}", ROWS).ok();
  }
}
