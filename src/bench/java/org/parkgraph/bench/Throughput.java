package org.parkgraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Answers per second while some clients ask without a pause.
 *
 * @param clients how many asked at once
 * @param perSecond answers per second, of all clients together
 * @param p99 of the time of one answer, in milliseconds
 * @param cpuMillis processor time of the server for one answer, in milliseconds
 * @param failed how many requests had no right answer
 */
record Throughput(int clients, double perSecond, double p99, double cpuMillis, long failed) {

  /** A client that sends the requests of an endless sequence. */
  interface Asker {
    Answer send(int number);
  }

  /** Measures for some seconds; the clients begin at different places of the sequence. */
  static Throughput measure(
      Server server, Supplier<? extends Asker> askers, int clients, int seconds) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long cpu = cpuMillis(server);
      long start = System.nanoTime();
      long end = start + seconds * 1_000_000_000L;
      List<Future<List<Answer>>> working = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        int offset = i * 7;
        working.add(threads.submit(() -> ask(askers.get(), offset, end)));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<List<Answer>> client : working) {
        answers.addAll(client.get());
      }
      double elapsed = (System.nanoTime() - start) / 1e9;
      return of(clients, answers, elapsed, cpuMillis(server) - cpu);
    } catch (InterruptedException | ExecutionException e) {
      throw new BenchException("the clients failed", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Throughput of(int clients, List<Answer> answers, double elapsed, long cpu) {
    double[] millis = answers.stream().mapToDouble(a -> a.nanos() / 1e6).toArray();
    long failed = answers.stream().filter(a -> a.status() < 0 || a.status() >= 400).count();
    return new Throughput(
        clients,
        answers.size() / elapsed,
        Figures.percentile(millis, 0.99),
        (double) cpu / answers.size(),
        failed);
  }

  private static List<Answer> ask(Asker asker, int offset, long end) {
    List<Answer> answers = new ArrayList<>();
    for (int number = offset; System.nanoTime() < end; number++) {
      Answer answer = asker.send(number);
      answers.add(new Answer(answer.status(), answer.nanos(), new byte[0]));
    }
    return answers;
  }

  private static long cpuMillis(Server server) {
    return server.process().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }
}
