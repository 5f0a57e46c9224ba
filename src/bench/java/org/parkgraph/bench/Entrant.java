package org.parkgraph.bench;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** An engine that runs, with the one connection it is asked over. */
final class Entrant implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Engine engine;
  private final DataFile data;
  private final Duration limit;
  private final Duration patience;
  private Server server;
  private Client client;

  /** Starts the engine; a query may take {@code limit}. */
  Entrant(Engine engine, DataFile data, Duration limit) {
    this(engine, data, limit, PATIENCE);
  }

  /**
   * One that is started anew if it works on longer than {@code patience} after a query given up.
   */
  Entrant(Engine engine, DataFile data, Duration limit, Duration patience) {
    this.engine = engine;
    this.data = data;
    this.limit = limit;
    this.patience = patience;
    this.server = engine.start(data);
    this.client = new Client(limit);
  }

  Engine engine() {
    return engine;
  }

  Server server() {
    return server;
  }

  /** Asks a shape with a choice of values; empty if this engine cannot be asked it. */
  Optional<Answer> ask(Shape shape, Map<String, String> choice) {
    return shape.text(engine.dialect(), choice).map(text -> ask(text, accept(shape)));
  }

  /** Asks a query in the words of the engine. */
  Answer ask(String query, String accept) {
    Answer answer = client.ask(server.sparql(), query, accept);
    if (!answer.ok()) {
      recover();
    }
    return answer;
  }

  static String accept(Shape shape) {
    return shape.isGraph() ? Client.TRIPLES : Client.ROWS;
  }

  /** After a query given up, waits until the server is idle; starts it anew if it never is. */
  private void recover() {
    if (!server.settle(patience)) {
      server.close();
      server = engine.start(data);
      client = new Client(limit);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
