package org.parkgraph.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Measures pages in rounds, in turn, and makes the table of their medians. */
final class HttpFigures {

  private static final String PING = "/$/ping";

  private final int seconds;
  private final int clients;
  private final Consumer<String> progress;

  HttpFigures(int seconds, int clients, Consumer<String> progress) {
    this.seconds = seconds;
    this.clients = clients;
    this.progress = progress;
  }

  /** One warm-up and the rounds; {@code stock} is the server that is named so. */
  Table measure(List<Page> pages, Server stock, int rounds) {
    Map<Page, List<Throughput>> measured = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      progress.accept(round == 0 ? "warm-up" : "round " + round + " of " + rounds);
      List<Page> order = new ArrayList<>(pages);
      if (round % 2 == 1) {
        Collections.reverse(order);
      }
      for (Page page : order) {
        Throughput one = Throughput.measure(page.server(), page::asker, clients, seconds);
        if (round > 0) {
          measured.computeIfAbsent(page, k -> new ArrayList<>()).add(one);
        }
      }
    }
    return table(pages, measured, stock);
  }

  private static Table table(List<Page> pages, Map<Page, List<Throughput>> measured, Server stock) {
    Table table =
        new Table(
            List.of(
                "page",
                "server",
                "requests/s",
                "ratio to ping",
                "p99, ms",
                "server's CPU a request, ms",
                "spread of the rounds",
                "failed"));
    double ping =
        pages.stream()
            .filter(p -> p.name().equals(PING))
            .mapToDouble(p -> median(measured.getOrDefault(p, List.of()), Throughput::perSecond))
            .findFirst()
            .orElse(Double.NaN);
    for (Page page : pages) {
      List<Throughput> rounds = measured.getOrDefault(page, List.of());
      double perSecond = median(rounds, Throughput::perSecond);
      table.row(
          List.of(
              page.name(),
              page.server().equals(stock) ? "stock Fuseki" : "Parkgraph",
              Figures.three(perSecond),
              Figures.three(perSecond / ping),
              Figures.three(median(rounds, Throughput::p99)),
              Figures.three(median(rounds, Throughput::cpuMillis)),
              Figures.three(Figures.spread(figures(rounds, Throughput::perSecond))),
              Long.toString(rounds.stream().mapToLong(Throughput::failed).sum())));
    }
    return table;
  }

  private static double median(List<Throughput> rounds, ToDoubleFunction<Throughput> figure) {
    return Figures.median(figures(rounds, figure));
  }

  private static double[] figures(List<Throughput> rounds, ToDoubleFunction<Throughput> figure) {
    return rounds.stream().mapToDouble(figure).toArray();
  }
}
