package org.parkgraph.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parkgraph.conneg.Representation;
import org.parkgraph.dump.DumpFile;
import org.parkgraph.dump.DumpFormat;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Service;

/**
 * The whole dataset for download, as N-Quads, TriG or Turtle, with its SHA-256 beside it; under the
 * data version too, by which a download can be named for good. A dump is written to a temporary
 * file at its first request and kept until the program ends: the data do not change while it runs.
 */
public final class DumpHandler implements Handler {

  private static final Pattern ADDRESS =
      Pattern.compile("/dump/(?:([^/]+)/)?(parkgraph\\.(?:nq|trig|ttl)\\.gz)(\\.sha256)?");

  private final Map<String, DumpFile> dumps = new ConcurrentHashMap<>();

  @Override
  public void handle(Exchange x) throws IOException {
    Matcher address = ADDRESS.matcher(x.path());
    if (!address.matches()) {
      throw ProblemException.notFound(
          "there are parkgraph.nq.gz, parkgraph.trig.gz and parkgraph.ttl.gz, each with .sha256");
    }
    String version = x.service().version();
    String name = address.group(2);
    boolean digest = address.group(3) != null;
    if (address.group(1) != null && !address.group(1).equals(version)) {
      throw ProblemException.notFound(
          "no data of that version here; the current one is /dump/" + version + "/" + name);
    }
    boolean known =
        x.notModified(new Representation("application/gzip", digest ? "sha256" : "gz"), name);
    if (address.group(1) != null) {
      x.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
    if (!known) {
      send(x, name, digest);
    }
  }

  private void send(Exchange x, String name, boolean digest) throws IOException {
    DumpFile dump = dumps.computeIfAbsent(name, n -> write(x.service(), n));
    if (digest) {
      x.send("text/plain", dump.sha256() + "  " + name + "\n");
    } else {
      String versioned = name.replaceFirst("\\.", "-" + x.service().version() + ".");
      x.setHeader("Content-Disposition", "attachment; filename=\"" + versioned + "\"");
      x.file("application/gzip", dump.path(), dump.size());
    }
  }

  private static DumpFile write(Service service, String name) {
    try {
      Path file = Files.createTempFile("parkgraph-", "-" + name);
      file.toFile().deleteOnExit();
      DumpFormat format = DumpFormat.of(name).orElseThrow();
      return DumpFile.write(service.sparql().stored(), format, name, file, quads -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
