package org.parkgraph.bench;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** RDF4J's LMDB store with a LuceneSail, built and started from {@code src/bench/peers/rdf4j}. */
record Rdf4j(Workshop shop) implements Engine {

  @Override
  public String name() {
    return "rdf4j";
  }

  @Override
  public String title() {
    return "RDF4J 5.0.3, LMDB, LuceneSail, not forced to disk";
  }

  @Override
  public Dialect dialect() {
    return Dialect.RDF4J;
  }

  @Override
  public void install() {
    if (!Files.exists(shop.peer(name()).resolve("rdf4j-peer.jar"))) {
      shop.maven(
          shop.log(name()),
          "-f",
          shop.home().resolve("src/bench/peers/rdf4j/pom.xml").toString(),
          "-Dpeer.build=" + shop.peer(name()),
          "package");
    }
  }

  @Override
  public void load(DataFile data) {
    Path store = shop.emptyStore(name());
    Commands.run(
        store, shop.log(name()), Map.of(), java("load", store.toString(), data.path().toString()));
  }

  @Override
  public Server start(DataFile data) {
    int port = Server.freePort();
    Path store = shop.store(name());
    Path log = shop.log(name());
    List<String> command =
        java(
            "serve",
            store.toString(),
            Integer.toString(port),
            Integer.toString(shop.engineLimitSeconds()));
    Process process = Commands.start(store, log, Map.of(), command);
    URI base = URI.create("http://127.0.0.1:" + port + "/");
    return new Server(process, base, base.resolve("sparql"), log)
        .awaitAnswer(Duration.ofMinutes(2));
  }

  @Override
  public long diskBytes() {
    return Workshop.size(shop.store(name()));
  }

  private List<String> java(String... arguments) {
    Path peer = shop.peer(name());
    List<String> command =
        new ArrayList<>(
            List.of(
                Java.command(),
                "-Xmx" + shop.heapMegabytes() + "m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                // Else each small answer waits for the client's acknowledgement.
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                peer.resolve("rdf4j-peer.jar") + File.pathSeparator + peer.resolve("lib") + "/*",
                "Rdf4jServer"));
    command.addAll(List.of(arguments));
    return command;
  }
}
