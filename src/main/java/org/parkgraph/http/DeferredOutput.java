package org.parkgraph.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the first mebibyte of an answer, so that a failure while it is made can still become a
 * proper error; what is longer is passed on from then on.
 */
final class DeferredOutput extends OutputStream {

  private static final int HELD = 1 << 20;

  /** Opens the client's stream, with status and headers. */
  interface Opener {
    OutputStream open() throws IOException;
  }

  private final Opener opener;
  private byte[] held = new byte[8192];
  private int size;
  private @Nullable OutputStream out;

  DeferredOutput(Opener opener) {
    this.opener = opener;
  }

  /** Whether something was sent, so that the status cannot be changed any more. */
  boolean isCommitted() {
    return out != null;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (out == null && size + length > HELD) {
      commit();
    }
    if (out != null) {
      out.write(bytes, offset, length);
      return;
    }
    if (size + length > held.length) {
      held = java.util.Arrays.copyOf(held, Math.max(held.length * 2, size + length));
    }
    System.arraycopy(bytes, offset, held, size, length);
    size += length;
  }

  private OutputStream commit() throws IOException {
    OutputStream opened = opener.open();
    opened.write(held, 0, size);
    held = new byte[0];
    size = 0;
    out = opened;
    return opened;
  }

  /** Sends what is held; writers flush between rows, which must not end the holding. */
  void finish() throws IOException {
    OutputStream opened = out == null ? commit() : out;
    opened.flush();
  }
}
