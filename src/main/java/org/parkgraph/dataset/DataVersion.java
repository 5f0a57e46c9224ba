package org.parkgraph.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;

/** The version of the data: a digest of all that the graph and its answers are made from. */
public final class DataVersion {

  private DataVersion() {}

  /** Twelve hexadecimal digits, equal for equal sources. Reads each file once. */
  public static String of(SourceTree sources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String folder : new String[] {"ontology", "data", "queries"}) {
        for (String ending : new String[] {".ttl", ".rq"}) {
          for (SourceFile file : sources.files(folder, ending)) {
            digest.update(file.path().getBytes(StandardCharsets.UTF_8));
            try (InputStream in = file.open()) {
              digest.update(in.readAllBytes());
            }
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
