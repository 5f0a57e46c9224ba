package org.parkgraph.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;

/** The real service on the shipped graph, on a free port, started once for all tests. */
public final class ServerFixture {

  private static final Assembly ASSEMBLY = Assembly.of(SourceTree.at(Path.of("")));
  private static final ParkgraphServer SERVER =
      ParkgraphServer.start(ServerConfig.local(0), ASSEMBLY.service(null));
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private ServerFixture() {}

  public static String url(String path) {
    return "http://127.0.0.1:" + SERVER.port() + path;
  }

  public static Assembly assembly() {
    return ASSEMBLY;
  }

  /** GET with an Accept header. */
  public static HttpResponse<String> get(String path, String accept, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url(path))).header("Accept", accept);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  /** POST of a body. */
  public static HttpResponse<String> post(String path, String type, String body, String accept) {
    return send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .header("Accept", accept)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** A request of any method without body. */
  public static HttpResponse<String> request(String method, String path) {
    return send(
        HttpRequest.newBuilder(URI.create(url(path)))
            .method(method, BodyPublishers.noBody())
            .build());
  }

  /** A SPARQL query by GET. */
  public static HttpResponse<String> sparql(String query, String accept) {
    return get("/sparql?query=" + encode(query), accept);
  }

  /** Sends bytes as they are and returns all that comes back. */
  public static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
