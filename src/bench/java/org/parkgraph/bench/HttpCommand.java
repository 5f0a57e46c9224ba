package org.parkgraph.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench http}: requests per second of single pages, beside a stock Fuseki. */
@Command(
    name = "http",
    description = "Requests per second of single pages at two clients, beside a stock Fuseki.",
    mixinStandardHelpOptions = true)
final class HttpCommand implements Callable<Integer> {

  private static final int CLIENTS = 2;
  private static final int ENTITIES = 50;

  @Mixin private Common common = new Common();

  @Option(
      names = "--seconds",
      defaultValue = "5",
      paramLabel = "S",
      description = "How long each page is asked in a round. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "Rounds over all pages, after one of warm-up. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Override
  public Integer call() {
    common.atLeast("--seconds", seconds, 1);
    common.atLeast("--rounds", rounds, 1);
    Workshop shop = common.workshop();
    String date = LocalDate.now(ZoneOffset.UTC).toString();
    StringBuilder text =
        new StringBuilder("# Single pages, " + date + "\n\n" + Machine.describe() + ".\n");
    for (Path file : common.files(shop)) {
      text.append(section(shop, DataFile.of(file)));
    }
    common.write(shop, date + "-http.md", text.toString());
    common.print(text.toString());
    return 0;
  }

  private String section(Workshop shop, DataFile data) {
    List<Engine> engines = List.of(new Parkgraph(shop), new FusekiMemory(shop));
    Duration limit = Duration.ofSeconds(shop.limitSeconds());
    engines.forEach(Engine::install);
    common.say(data.name() + ": start of both servers");
    try (Entrant ours = new Entrant(engines.get(0), data, limit);
        Entrant stock = new Entrant(engines.get(1), data, limit)) {
      Pages pages = new Pages(choices(shop, ours, "q01-entity"), choices(shop, ours, "q05-star"));
      HttpFigures figures = new HttpFigures(seconds, CLIENTS, common::say);
      List<Page> asked = new ArrayList<>(pages.ofFuseki(stock.server()));
      asked.addAll(0, pages.ofParkgraph(ours.server()));
      String before = Machine.load();
      Table table = figures.measure(asked, stock.server(), rounds);
      return "\n## %s: %,d triples\n\n%d clients, %d rounds of %d s after one of warm-up, %d entities in turn; load average %s before, %s after.\n\n%s"
          .formatted(
              data.name(),
              data.triples(),
              CLIENTS,
              rounds,
              seconds,
              ENTITIES,
              before,
              Machine.load(),
              table.markdown());
    }
  }

  private static List<Map<String, String>> choices(Workshop shop, Entrant asked, String name) {
    return Shapes.read(shop.home().resolve("src/bench/queries")).stream()
        .filter(shape -> shape.name().equals(name))
        .findFirst()
        .map(shape -> Choices.pick(shape, asked, ENTITIES))
        .orElseThrow(() -> new BenchException("src/bench/queries has no " + name + ".rq"));
  }
}
