package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.config.Settings;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;

/** A service whose maps have a tile server. */
class TilesTest {

  @TempDir static Path dir;

  private static Assembly assembly;
  private static ParkgraphServer server;

  @BeforeAll
  static void start() throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("c.conf"),
            "tiles: https://tiles.example:8443/a/{z}/{x}/{y}.png\ntiles-attribution: <b>Me</b>");
    assembly = Assembly.of(SourceTree.at(Path.of("")), Settings.read(file), RdfFiles.NONE, null);
    server = ParkgraphServer.start(ServerConfig.local(0), assembly.service(null));
  }

  @AfterAll
  static void stop() {
    server.close();
    assembly.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.ofString());
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  @Test
  void onlyThePagesWithAMapMayLoadThem() throws Exception {
    for (int i = 0; i < 2; i++) { // made, and kept
      HttpResponse<String> map = get("/map");
      assertEquals(200, map.statusCode());
      assertEquals(1, map.headers().allValues("Content-Security-Policy").size());
      assertTrue(policy(map).contains("img-src 'self' data: https://tiles.example:8443;"));
      assertTrue(map.body().contains("https://tiles.example:8443/a/{z}/{x}/{y}.png"));
      assertFalse(map.body().contains("<b>Me"), "markup in the attribution");
    }
    assertFalse(policy(get("/timeline")).contains("tiles.example"));
  }
}
