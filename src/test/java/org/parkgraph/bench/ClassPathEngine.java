package org.parkgraph.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A real server in a process of its own, started from the class path of the tests. */
record ClassPathEngine(
    String name, Path folder, String endpoint, BiFunction<Integer, Path, List<String>> arguments)
    implements Engine {

  /** Parkgraph as this build has it. */
  static ClassPathEngine parkgraph(Path folder) {
    Path config = Workshop.write(folder.resolve("loaded.conf"), "data: loaded\n");
    return new ClassPathEngine(
        "parkgraph",
        folder,
        "sparql",
        (port, file) ->
            List.of(
                "org.parkgraph.cli.Main",
                "serve",
                "--port",
                "" + port,
                "--load",
                file.toString(),
                "--config",
                config.toString()));
  }

  /** A stock Fuseki, in memory. */
  static ClassPathEngine fuseki(String name, Path folder) {
    return new ClassPathEngine(
        name,
        folder,
        "ds/sparql",
        (port, file) -> List.of(PlainFuseki.class.getName(), "" + port, file.toString()));
  }

  @Override
  public String title() {
    return name;
  }

  @Override
  public Dialect dialect() {
    return Dialect.NO_TEXT;
  }

  @Override
  public void install() {
    // On the class path.
  }

  @Override
  public void load(DataFile data) {
    // In memory.
  }

  @Override
  public long diskBytes() {
    return 0;
  }

  @Override
  public Server start(DataFile data) {
    return start(data.path());
  }

  /** The same program on another file. */
  ClassPathEngine on(Path other) {
    return new ClassPathEngine(
        name, folder, endpoint, (port, file) -> arguments.apply(port, other));
  }

  private Server start(Path file) {
    int port = Server.freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                Java.command(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(arguments.apply(port, file));
    Path log = folder.resolve(name + ".log");
    Process process = Commands.start(Path.of("").toAbsolutePath(), log, Map.of(), command);
    URI base = URI.create("http://127.0.0.1:" + port + "/");
    return new Server(process, base, base.resolve(endpoint), log)
        .awaitAnswer(Duration.ofMinutes(2));
  }
}
