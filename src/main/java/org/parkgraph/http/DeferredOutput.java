package org.parkgraph.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the first mebibyte of an answer, so that a failure while it is made can still become a
 * proper error; what is longer is passed on from then on. An answer that is not longer is handed
 * over whole.
 */
public final class DeferredOutput extends OutputStream {

  /** Where an answer goes: one of the two is called, once. */
  interface Receiver {

    /** Takes an answer that is complete. */
    void whole(byte[] body) throws IOException;

    /**
     * Opens the client's stream, with status and headers, for one that is longer. It is closed
     * where the answer is whole, and only there.
     */
    OutputStream open() throws IOException;
  }

  private final Receiver receiver;
  private byte[] held = new byte[8192];
  private int size;
  private @Nullable OutputStream out;

  DeferredOutput(Receiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (out == null && size + length > Answers.LONGEST) {
      commit();
    }
    if (out != null) {
      out.write(bytes, offset, length);
      return;
    }
    if (size + length > held.length) {
      held = Arrays.copyOf(held, Math.max(held.length * 2, size + length));
    }
    System.arraycopy(bytes, offset, held, size, length);
    size += length;
  }

  private void commit() throws IOException {
    OutputStream opened = receiver.open();
    opened.write(held, 0, size);
    held = new byte[0];
    out = opened;
  }

  /** Sends what is held; writers flush between rows, which must not end the holding. */
  public void finish() throws IOException {
    if (out == null) {
      receiver.whole(Arrays.copyOf(held, size));
    } else {
      out.close();
    }
  }
}
