package org.parkgraph.http;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parkgraph.conneg.Representation;
import org.parkgraph.dataset.Dump;

/**
 * The whole dataset for download, as N-Quads, TriG or Turtle, with its SHA-256 beside it. A dump is
 * made at its first request and kept: the data do not change while the service runs.
 */
public final class DumpHandler implements Handler {

  private final Map<String, byte[]> dumps = new ConcurrentHashMap<>();

  @Override
  public void handle(Exchange x) throws IOException {
    String name = x.path().substring("/dump/".length());
    boolean digest = name.endsWith(".sha256");
    String file = digest ? name.substring(0, name.length() - ".sha256".length()) : name;
    if (!file.matches("parkgraph\\.(nq|trig|ttl)\\.gz")) {
      throw ProblemException.notFound(
          "there are parkgraph.nq.gz, parkgraph.trig.gz and parkgraph.ttl.gz, each with .sha256");
    }
    if (x.notModified(new Representation("application/gzip", digest ? "sha256" : "gz"), file)) {
      return;
    }
    byte[] dump = dumps.computeIfAbsent(file, f -> Dump.write(x.service().sparql().dataset(), f));
    if (digest) {
      x.send("text/plain", HexFormat.of().formatHex(sha256(dump)) + "  " + file + "\n");
    } else {
      x.send("application/gzip", dump);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
