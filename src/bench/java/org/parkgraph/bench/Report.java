package org.parkgraph.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Writes results as tables: Markdown for people, tab-separated values for programs. */
final class Report {

  private static final String BASE = "fuseki-mem";

  private final Workshop shop;
  private final Plan plan;
  private final String date;

  Report(Workshop shop, Plan plan, String date) {
    this.shop = shop;
    this.plan = plan;
    this.date = date;
  }

  /** The whole report on contests of several sizes. */
  String markdown(List<Result> results) {
    StringBuilder text = new StringBuilder("# Benchmark of " + date + "\n\n");
    text.append(Machine.describe()).append(".\n");
    text.append(
        """
        %d MB of heap (Virtuoso: buffers) for each engine; %d s at most for a query; up to %d values \
        of its parameters a query and %d rounds over them, engines in turn, each query by POST on one \
        kept connection. An engine is asked a query no more once it has worked on it for %d s.
        Quote the ratios, not the milliseconds.
        """
            .formatted(
                shop.heapMegabytes(),
                shop.limitSeconds(),
                plan.values(),
                plan.rounds(),
                plan.budgetSeconds()));
    results.forEach(result -> section(text, result));
    if (results.size() > 1) {
      text.append("\n## Growth\n\nWarm medians in ms.\n\n")
          .append(Growth.table(results).markdown());
    }
    return text.toString();
  }

  private static void section(StringBuilder text, Result result) {
    text.append(
        "\n## %s: %,d triples\n\n".formatted(result.data().name(), result.data().triples()));
    result.engines().forEach(e -> text.append("- " + e.name() + ": " + e.title() + "\n"));
    result.absent().forEach(a -> text.append("- **NOT THERE** " + a + "\n"));
    text.append(
        "\nLoad average %s before, %s after.\n".formatted(result.loadBefore(), result.loadAfter()));
    text.append("\n### Warm: median in ms (ratio to " + base(result).name() + ")\n\n");
    text.append(warm(result).markdown());
    text.append("\n### Warm: 99th percentile in ms\n\n");
    text.append(plain(result, Cell::p99).markdown());
    text.append("\n### Young process: first run in ms\n\n");
    text.append(plain(result, Cell::first).markdown());
    text.append("\n### Load, start, memory, throughput\n\n");
    text.append(Costs.table(result.standings(), result.data()).markdown());
    text.append("\n### Noise\n\n");
    text.append(noise(result));
    text.append("\n### Do the answers agree?\n\n");
    text.append(agreement(result));
  }

  private static Table warm(Result result) {
    Table table = table(result);
    Engine base = base(result);
    for (Shape shape : result.shapes()) {
      table.row(row(shape, result, engine -> warmCell(result, shape, engine, base)));
    }
    result.engines().stream()
        .filter(e -> e.name().startsWith("fuseki") || e.equals(base))
        .forEach(e -> table.row(means(result, e)));
    return table;
  }

  private static String warmCell(Result result, Shape shape, Engine engine, Engine base) {
    Cell cell = result.cell(shape, engine);
    if (cell.runs() == 0) {
      return cell.fault().isEmpty() ? "-" : cell.fault().split(":", 2)[0];
    }
    String ratio =
        cell.ratioTo(result.cell(shape, base)).stream()
            .mapToObj(r -> " (" + Figures.three(r) + ")")
            .findFirst()
            .orElse("");
    return Figures.three(cell.median()) + ratio + (cell.difference().isEmpty() ? "" : " ≠");
  }

  /** The row of the geometric means of the ratios to one engine. */
  private static List<String> means(Result result, Engine base) {
    return Stream.concat(
            Stream.of("**geometric mean of the ratios to " + base.name() + "**"),
            result.engines().stream().map(e -> meanRatio(result, e, base)))
        .toList();
  }

  private static String meanRatio(Result result, Engine engine, Engine base) {
    double[] ratios =
        result.shapes().stream()
            .flatMapToDouble(s -> result.cell(s, engine).ratioTo(result.cell(s, base)).stream())
            .toArray();
    return Figures.three(Figures.geometricMean(ratios)) + " over " + ratios.length;
  }

  private static Table plain(Result result, ToDoubleFunction<Cell> figure) {
    Table table = table(result);
    for (Shape shape : result.shapes()) {
      table.row(
          row(
              shape,
              result,
              engine -> Figures.three(figure.applyAsDouble(result.cell(shape, engine)))));
    }
    return table;
  }

  private static String noise(Result result) {
    StringBuilder text =
        new StringBuilder(
            "How far the medians of the rounds lie apart, as a share of their median;"
                + " of the queries, the median and the greatest:\n\n");
    for (Engine engine : result.engines()) {
      double[] spreads =
          result.shapes().stream()
              .mapToDouble(s -> result.cell(s, engine).spread())
              .filter(d -> !Double.isNaN(d))
              .toArray();
      text.append(
          String.format(
              Locale.ROOT,
              "- %s: %.2f, %.2f%n",
              engine.name(),
              Figures.median(spreads),
              Arrays.stream(spreads).max().orElse(Double.NaN)));
    }
    return text.toString();
  }

  private static String agreement(Result result) {
    List<String> lines = new ArrayList<>();
    for (Shape shape : result.shapes()) {
      if (shape.check() != Shape.Check.ROWS) {
        lines.add(
            "- "
                + shape.name()
                + ": compared is "
                + (shape.check() == Shape.Check.COUNT
                    ? "the number of rows only, the ranking decides which"
                    : "nothing, the specification leaves the answer open"));
      }
      for (Engine engine : result.engines()) {
        Cell cell = result.cell(shape, engine);
        if (!cell.difference().isEmpty()) {
          lines.add("- **" + shape.name() + ", " + engine.name() + "** ≠ " + cell.difference());
        }
        if (!cell.fault().isEmpty()) {
          lines.add("- " + shape.name() + ", " + engine.name() + ": " + cell.fault());
        }
      }
    }
    return "All answers agree, but:\n\n" + String.join("\n", lines) + "\n";
  }

  private static Table table(Result result) {
    return new Table(
        Stream.concat(Stream.of("query"), result.engines().stream().map(Engine::name)).toList());
  }

  private static List<String> row(Shape shape, Result result, Function<Engine, String> cell) {
    return Stream.concat(
            Stream.of(shape.name() + ": " + shape.title()), result.engines().stream().map(cell))
        .toList();
  }

  private static Engine base(Result result) {
    return result.engines().stream()
        .filter(e -> e.name().equals(BASE))
        .findFirst()
        .orElse(result.engines().get(0));
  }
}
