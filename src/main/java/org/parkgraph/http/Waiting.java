package org.parkgraph.http;

import java.io.IOException;
import java.io.OutputStream;

/**
 * How long a request has waited for its client to take the answer. Other threads may ask. A client
 * that takes next to nothing for a minute is given up, as it keeps a thread from others.
 */
final class Waiting {

  private static final long NOT_NOW = 0;
  private static final long PATIENCE = 60_000_000_000L;

  /** What a client has to take, in bytes a second. */
  private static final long SLOWEST = 1 << 10;

  private volatile long before;
  private volatile long since = NOT_NOW;
  private long taken;

  /** The time until now, in nanoseconds. */
  long nanos() {
    long begun = since;
    return before + (begun == NOT_NOW ? 0 : System.nanoTime() - begun);
  }

  /** The stream, with the time measured that writing to it takes. */
  OutputStream of(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        long begun = begin();
        out.write(bytes, offset, length);
        end(begun);
        taken += length;
        if (before > PATIENCE && taken < before / 1_000_000_000 * SLOWEST) {
          throw new IOException("the client takes less than " + SLOWEST + " bytes a second");
        }
      }

      @Override
      public void close() throws IOException {
        long begun = begin();
        out.flush(); // the connection stays
        end(begun);
      }
    };
  }

  private long begin() {
    long now = System.nanoTime();
    since = now == NOT_NOW ? 1 : now;
    return since;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
  private void end(long begun) {
    before += System.nanoTime() - begun;
    since = NOT_NOW;
  }
}
