package org.parkgraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All engines on one data file: loads, starts, races and stops them. */
final class Contest {

  private final Workshop shop;
  private final DataFile data;
  private final List<Shape> shapes;
  private final Plan plan;
  private final Consumer<String> progress;
  private final List<String> absent = new ArrayList<>();
  private final Map<String, Double> loadSeconds = new HashMap<>();
  private final Map<String, Double> startSeconds = new HashMap<>();
  private final Map<String, Long> memoryLoaded = new HashMap<>();

  Contest(Workshop shop, DataFile data, List<Shape> shapes, Plan plan, Consumer<String> progress) {
    this.shop = shop;
    this.data = data;
    this.shapes = shapes;
    this.plan = plan;
    this.progress = progress;
  }

  /** Runs it all; an engine that cannot take part is named in the result and left out. */
  Result run(List<Engine> engines) {
    String loadBefore = Machine.load();
    List<Engine> ready = new ArrayList<>(engines);
    ready.removeIf(engine -> !tried(engine, this::load));
    Map<String, List<Map<String, String>>> choices = choices(ready);
    List<Entrant> entrants = new ArrayList<>();
    try {
      for (Engine engine : ready) {
        tried(engine, e -> entrants.add(start(e)));
      }
      Race race = new Race(shapes, choices, entrants, plan, progress);
      race.run();
      Map<String, List<Throughput>> throughput = throughput(entrants, choices);
      List<Standing> standings = entrants.stream().map(e -> standing(e, throughput)).toList();
      return new Result(
          data, shapes, race, standings, List.copyOf(absent), loadBefore, Machine.load());
    } finally {
      entrants.forEach(Entrant::close);
    }
  }

  private boolean tried(Engine engine, Consumer<Engine> step) {
    try {
      step.accept(engine);
      return true;
    } catch (BenchException e) {
      progress.accept("WITHOUT " + engine.name() + ": " + e.getMessage());
      absent.add(engine.name() + ": " + e.getMessage());
      return false;
    }
  }

  private void load(Engine engine) {
    progress.accept(engine.name() + ": fetch and load");
    engine.install();
    long start = System.nanoTime();
    engine.load(data);
    loadSeconds.put(engine.name(), (System.nanoTime() - start) / 1e9);
  }

  private Entrant start(Engine engine) {
    progress.accept(engine.name() + ": start");
    long start = System.nanoTime();
    Entrant entrant = new Entrant(engine, data, Duration.ofSeconds(shop.limitSeconds()));
    startSeconds.put(engine.name(), (System.nanoTime() - start) / 1e9);
    memoryLoaded.put(engine.name(), entrant.server().residentBytes());
    return entrant;
  }

  /** Asked of a process of its own, so that those measured stay young. */
  private Map<String, List<Map<String, String>>> choices(List<Engine> ready) {
    progress.accept("values for the parameters");
    Engine asked =
        ready.stream()
            .filter(e -> e.diskBytes() > 0 && e.dialect() == Dialect.JENA)
            .findFirst()
            .or(() -> ready.stream().findFirst())
            .orElseThrow(() -> new BenchException("no engine is left to measure"));
    Map<String, List<Map<String, String>>> choices = new LinkedHashMap<>();
    try (Entrant entrant = new Entrant(asked, data, Duration.ofMinutes(10))) {
      for (Shape shape : shapes) {
        choices.put(shape.name(), Choices.pick(shape, entrant, plan.values()));
      }
    }
    return choices;
  }

  private Map<String, List<Throughput>> throughput(
      List<Entrant> entrants, Map<String, List<Map<String, String>>> choices) {
    Map<String, List<Throughput>> throughput = new HashMap<>();
    for (int clients = 1; clients <= 2 && plan.throughputSeconds() > 0; clients++) {
      for (Entrant entrant : entrants) {
        progress.accept(entrant.engine().name() + ": throughput, clients: " + clients);
        Mix mix = new Mix(entrant, shapes, choices);
        throughput
            .computeIfAbsent(entrant.engine().name(), k -> new ArrayList<>())
            .add(
                Throughput.measure(
                    entrant.server(), mix::asker, clients, plan.throughputSeconds()));
      }
    }
    return throughput;
  }

  private Standing standing(Entrant entrant, Map<String, List<Throughput>> throughput) {
    String name = entrant.engine().name();
    boolean onDisk = entrant.engine().diskBytes() > 0;
    double start = startSeconds.getOrDefault(name, Double.NaN);
    return new Standing(
        entrant.engine(),
        onDisk ? loadSeconds.getOrDefault(name, Double.NaN) : start,
        start,
        entrant.engine().diskBytes(),
        memoryLoaded.getOrDefault(name, 0L),
        entrant.server().residentBytes(),
        throughput.getOrDefault(name, List.of()));
  }
}
