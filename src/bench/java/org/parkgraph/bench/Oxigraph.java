package org.parkgraph.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Oxigraph from npm (WebAssembly, in memory, without text) behind a small server of ours. It cannot
 * be stopped within a query: after one that takes too long it is started and loaded anew.
 */
record Oxigraph(Workshop shop) implements Engine {

  private static final String VERSION = "0.5.11";

  @Override
  public String name() {
    return "oxigraph";
  }

  @Override
  public String title() {
    return "Oxigraph " + VERSION + " (npm, WebAssembly), in memory, no text index";
  }

  @Override
  public Dialect dialect() {
    return Dialect.NO_TEXT;
  }

  @Override
  public void install() {
    Path peer = shop.peer(name());
    try {
      Files.copy(
          shop.home().resolve("src/bench/peers/oxigraph/server.mjs"),
          peer.resolve("server.mjs"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BenchException("Oxigraph's server cannot be written to " + peer, e);
    }
    if (!Files.exists(peer.resolve("node_modules/oxigraph"))) {
      Commands.run(
          peer,
          shop.log(name()),
          Map.of(),
          List.of(
              "npm",
              "install",
              "--prefix",
              peer.toString(),
              "--no-audit",
              "--no-fund",
              "oxigraph@" + VERSION));
    }
  }

  @Override
  public void load(DataFile data) {
    // In memory: loads at its start.
  }

  @Override
  public Server start(DataFile data) {
    int port = Server.freePort();
    Path log = shop.log(name());
    Process process =
        Commands.start(
            shop.peer(name()),
            log,
            Map.of(),
            List.of("node", "server.mjs", Integer.toString(port), data.path().toString()));
    URI base = URI.create("http://127.0.0.1:" + port + "/");
    return new Server(process, base, base.resolve("sparql"), log).awaitAnswer(Duration.ofHours(1));
  }

  @Override
  public long diskBytes() {
    return 0;
  }
}
