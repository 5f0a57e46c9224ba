package org.parkgraph.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Parkgraph itself, as its users start it, on nothing but the data of the benchmark. */
record Parkgraph(Workshop shop) implements Engine {

  @Override
  public String name() {
    return "parkgraph";
  }

  @Override
  public String title() {
    return "Parkgraph, in memory";
  }

  @Override
  public Dialect dialect() {
    return Dialect.JENA;
  }

  @Override
  public void install() {
    // The launcher has built it before it started the benchmark.
  }

  @Override
  public void load(DataFile data) {
    // In memory: loads at its start.
  }

  @Override
  public Server start(DataFile data) {
    int port = Server.freePort();
    Path config = Workshop.write(shop.store(name()).resolve("parkgraph.conf"), "data: loaded\n");
    Path log = shop.log(name());
    Process process =
        Commands.start(
            shop.home(),
            log,
            Map.of("PARKGRAPH_JAVA_OPTS", "-Xmx" + shop.heapMegabytes() + "m"),
            List.of(
                shop.home().resolve("parkgraph").toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--load",
                data.path().toString(),
                "--config",
                config.toString()));
    URI base = URI.create("http://127.0.0.1:" + port + "/");
    return new Server(process, base, base.resolve("sparql"), log).awaitAnswer(Duration.ofHours(1));
  }

  @Override
  public long diskBytes() {
    return 0;
  }
}
