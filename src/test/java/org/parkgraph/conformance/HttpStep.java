package org.parkgraph.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a test and what is to come back.
 *
 * @param path path and query string, beginning with the endpoint's name in the manifest
 * @param headers by lower-case name
 * @param body null where the request has none
 * @param expected what is to come back
 */
record HttpStep(
    String method,
    String path,
    Map<String, String> headers,
    @Nullable Body body,
    Expected expected) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A text and the character encoding that it is sent in. */
  record Body(String text, String charset) {}

  /**
   * What is to come back.
   *
   * @param statuses names of codes or classes of codes, any of which will do
   * @param format {@code boolean}, {@code tabular} or {@code RDF}
   * @param location the name that later requests call the answer's Location by
   */
  record Expected(
      List<String> statuses,
      @Nullable String format,
      @Nullable Boolean truth,
      @Nullable String location,
      @Nullable String contentType,
      @Nullable String body) {

    private static final Map<String, Integer> CODES =
        Map.of("OK", 200, "Created", 201, "NoContent", 204, "NotFound", 404);

    boolean allows(int status) {
      return statuses.stream()
          .anyMatch(
              name -> {
                Integer code = CODES.get(name);
                return code == null
                    ? name.equals("StatusCode" + status / 100 + "xx")
                    : code == status;
              });
    }
  }

  /** Whether the request changes nothing. */
  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** Sends the request to where the endpoint is here. */
  HttpResponse<String> send(URI server, String name, String here) {
    if (!path.startsWith(name)) {
      throw new IllegalStateException("not a path of " + name + ": " + path);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(here + path.substring(name.length())));
    headers.forEach(request::header);
    BodyPublisher sent =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(body.text().getBytes(Charset.forName(body.charset())));
    try {
      return CLIENT.send(request.method(method, sent).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
