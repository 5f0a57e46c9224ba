package org.parkgraph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reading half of the W3C's tests of the graph store protocol. The service is read-only: a
 * request that writes is sent and has to be refused with 405; each request that reads is then asked
 * of a service on the graphs that the writing before it would have left.
 */
class GraphStoreSuiteTest {

  private static final String GROUP = "1.1/graph-store-protocol/";
  private static final String FOLDER = "sparql11/graph-store-protocol/";
  private static final String ENDPOINT = "/park/data";

  @TempDir static Path folder;

  private static int reads;
  private static int readsPassed;
  private static int refused;
  private static int direct;

  @TestFactory
  Stream<DynamicTest> graphsNamedByParameterAreRead() {
    if (!Suite.isThereOrTold("THE W3C TESTS OF THE GRAPH STORE PROTOCOL")) {
      return Stream.empty();
    }
    return HttpSuite.tests(GROUP, FOLDER + "manifest-indirect.ttl").stream()
        .map(t -> DynamicTest.dynamicTest(t.id(), () -> run(t)));
  }

  @TestFactory
  Stream<DynamicTest> graphsNamedByTheAddressAreListedAsNotOffered() {
    if (!Suite.isThere()) {
      return Stream.empty();
    }
    Map<String, HttpExceptions.Listed> listed = HttpExceptions.of(GROUP);
    List<HttpTest> tests = HttpSuite.tests(GROUP, FOLDER + "manifest-direct.ttl");

    return tests.stream()
        .map(
            t ->
                DynamicTest.dynamicTest(
                    t.id(), () -> notOffered(t, Objects.requireNonNull(listed.get(t.id())))));
  }

  @Test
  void theOlderManifestHasNothingToRun() {
    if (Suite.isThere()) {
      List<Resource> old = HttpSuite.entries("sparql11/http-rdf-update/manifest.ttl");
      assertEquals(18, old.size());
      old.forEach(t -> assertFalse(HttpSuite.hasRequests(t), "can be run now: " + t));
    }
  }

  @AfterAll
  static void report() {
    System.out.printf("W3C %-32s %3d of %3d reads", "1.1/graph-store-protocol", readsPassed, reads);
    System.out.printf(", %d writes refused, %d tests of an option not offered%n", refused, direct);
  }

  private static void run(HttpTest test) {
    StoreToBe store = new StoreToBe();
    for (HttpStep step : test.steps()) {
      try (SuiteService service = SuiteService.start(folder, store.dataset())) {
        HttpStep told = store.withLocations(step);
        HttpResponse<String> answer = told.send(service.uri(), "/gsp", ENDPOINT);
        if (step.reads()) {
          reads++;
          HttpCheck.check(told, answer);
          readsPassed++;
        } else {
          assertEquals(405, answer.statusCode(), answer.body());
          assertTrue(answer.headers().firstValue("Allow").orElse("").startsWith("GET, HEAD"));
          refused++;
          store.write(told);
        }
      }
    }
  }

  private static void notOffered(HttpTest test, HttpExceptions.Listed listed) {
    assertTrue(test.requires().contains("DirectGraphIdentification"), "an option, not a duty");
    List<String> answers = new ArrayList<>();
    try (SuiteService service = SuiteService.start(folder, Map.of())) {
      for (HttpStep step : test.steps()) {
        answers.add(String.valueOf(step.send(service.uri(), "/gsp", ENDPOINT).statusCode()));
      }
    }
    assertEquals(listed.answers(), String.join(" ", answers), listed.reason());
    direct++;
  }
}
