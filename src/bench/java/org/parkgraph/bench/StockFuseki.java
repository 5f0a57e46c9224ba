package org.parkgraph.bench;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What both stock Fusekis share: the jar from Maven Central and how it is started. */
final class StockFuseki {

  static final String VERSION = "5.6.0";

  private final Workshop shop;
  private final String name;

  StockFuseki(Workshop shop, String name) {
    this.shop = shop;
    this.name = name;
  }

  /** Fetches the server's jar unless it is there. */
  void install() {
    if (!Files.exists(jar())) {
      shop.maven(
          shop.log("fuseki-fetch"),
          "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
          "-Dartifact=org.apache.jena:jena-fuseki-server:" + VERSION,
          "-DoutputDirectory=" + jar().getParent());
    }
  }

  Path jar() {
    return shop.peer("fuseki").resolve("jena-fuseki-server-" + VERSION + ".jar");
  }

  /** Runs one of the programs in the jar to its end. */
  void run(String... arguments) {
    List<String> command =
        Stream.concat(
                Stream.of(Java.command(), heap(), "-cp", jar().toString()), Stream.of(arguments))
            .toList();
    Commands.run(shop.store(name), shop.log(name), Map.of(), command);
  }

  /** Starts the server with a configuration. */
  Server start(String configuration) {
    int port = Server.freePort();
    Path store = shop.store(name);
    Path config = Workshop.write(store.resolve("config.ttl"), configuration);
    Path log = shop.log(name);
    Process process =
        Commands.start(
            store,
            log,
            Map.of("FUSEKI_BASE", store.resolve("run").toString()),
            List.of(
                Java.command(),
                heap(),
                "-jar",
                jar().toString(),
                "--localhost",
                "--port=" + port,
                "--config=" + config));
    URI base = URI.create("http://127.0.0.1:" + port + "/");
    return new Server(process, base, base.resolve("ds/sparql"), log)
        .awaitAnswer(Duration.ofMinutes(2));
  }

  /** Sends a file to the running server's default graph. */
  static void upload(Server server, Path file) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(server.base().resolve("ds/data?default"))
              .header("Content-Type", Client.TRIPLES)
              .POST(HttpRequest.BodyPublishers.ofFile(file))
              .build();
      Answer answer = new Client(Duration.ofHours(1)).send(request);
      if (answer.status() / 100 != 2) {
        throw new BenchException(file + " could not be loaded: " + answer.fault());
      }
    } catch (FileNotFoundException e) {
      throw new BenchException(file + " is not there", e);
    }
  }

  private String heap() {
    return "-Xmx" + shop.heapMegabytes() + "m";
  }
}
