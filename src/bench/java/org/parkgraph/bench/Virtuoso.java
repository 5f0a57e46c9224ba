package org.parkgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Virtuoso from Debian's packages, unpacked and not installed; its text index holds all strings.
 */
record Virtuoso(Workshop shop) implements Engine {

  private static final String VERSION = "7.2.5.1+dfsg1-0.3";

  /** What Virtuoso's own documentation advises for a gigabyte. */
  private static final int BUFFERS_A_GIGABYTE = 85_000;

  @Override
  public String name() {
    return "virtuoso";
  }

  @Override
  public String title() {
    return "Virtuoso " + VERSION;
  }

  @Override
  public Dialect dialect() {
    return Dialect.VIRTUOSO;
  }

  @Override
  public void install() {
    Path peer = shop.peer(name());
    if (Files.exists(program("virtuoso-t"))) {
      return;
    }
    Path log = shop.log(name());
    Commands.run(
        peer,
        log,
        Map.of(),
        List.of(
            "apt-get",
            "download",
            "virtuoso-opensource-7=" + VERSION,
            "virtuoso-opensource-7-bin=" + VERSION,
            "libpcre3"));
    try (Stream<Path> files = Files.list(peer)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".deb")).toList()) {
        Commands.run(peer, log, Map.of(), List.of("dpkg", "-x", file.toString(), "root"));
      }
    } catch (IOException e) {
      throw new BenchException("Virtuoso's packages cannot be unpacked in " + peer, e);
    }
  }

  @Override
  public void load(DataFile data) {
    Path store = shop.emptyStore(name());
    int sql = Server.freePort();
    Path script =
        Workshop.write(
            store.resolve("load.sql"),
            VirtuosoFiles.load(data.folder(), data.path().getFileName().toString()));
    try (Server server = start(data, sql)) {
      Commands.run(
          store,
          server.log(),
          environment(),
          List.of(
              program("isql-vt").toString(),
              "127.0.0.1:" + sql,
              "dba",
              "dba",
              "ERRORS=STDOUT",
              script.toString()));
    }
  }

  @Override
  public Server start(DataFile data) {
    return start(data, Server.freePort());
  }

  @Override
  public long diskBytes() {
    return Workshop.size(shop.store(name()));
  }

  private Server start(DataFile data, int sqlPort) {
    Path store = shop.store(name());
    int port = Server.freePort();
    int buffers = (int) ((long) shop.heapMegabytes() * BUFFERS_A_GIGABYTE / 1024);
    Path configuration =
        Workshop.write(
            store.resolve("virtuoso.ini"),
            VirtuosoFiles.configuration(
                store, data.folder(), sqlPort, port, buffers, shop.engineLimitSeconds()));
    Path log = shop.log(name());
    Process process =
        Commands.start(
            store,
            log,
            environment(),
            List.of(
                program("virtuoso-t").toString(),
                "+foreground",
                "+configfile",
                configuration.toString()));
    URI base = URI.create("http://127.0.0.1:" + port + "/");
    // Else it counts triples about itself among the data.
    URI sparql = base.resolve("sparql?default-graph-uri=" + VirtuosoFiles.GRAPH);
    return new Server(process, base, sparql, log).awaitAnswer(Duration.ofMinutes(5));
  }

  private Path program(String name) {
    return shop.peer(name()).resolve("root/usr/bin").resolve(name);
  }

  /** Its libraries lie beside it, since nothing is installed. */
  private Map<String, String> environment() {
    Path root = shop.peer(name()).resolve("root");
    return Map.of(
        "LD_LIBRARY_PATH",
        root.resolve("lib/x86_64-linux-gnu") + ":" + root.resolve("usr/lib/x86_64-linux-gnu"));
  }
}
