package org.parkgraph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.parkgraph.generate.GeneratedFile;
import org.parkgraph.generate.Parks;
import org.parkgraph.source.SourceTree;

/** A small contest of real servers on one park: it measures, compares and reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContestTest {

  private static final Set<String> ASKED =
      Set.of("q01-entity", "q06-count-by-industry", "q12-five-way-join", "q21-construct");

  private Path dir;
  private String report;
  private Result result;

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    dir = folder;
    Path file = dir.resolve("parks-1.nt");
    GeneratedFile.at(file).orElseThrow().write(new Parks(SourceTree.locate()), 1, 1, (p, t) -> {});
    List<Shape> shapes =
        Shapes.read(Path.of("src/bench/queries")).stream()
            .filter(s -> ASKED.contains(s.name()))
            .toList();
    Workshop shop = new Workshop(Path.of("").toAbsolutePath(), dir, 512, 20);
    Plan plan = new Plan(2, 2, 10, 0, 1);
    result =
        new Contest(shop, DataFile.of(file), shapes, plan, line -> {})
            .run(
                List.of(
                    ClassPathEngine.parkgraph(dir),
                    ClassPathEngine.fuseki("fuseki-mem", dir),
                    ClassPathEngine.fuseki("fuseki-short", dir).on(without(file)),
                    ClassPathEngine.fuseki("fuseki-none", dir).on(dir.resolve("none.nt"))));
    report = new Report(shop, plan, "2026-01-01").markdown(List.of(result));
  }

  /** The same data but for the industries of all enterprises with a 1 at the end. */
  private Path without(Path file) throws IOException {
    List<String> kept =
        Files.readAllLines(file).stream()
            .filter(l -> !l.matches(".*enterprise-\\d*1> \\S*inIndustry>.*"))
            .toList();
    return Files.write(dir.resolve("short.nt"), kept);
  }

  @Test
  void everyQuestionIsMeasuredOnEveryEngine() {
    for (Shape shape : result.shapes()) {
      for (Engine engine : result.engines()) {
        Cell cell = result.cell(shape, engine);
        assertEquals("", cell.fault(), shape.name() + " " + engine.name());
        assertTrue(cell.runs() >= 2, shape.name() + " " + engine.name());
        assertTrue(cell.median() > 0 && cell.first() > 0, shape.name());
      }
    }
    assertEquals(ASKED.size(), result.shapes().size());
  }

  @Test
  void parkgraphAnswersAsStockFusekiDoes() {
    for (Shape shape : result.shapes()) {
      for (Engine engine : result.engines().subList(0, 2)) {
        Cell cell = result.cell(shape, engine);
        assertEquals("", cell.difference(), shape.name() + " " + engine.name());
        assertTrue(cell.rows() > 0, shape.name() + " has rows");
      }
    }
  }

  @Test
  void aWrongAnswerIsFoundAndShown() {
    Shape count =
        result.shapes().stream().filter(s -> s.name().startsWith("q06")).findFirst().orElseThrow();
    Cell wrong = result.cell(count, result.engines().get(2));
    assertTrue(wrong.difference().contains("only here"), wrong.difference());
    assertTrue(report.contains("**q06-count-by-industry, fuseki-short** ≠"), report);
    assertFalse(report.contains("q06-count-by-industry, parkgraph"), report);
  }

  @Test
  void anEngineThatCannotTakePartIsNamed() {
    assertEquals(3, result.engines().size());
    assertTrue(report.contains("**NOT THERE** fuseki-none: "), report);
  }

  @Test
  void costsAndThroughputAreInTheReport() {
    Standing ours = result.standings().get(0);
    assertTrue(ours.memoryLoaded() > 10_000_000 || !Files.exists(Path.of("/proc")));
    assertEquals(2, ours.throughput().size());
    assertTrue(ours.throughput().stream().allMatch(t -> t.perSecond() > 0 && t.failed() == 0));
    assertTrue(report.contains("| parkgraph |"), report);
    assertEquals(1 + 3L * ASKED.size(), Cells.table(List.of(result)).tsv(true).lines().count());
  }

  @Test
  void aQueryThatTakesTooLongIsAFault() {
    Shape slow =
        new Shape(
            "slow",
            "slow",
            Shape.Check.ROWS,
            false,
            "",
            Map.of(Dialect.NO_TEXT, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"));
    try (Entrant entrant =
        new Entrant(
            ClassPathEngine.fuseki("fuseki-slow", dir),
            result.data(),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1))) {
      Server before = entrant.server();
      assertEquals("> 1 s", entrant.ask(slow, Map.of()).orElseThrow().fault());
      // It still works on what was given up, so a new process takes its place.
      assertFalse(before.process().isAlive());
      assertTrue(entrant.ask("ASK {}", Client.ROWS).ok());
    }
  }
}
