package org.parkgraph.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The small queries of the shapes with all their values, asked one after the other for ever. */
final class Mix {

  private record Question(String text, String accept) {}

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Entrant entrant;
  private final List<Question> questions = new ArrayList<>();

  Mix(Entrant entrant, List<Shape> shapes, Map<String, List<Map<String, String>>> choices) {
    this.entrant = entrant;
    int most = choices.values().stream().mapToInt(List::size).max().orElse(0);
    for (int value = 0; value < most; value++) {
      for (Shape shape : shapes) {
        List<Map<String, String>> own = choices.getOrDefault(shape.name(), List.of());
        if (shape.mix() && value < own.size()) {
          shape
              .text(entrant.engine().dialect(), own.get(value))
              .ifPresent(text -> questions.add(new Question(text, Entrant.accept(shape))));
        }
      }
    }
    if (questions.isEmpty()) {
      throw new BenchException("none of the queries chosen is marked mix; use --throughput 0");
    }
  }

  /** A client with a connection of its own. */
  Throughput.Asker asker() {
    Client client = new Client(PATIENCE);
    return number -> {
      Question question = questions.get(number % questions.size());
      return client.ask(entrant.server().sparql(), question.text, question.accept);
    };
  }
}
