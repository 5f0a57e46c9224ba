package org.parkgraph.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;

/** Versions of the sources, as digests of their files. */
public final class DataVersion {

  private DataVersion() {}

  /**
   * The version of all that answers are made from: twelve hexadecimal digits. Queries belong to it:
   * the dataset describes them.
   */
  public static String of(SourceTree sources) {
    return digest(sources, "ontology", "data", "queries");
  }

  /** The version of answers that are made from more: twelve hexadecimal digits too. */
  public static String with(String version, String... more) {
    return DigestUtils.sha256Hex(version + " " + String.join(" ", more)).substring(0, 12);
  }

  private static String digest(SourceTree sources, String... folders) {
    try {
      MessageDigest digest = DigestUtils.getSha256Digest();
      for (String folder : folders) {
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
    }
  }
}
