package org.parkgraph.cli;

import java.io.Console;
import java.util.Locale;

/** One line on the terminal that tells how far a long writing has got; no terminal, no line. */
final class Meter implements AutoCloseable {

  private static final long EVERY = 500_000_000;

  private final boolean shown = terminal();
  private final int total;
  private final String unit;
  private final long start = System.nanoTime();
  private long last = start;

  /**
   * @param total how many there will be
   * @param unit what is counted, such as parks
   */
  Meter(int total, String unit) {
    this.total = total;
    this.unit = unit;
  }

  /** Shows so many units and triples, twice a second at most. */
  void show(int done, long triples) {
    long now = System.nanoTime();
    if (shown && now - last > EVERY) {
      last = now;
      System.err.printf(
          Locale.ROOT,
          "\r%d of %d %s, %d triples, %.0f triples/s ",
          done,
          total,
          unit,
          triples,
          triples * 1e9 / (now - start));
    }
  }

  /** Clears the line. */
  @Override
  public void close() {
    if (shown && last != start) {
      System.err.print("\r\033[K");
    }
  }

  /** Whether somebody watches. Since Java 22 there is a console without a terminal too. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean terminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // before Java 22 a console is a terminal
    }
  }
}
