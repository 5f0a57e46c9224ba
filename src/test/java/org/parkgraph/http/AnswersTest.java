package org.parkgraph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.parkgraph.conneg.Representation;

/** What is kept, for how long, and who makes it. */
class AnswersTest {

  private final Answers answers = new Answers(8 << 20);

  @Test
  void whatWasMadeOnceIsGivenToTheNext() {
    Answer answer = new Answer("text/csv", new byte[10]);
    answers.turn(key("a")).keep(answer);
    assertSame(answer, answers.turn(key("a")).kept());
    assertNull(answers.turn(key("b")).kept());
  }

  @Test
  void eachThingThatAnAnswerDependsOnTellsItApart() {
    Map<String, List<String>> none = Map.of();
    List<Answers.Key> keys =
        List.of(
            new Answers.Key("1", "/a", none, Representation.CSV, "", null),
            new Answers.Key("2", "/a", none, Representation.CSV, "", null),
            new Answers.Key("1", "/b", none, Representation.CSV, "", null),
            new Answers.Key("1", "/a", none, Representation.TSV, "", null),
            new Answers.Key("1", "/a", none, Representation.CSV, "x", null),
            new Answers.Key("1", "/a", Map.of("a", List.of("b")), Representation.CSV, "", null),
            new Answers.Key(
                "1", "/a", Map.of("a", List.of("b", "c")), Representation.CSV, "", null),
            new Answers.Key("1", "/a", Map.of("a", List.of("b, c")), Representation.CSV, "", null));
    for (Answers.Key key : keys) {
      Answers.Turn turn = answers.turn(key);
      assertNull(turn.kept());
      turn.keep(new Answer("text/csv", new byte[0]));
    }
    assertEquals(keys.size(), answers.size());
  }

  @Test
  void whatEndsWithoutAnAnswerOrWithTooLongAOneIsNotKept() {
    answers.turn(key("failed")).end();
    answers.turn(key("long")).keep(new Answer("text/csv", new byte[Answers.LONGEST + 1]));
    assertEquals(0, answers.size());
  }

  @Test
  void theBudgetHolds() {
    for (int i = 0; i < 100; i++) {
      answers.turn(key("x" + i)).keep(new Answer("text/csv", new byte[Answers.LONGEST]));
    }
    assertEquals(6, answers.size(), "each with a quarter more, for its gzip");
  }

  @Test
  void whoAsksMeanwhileGetsWhatTheFirstMakes() throws InterruptedException {
    Answers.Turn first = answers.turn(key("a"));
    AtomicReference<Answer> got = new AtomicReference<>();
    Thread second = waiting(() -> got.set(answers.turn(key("a")).kept()));
    Answer answer = new Answer("text/csv", new byte[10]);
    first.keep(answer);
    second.join(10_000);
    assertSame(answer, got.get());
  }

  @Test
  void whoWaitsForOneThatFailsMakesItHimself() throws InterruptedException {
    Answers.Turn first = answers.turn(key("a"));
    CompletableFuture<Answers.Turn> got = new CompletableFuture<>();
    Thread second = waiting(() -> got.complete(answers.turn(key("a"))));
    first.end();
    second.join(10_000);
    assertNotNull(got.getNow(null));
    assertNull(got.join().kept());
  }

  /** Starts a thread and returns when it waits. */
  private static Thread waiting(Runnable run) throws InterruptedException {
    Thread thread = new Thread(run);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      assertEquals(true, thread.isAlive(), "ended without waiting");
      Thread.sleep(1);
    }
    return thread;
  }

  private static Answers.Key key(String path) {
    return new Answers.Key("1", path, Map.of(), Representation.CSV, "", null);
  }
}
