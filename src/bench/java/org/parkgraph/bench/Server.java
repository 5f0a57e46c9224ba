package org.parkgraph.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A running engine.
 *
 * @param process the program itself, not a shell around it
 * @param base where it listens
 * @param sparql its query endpoint
 * @param log what it prints
 */
record Server(Process process, URI base, URI sparql, Path log) implements AutoCloseable {

  private static final double IDLE = 0.1;

  /** A port nobody listens on now. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it answers; throws if it ends before, or when {@code limit} has passed. */
  Server awaitAnswer(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    Client client = new Client(Duration.ofSeconds(10));
    while (!client.answers(sparql)) {
      if (!process.isAlive()) {
        throw new BenchException("the server ended at once: " + Commands.tail(log));
      }
      if (System.nanoTime() > end) {
        close();
        throw new BenchException("no answer after " + limit.toSeconds() + " s; see " + log);
      }
      pause(20);
    }
    return this;
  }

  /** Resident memory in bytes, 0 where the system does not tell. */
  long residentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Waits until it no longer works on what its client gave up; false if it does not end. */
  boolean settle(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      Duration before = cpu();
      pause(500);
      if (cpu().minus(before).toMillis() < 500 * IDLE) {
        return true;
      }
    }
    return false;
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }
}
