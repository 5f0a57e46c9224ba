package org.parkgraph.sparql;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stops a query that has computed for as long as it may. What it waits for a client to read does
 * not count, or a long answer over a slow line would never arrive whole. To be closed when the
 * query has ended.
 */
public final class Deadline implements AutoCloseable {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private final long limit;
  private final Runnable stop;
  private final LongSupplier waited;
  private final long started = System.nanoTime();
  private @Nullable ScheduledFuture<?> alarm;
  private boolean over;

  private Deadline(long limit, Runnable stop, LongSupplier waited) {
    this.limit = limit;
    this.stop = stop;
    this.waited = waited;
  }

  /**
   * Starts the time of a query.
   *
   * @param stop called from another thread when the time is up; it should return at once
   * @param waited how long the query has waited for others so far, in nanoseconds
   */
  public static Deadline start(Duration limit, Runnable stop, LongSupplier waited) {
    Deadline deadline = new Deadline(limit.toNanos(), stop, waited);
    deadline.arm(limit.toNanos());
    return deadline;
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "deadlines");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }

  private synchronized void arm(long nanos) {
    if (!over) {
      alarm = CLOCK.schedule(this::ring, nanos, TimeUnit.NANOSECONDS);
    }
  }

  private void ring() {
    long left = limit - (System.nanoTime() - started - waited.getAsLong());
    if (left <= 0) {
      stop.run();
    } else {
      arm(left);
    }
  }

  @Override
  public synchronized void close() {
    over = true;
    if (alarm != null) {
      alarm.cancel(false);
    }
  }
}
