package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.config.Settings;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;

/** The steps of {@code src/test/sh/linked-data.sh}, which are typed with curl alone. */
class CurlTest {

  private static final Path SCRIPTS = Path.of("src/test/sh");

  @TempDir Path folder;

  @Test
  void everyStepOfAReaderOfLinkedDataComesOut() {
    if (!Shell.has("curl")) {
      String message = "THE STEPS WITH CURL DID NOT RUN: curl is not installed";
      assertTrue(System.getenv("CI") == null, message);
      System.err.println(message);
      Assumptions.abort(message);
    }
    RdfFiles data = new RdfFiles(List.of(SCRIPTS.resolve("linked-data.ttl")), note -> {});
    try (Assembly assembly =
            Assembly.of(SourceTree.at(Path.of("")), Settings.DEFAULTS, data, folder);
        ParkgraphServer server =
            ParkgraphServer.start(ServerConfig.local(0), assembly.service(null))) {
      String script = SCRIPTS.resolve("linked-data.sh").toString();
      String url = "http://127.0.0.1:" + server.port();
      Shell.Ended ended = Shell.run(Path.of(""), List.of("sh", script, url));
      assertEquals(0, ended.code(), ended.output());
      assertTrue(ended.output().lines().filter(l -> l.startsWith("ok ")).count() > 50);
    }
  }
}
