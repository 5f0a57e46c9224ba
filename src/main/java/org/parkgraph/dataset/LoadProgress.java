package org.parkgraph.dataset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells every few seconds how far a load is; says nothing of a short one. */
final class LoadProgress {

  private static final long INTERVAL = TimeUnit.SECONDS.toNanos(3);

  /** The clock is looked at once in so many triples. */
  private static final int STRIDE = 1 << 14;

  private final Consumer<String> notes;
  private final long started = System.nanoTime();
  private long told = started;
  private long triples;
  private String file = "";

  LoadProgress(Consumer<String> notes) {
    this.notes = notes;
  }

  void begin(Path path) {
    file = path.toString();
  }

  void one() {
    triples++;
    if (triples % STRIDE == 0 && System.nanoTime() - told > INTERVAL) {
      told = System.nanoTime();
      tell("loading " + file);
    }
  }

  /** Says what the whole load came to, where it was long enough to have been told of. */
  void end() {
    if (told != started) {
      tell("loaded");
    }
  }

  private void tell(String what) {
    double seconds = Math.max(1e-3, (System.nanoTime() - started) / 1e9);
    notes.accept(
        String.format(
            Locale.ROOT,
            "%s: %,d triples, %,d triples/s",
            what,
            triples,
            (long) (triples / seconds)));
  }
}
