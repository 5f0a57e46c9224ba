package org.parkgraph.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Asks all engines all shapes. They take turns query by query, the order of engines reversed each
 * time, so that a disturbance of the machine meets all of them.
 */
final class Race {

  /** A shape on an engine. */
  private record Key(String shape, String engine) {}

  private final List<Shape> shapes;
  private final Map<String, List<Map<String, String>>> choices;
  private final List<Entrant> entrants;
  private final Plan plan;
  private final Consumer<String> progress;
  private final Map<Key, Cell> cells = new HashMap<>();
  private int turn;

  Race(
      List<Shape> shapes,
      Map<String, List<Map<String, String>>> choices,
      List<Entrant> entrants,
      Plan plan,
      Consumer<String> progress) {
    this.shapes = shapes;
    this.choices = choices;
    this.entrants = entrants;
    this.plan = plan;
    this.progress = progress;
  }

  /** What was measured of a shape on an engine. */
  Cell cell(Shape shape, Engine engine) {
    return cells.computeIfAbsent(new Key(shape.name(), engine.name()), k -> new Cell());
  }

  /** Young processes first, then the answers compared, then warm-up, then the rounds. */
  void run() {
    progress.accept("young processes");
    shapes.forEach(shape -> turns(shape, 0, (e, a) -> cell(shape, e.engine()).first(a)));
    progress.accept("answers compared");
    shapes.forEach(this::compare);
    progress.accept("warm-up");
    shapes.forEach(this::warm);
    for (int round = 1; round <= plan.rounds(); round++) {
      progress.accept("round " + round + " of " + plan.rounds());
      round(round);
    }
  }

  private void round(int round) {
    for (Shape shape : shapes) {
      for (int v = 0; v < choices(shape).size(); v++) {
        int value = v;
        turns(shape, v, (e, a) -> cell(shape, e.engine()).sample(round, value, a));
      }
    }
  }

  private void warm(Shape shape) {
    Map<Entrant, Long> spent = new HashMap<>();
    long enough = plan.warmSeconds() * 1_000_000_000L;
    for (int run = 0; run < plan.rounds() * choices(shape).size(); run++) {
      for (Entrant entrant : inTurn()) {
        if (spent.getOrDefault(entrant, 0L) < enough) {
          ask(shape, run % choices(shape).size(), entrant)
              .ifPresent(a -> spent.merge(entrant, a.nanos(), Long::sum));
        }
      }
    }
  }

  private void compare(Shape shape) {
    long enough = plan.budgetSeconds() * 1_000_000_000L;
    Map<Entrant, Long> spent = new HashMap<>();
    for (int value = 0; value < choices(shape).size(); value++) {
      Agreement agreement = new Agreement(shape);
      for (Entrant entrant : entrants) {
        if (spent.getOrDefault(entrant, 0L) < enough) {
          Cell cell = cell(shape, entrant.engine());
          ask(shape, value, entrant)
              .filter(a -> !cell.failed(a))
              .ifPresent(
                  a -> {
                    spent.merge(entrant, a.nanos(), Long::sum);
                    agreement.add(entrant.engine().name(), a.body(), cell);
                  });
        }
      }
      agreement.judge();
    }
  }

  private void turns(Shape shape, int value, BiConsumer<Entrant, Answer> note) {
    for (Entrant entrant : inTurn()) {
      ask(shape, value, entrant).ifPresent(answer -> note.accept(entrant, answer));
    }
  }

  private Optional<Answer> ask(Shape shape, int value, Entrant entrant) {
    Cell cell = cell(shape, entrant.engine());
    if (!cell.open(plan.budgetSeconds())) {
      return Optional.empty();
    }
    Optional<Answer> answer = entrant.ask(shape, choices(shape).get(value));
    if (answer.isEmpty()) {
      cell.unable("no text index");
    }
    answer.ifPresent(cell::failed);
    return answer;
  }

  private List<Entrant> inTurn() {
    List<Entrant> order = new ArrayList<>(entrants);
    if (turn++ % 2 == 1) {
      Collections.reverse(order);
    }
    return order;
  }

  private List<Map<String, String>> choices(Shape shape) {
    return choices.getOrDefault(shape.name(), List.of());
  }
}
