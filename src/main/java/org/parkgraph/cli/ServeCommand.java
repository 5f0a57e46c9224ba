package org.parkgraph.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parkgraph.config.Data;
import org.parkgraph.config.Settings;
import org.parkgraph.config.SettingsException;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.linkeddata.Overview;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code serve}: starts the service, in memory and read-only. */
@Command(name = "serve", description = "Starts the service.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "3030",
      description = "TCP port, 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description = "What the service calls itself in its descriptions.")
  private @Nullable URI publicUrl;

  @Option(
      names = "--load",
      paramLabel = "FILE",
      arity = "1..*",
      description = "RDF in any syntax, also with .gz, that is served with the shipped graph.")
  private List<Path> load = new ArrayList<>();

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description =
          "Folder with your own copies of the source documents; pages and search show the original"
              + " sentence beside the gloss.")
  private @Nullable Path sources;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Lines \"key: value\". default-graph: union or stored; data: shipped or loaded;"
              + " row-limit: the most rows of an answer; deadline: of a query, in seconds;"
              + " contact: where reports of errors go; tiles, tiles-attribution: a tile server for maps.")
  private @Nullable Path configFile;

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw new ParameterException(spec.commandLine(), "--port is a number from 0 to 65535");
    }
    if (sources != null && !Files.isDirectory(sources)) {
      throw new ParameterException(
          spec.commandLine(),
          "--sources " + sources + ": there is no such folder; name the one with the copies");
    }
    URI known = publicUrl == null ? null : withoutSlash(publicUrl);
    Settings settings = settings();
    Consumer<String> warn = spec.commandLine().getErr()::println;
    RdfFiles files = new RdfFiles(load, warn);
    ServerConfig config = new ServerConfig(host, port);
    Path prepared = preparedFolder();
    try (Assembly assembly = Assembly.of(SourceTree.locate(), settings, files, prepared);
        ParkgraphServer server =
            ParkgraphServer.start(config, assembly.service(known, sources, warn))) {
      ready(server.port(), assembly);
      assembly.prepare(prepared); // after the ready line, for the next start
      server.join();
      return 0;
    }
  }

  private URI withoutSlash(URI url) {
    String scheme = String.valueOf(url.getScheme());
    boolean web = scheme.equals("https") || scheme.equals("http");
    if (!web || url.getHost() == null || url.getQuery() != null || url.getFragment() != null) {
      throw new ParameterException(
          spec.commandLine(), "--public-url is an address such as https://example.org/graph");
    }
    return URI.create(url.toASCIIString().replaceFirst("/+$", ""));
  }

  private Settings settings() {
    try {
      Settings settings = configFile == null ? Settings.DEFAULTS : Settings.read(configFile);
      if (settings.data() == Data.LOADED && load.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            configFile + ": data: loaded serves the files of --load alone; name at least one");
      }
      return settings;
    } catch (SettingsException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Where the launcher wants loaded data to be kept between starts, or null. */
  static @Nullable Path preparedFolder() {
    String folder = System.getProperty("parkgraph.prepared");
    return folder == null ? null : Path.of(folder);
  }

  private void ready(int listening, Assembly assembly) {
    PrintWriter out = spec.commandLine().getOut();
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    Overview overview = assembly.overview();
    double seconds = (System.currentTimeMillis() - started) / 1000.0;
    out.printf(
        Locale.ROOT,
        "Parkgraph ready at http://%s:%d/ (%d triples, %d entities, %.1f s)%n",
        host.contains(":") ? "[" + host + "]" : host,
        listening,
        overview.triples(),
        overview.entities(),
        seconds);
    out.flush();
  }
}
