package org.parkgraph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The W3C's tests of SPARQL 1.0 and 1.1 queries against the running service: each test's data are
 * loaded, its query is posted to {@code /sparql}, and what comes back is read as a client reads it.
 * What fails is listed with its reason; a listed test that passes fails the run.
 */
class SparqlSuiteTest {

  private static final Path EXCEPTIONS = Path.of("src/test/resources/conformance/exceptions.tsv");

  /** Tests and passes by group, for the report. */
  private static final Map<String, int[]> COUNTS = new TreeMap<>();

  @TempDir static Path folder;

  private static @Nullable SuiteService running;
  private static List<List<Path>> runningOn = List.of();
  private static int started;

  @TestFactory
  Stream<DynamicTest> everyTestPassesOrIsListedWithItsReason() throws IOException {
    if (!Suite.isThereOrTold("THE W3C TESTS OF SPARQL")) {
      return Stream.empty();
    }
    List<SuiteTest> tests =
        Stream.of(
                Suite.tests("1.0", "sparql10/manifest-syntax.ttl"),
                Suite.tests("1.0", "sparql10/manifest-evaluation.ttl"),
                Suite.tests("1.1", "sparql11/manifest-sparql11-query.ttl"),
                Suite.tests("1.1", "sparql11/manifest-sparql11-results.ttl"),
                Suite.tests("1.1", "sparql11/syntax-fed/manifest.ttl"))
            .flatMap(s -> s)
            .toList();
    Map<String, String> exceptions = exceptions();
    Set<String> unknown = new HashSet<>(exceptions.keySet());
    tests.forEach(t -> unknown.remove(t.id()));
    assertEquals(Set.of(), unknown, EXCEPTIONS + " names tests that there are not");
    return tests.stream()
        .map(t -> DynamicTest.dynamicTest(t.id(), () -> run(t, exceptions.get(t.id()))));
  }

  @AfterAll
  static void report() {
    if (running != null) {
      running.close();
    }
    int[] sum = new int[2];
    COUNTS.forEach(
        (group, n) -> {
          System.out.printf("W3C %-32s %3d of %3d%n", group, n[1], n[0]);
          sum[0] += n[0];
          sum[1] += n[1];
        });
    System.out.printf("W3C total %d of %d, %d services%n", sum[1], sum[0], started);
  }

  /** The tests that do not pass, with the reason of each. */
  private static Map<String, String> exceptions() throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    for (String line : Files.readAllLines(EXCEPTIONS)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        assertEquals(2, cells.length, EXCEPTIONS + ": a line is test, tab, reason: " + line);
        reasons.put(cells[0], cells[1]);
      }
    }
    return reasons;
  }

  private static void run(SuiteTest test, @Nullable String exception) throws IOException {
    int[] counts = COUNTS.computeIfAbsent(test.group(), g -> new int[2]);
    counts[0]++;
    try {
      check(test);
    } catch (AssertionError e) {
      if (exception == null) {
        throw new AssertionError(test.id() + ": " + e.getMessage(), e);
      }
      return;
    }
    counts[1]++;
    assertTrue(exception == null, "passes now; take it out of " + EXCEPTIONS);
  }

  private static void check(SuiteTest test) throws IOException {
    String text = Files.readString(test.query());
    String based = "BASE <" + test.query().toUri() + ">\n" + text;
    SuiteService service = service(test, based);
    if (test.isSyntax()) {
      int status = service.ask(based, "*/*").statusCode();
      assertEquals(test.isNegative() ? 400 : 200, status, text);
    } else {
      checkAnswer(test, based, service);
    }
  }

  private static void checkAnswer(SuiteTest test, String query, SuiteService service) {
    Path file = Objects.requireNonNull(test.result());
    Answer expected = Expectation.read(file);
    boolean triples = expected instanceof Answer.Triples;
    Lang as =
        triples
            ? Lang.NTRIPLES
            : Objects.requireNonNullElse(Expectation.lang(file), ResultSetLang.RS_JSON);
    HttpResponse<String> response = service.ask(query, as.getContentType().getContentTypeStr());
    assertEquals(200, response.statusCode(), () -> query + "\n" + response.body());
    Answer found = triples ? graph(response.body()) : Answer.parse(response.body(), as);
    if (!right(test, query, expected, found)) {
      fail(query + "\nexpected " + expected + "\nfound " + found);
    }
  }

  private static boolean right(SuiteTest test, String query, Answer expected, Answer found) {
    if (test.lax()) {
      return Comparison.sameSet((Answer.Rows) expected, (Answer.Rows) found);
    }
    return Comparison.same(expected, found)
        && (!(expected instanceof Answer.Rows rows)
            || !parsed(query).hasOrderBy()
            || Comparison.sameInOrder(rows, (Answer.Rows) found));
  }

  private static Answer graph(String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, Lang.NTRIPLES).parse(graph);
    return Answer.Triples.of(graph);
  }

  private static Query parsed(String query) {
    return QueryFactory.create(query, Syntax.syntaxSPARQL_11);
  }

  /** A service on the test's data; that of the test before where it has the same. */
  private static SuiteService service(SuiteTest test, String query) {
    List<Path> graphs = new ArrayList<>(test.graphData());
    if (!test.isSyntax() && test.data().isEmpty() && graphs.isEmpty()) {
      // Such a query names the files itself; FROM fetches nothing, so they are loaded before.
      Query parsed = parsed(query);
      Stream.concat(parsed.getGraphURIs().stream(), parsed.getNamedGraphURIs().stream())
          .distinct()
          .forEach(uri -> graphs.add(Path.of(java.net.URI.create(uri))));
    }
    List<List<Path>> wanted = List.of(test.data(), graphs);
    if (running == null || !runningOn.equals(wanted)) {
      if (running != null) {
        running.close();
      }
      running = SuiteService.start(folder, test.data(), graphs);
      runningOn = wanted;
      started++;
    }
    return running;
  }
}
