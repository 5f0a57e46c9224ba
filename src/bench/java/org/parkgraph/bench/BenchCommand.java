package org.parkgraph.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench}: the queries of {@code src/bench/queries} on all engines. */
@Command(
    name = "bench",
    description = {
      "Asks Parkgraph and its peers the same questions on the same data; one table.",
      "Needs node for oxigraph, and apt-get and dpkg for virtuoso."
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  @Mixin private Common common = new Common();

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      description = "Which engines: parkgraph, fuseki-mem, fuseki-tdb2, … Default: all.")
  private List<String> engines = List.of();

  @Option(
      names = "--queries",
      split = ",",
      paramLabel = "NAME",
      description = "Which queries, by the file's name or its first part. Default: all.")
  private List<String> queries = List.of();

  @Option(
      names = "--values",
      defaultValue = "8",
      paramLabel = "N",
      description = "Choices of parameters for each query. Default: ${DEFAULT-VALUE}.")
  private int values;

  @Option(
      names = "--rounds",
      defaultValue = "10",
      paramLabel = "N",
      description = "Measured rounds over all queries and values. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--budget",
      defaultValue = "20",
      paramLabel = "S",
      description =
          "Seconds after which an engine is asked a query no more. Default: ${DEFAULT-VALUE}.")
  private int budget;

  @Option(
      names = "--warm",
      defaultValue = "3",
      paramLabel = "S",
      description = "Seconds of warm-up for each query and engine. Default: ${DEFAULT-VALUE}.")
  private int warm;

  @Option(
      names = "--throughput",
      defaultValue = "10",
      paramLabel = "S",
      description = "Seconds of the mix for each engine, 0 for none. Default: ${DEFAULT-VALUE}.")
  private int throughput;

  @Override
  public Integer call() {
    Workshop shop = common.workshop();
    Plan plan = plan();
    List<Engine> field = Engines.of(shop);
    common.known("--engines", engines, field.stream().map(Engine::name).toList());
    List<Engine> chosen =
        field.stream().filter(e -> engines.isEmpty() || engines.contains(e.name())).toList();
    List<Shape> shapes = shapes(shop);
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    List<Result> results = new ArrayList<>();
    for (Path file : common.files(shop)) {
      DataFile data = DataFile.of(file);
      common.say(data.name() + ": " + data.triples() + " triples");
      results.add(
          new Contest(shop, data, shapes, plan, l -> common.say(data.name() + ": " + l))
              .run(chosen));
      // After each size, so that a long run that ends early has its results so far.
      common.write(shop, date + "-queries.md", new Report(shop, plan, date).markdown(results));
      common.write(shop, date + "-queries.tsv", Cells.table(results).tsv(true));
    }
    common.print(new Report(shop, plan, date).markdown(results));
    return 0;
  }

  private Plan plan() {
    common.atLeast("--values", values, 1);
    common.atLeast("--rounds", rounds, 1);
    common.atLeast("--budget", budget, 1);
    common.atLeast("--warm", warm, 0);
    common.atLeast("--throughput", throughput, 0);
    return new Plan(values, rounds, budget, warm, throughput);
  }

  private List<Shape> shapes(Workshop shop) {
    List<Shape> all = Shapes.read(shop.home().resolve("src/bench/queries"));
    List<String> names = new ArrayList<>();
    all.forEach(s -> names.addAll(List.of(s.name(), s.name().replaceFirst("-.*", ""))));
    common.known("--queries", queries, names);
    return all.stream()
        .filter(
            s ->
                queries.isEmpty()
                    || queries.contains(s.name())
                    || queries.contains(s.name().replaceFirst("-.*", "")))
        .toList();
  }
}
