package org.parkgraph.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text on its way to a stream, as UTF-8, some rows at a time. */
final class TextOutput {

  private static final int FULL = 16 << 10;

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder(FULL + 1024);

  TextOutput(OutputStream out) {
    this.out = out;
  }

  TextOutput add(String part) {
    text.append(part);
    return this;
  }

  TextOutput add(char part) {
    text.append(part);
    return this;
  }

  TextOutput add(CharSequence whole, int start, int end) {
    text.append(whole, start, end);
    return this;
  }

  /** To be called after each row: hands on what has gathered. */
  void endRow() throws IOException {
    if (text.length() >= FULL) {
      flush();
    }
  }

  void flush() throws IOException {
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }
}
