package org.parkgraph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The W3C's tests of the SPARQL 1.1 protocol against the running service, request by request as the
 * manifest writes them. The service is read-only: each test of an update is listed with what comes
 * back instead.
 */
class ProtocolSuiteTest {

  private static final String GROUP = "1.1/protocol/";

  @TempDir static Path folder;

  private static int tests;
  private static int passed;

  @TestFactory
  Stream<DynamicTest> everyTestPassesOrIsListedWithItsReason() {
    if (!Suite.isThereOrTold("THE W3C TESTS OF THE SPARQL PROTOCOL")) {
      return Stream.empty();
    }
    List<HttpTest> all = HttpSuite.tests(GROUP, "sparql11/protocol/manifest.ttl");
    Map<String, HttpExceptions.Listed> listed = HttpExceptions.of(GROUP);
    TreeSet<String> unknown = new TreeSet<>(listed.keySet());
    all.forEach(t -> unknown.remove(t.id()));
    assertEquals(new TreeSet<>(), unknown, HttpExceptions.FILE + " names tests that there are not");
    return all.stream().map(t -> DynamicTest.dynamicTest(t.id(), () -> run(t, listed.get(t.id()))));
  }

  @AfterAll
  static void report() {
    System.out.printf("W3C %-32s %3d of %3d%n", "1.1/protocol", passed, tests);
  }

  private static void run(HttpTest test, HttpExceptions.@Nullable Listed listed) {
    tests++;
    List<Integer> answers = new ArrayList<>();
    AssertionError fault = null;
    try (SuiteService service = SuiteService.start(folder, test.graphs())) {
      for (HttpStep step : test.steps()) {
        HttpResponse<String> answer = step.send(service.uri(), "/sparql/", "/sparql");
        answers.add(answer.statusCode());
        try {
          HttpCheck.check(step, answer);
        } catch (AssertionError e) {
          fault = fault == null ? e : fault;
        }
      }
    }
    if (listed == null && fault != null) {
      throw fault;
    } else if (listed == null) {
      passed++;
    } else {
      assertNotNull(fault, "passes now; take it out of " + HttpExceptions.FILE);
      String told = String.join(" ", answers.stream().map(String::valueOf).toList());
      assertEquals(listed.answers(), told, listed.reason());
    }
  }
}
