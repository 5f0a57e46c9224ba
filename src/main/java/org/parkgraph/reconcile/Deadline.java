package org.parkgraph.reconcile;

import java.time.Duration;
import org.parkgraph.text.SearchTimeoutException;

/**
 * When a request has to be answered.
 *
 * @param end in nanoseconds of the system's clock
 * @param seconds how long it may take in all
 */
record Deadline(long end, long seconds) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), time.toSeconds());
  }

  /**
   * To be called every now and then.
   *
   * @throws SearchTimeoutException where the time is up
   */
  void check() {
    if (System.nanoTime() - end > 0) {
      throw new SearchTimeoutException(
          "the batch takes longer than " + seconds + " seconds; send fewer queries at a time");
    }
  }
}
