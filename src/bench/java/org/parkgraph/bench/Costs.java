package org.parkgraph.bench;

import java.util.List;
import java.util.Locale;

/** The table of what the engines cost beside their queries. */
final class Costs {

  private Costs() {}

  static Table table(List<Standing> standings, DataFile data) {
    Table table =
        new Table(
            List.of(
                "engine",
                "load with text index, s",
                "triples/s",
                "disk, MB",
                "memory once it answers, MB",
                "memory after the queries, MB",
                "start to first answer, s",
                "mix, 1 client: answers/s",
                "p99, ms",
                "mix, 2 clients: answers/s",
                "p99, ms"));
    for (Standing s : standings) {
      table.row(
          List.of(
              s.engine().name(),
              Figures.three(s.loadSeconds()),
              String.format(Locale.ROOT, "%,.0f", data.triples() / s.loadSeconds()),
              s.diskBytes() == 0 ? "-" : megabytes(s.diskBytes()),
              megabytes(s.memoryLoaded()),
              megabytes(s.memoryAfter()),
              Figures.three(s.startSeconds()),
              perSecond(s, 0),
              p99(s, 0),
              perSecond(s, 1),
              p99(s, 1)));
    }
    return table;
  }

  private static String perSecond(Standing standing, int index) {
    if (index >= standing.throughput().size()) {
      return "-";
    }
    Throughput t = standing.throughput().get(index);
    return Figures.three(t.perSecond()) + (t.failed() == 0 ? "" : ", " + t.failed() + " failed");
  }

  private static String p99(Standing standing, int index) {
    return index < standing.throughput().size()
        ? Figures.three(standing.throughput().get(index).p99())
        : "-";
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d", bytes / 1_000_000);
  }
}
