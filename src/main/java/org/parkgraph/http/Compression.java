package org.parkgraph.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Whole answers in gzip, for the clients that take it. */
final class Compression {

  /** Shorter answers fit a packet or two as they are. */
  private static final int SHORTEST = 1 << 10;

  /** Most of the gain for a third of the time of the usual level. */
  private static final int LEVEL = 4;

  private static final Pattern TEXT =
      Pattern.compile(
          "(text/|image/svg|application/([a-z0-9.-]+\\+)?(json|xml|javascript)|"
              + "application/(n-triples|n-quads|trig|ld)).*");

  private static final Pattern GZIP =
      Pattern.compile("(^|[,\\s])(gzip|\\*)\\s*(;\\s*q=(?!0(\\.0*)?(\\s*(,|$)))[0-9.]+)?\\s*(,|$)");

  private Compression() {}

  /** Whether an answer is of a kind and length that gzip makes shorter. */
  static boolean helps(String contentType, int length) {
    return length >= SHORTEST && TEXT.matcher(contentType).matches();
  }

  /** Whether a header Accept-Encoding takes gzip. */
  static boolean isWanted(@Nullable String acceptEncoding) {
    return acceptEncoding != null && GZIP.matcher(acceptEncoding.toLowerCase(Locale.ROOT)).find();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream out =
        new GZIPOutputStream(zipped) {
          {
            def.setLevel(LEVEL);
          }
        }) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail to be written
    }
    return zipped.toByteArray();
  }
}
