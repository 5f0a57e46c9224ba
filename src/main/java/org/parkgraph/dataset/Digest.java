package org.parkgraph.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short digests of texts. */
final class Digest {

  private Digest() {}

  /** The first ten hexadecimal digits of the text's SHA-256. */
  static String of(String text) {
    return of(text, 5);
  }

  /** The first bytes of the text's SHA-256, two hexadecimal digits each. */
  static String of(String text, int length) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
