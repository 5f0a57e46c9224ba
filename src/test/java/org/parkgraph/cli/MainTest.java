package org.parkgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with their exit codes. */
class MainTest {

  private final StringWriter out = new StringWriter();

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), args);
  }

  @Test
  void theShippedSourcesPassTheCheck() {
    assertEquals(0, run("check"), out.toString());
    assertTrue(out.toString().contains("No violations."));
  }

  @Test
  void aFaultInTheSourcesFailsTheCheckAndIsNamed(@TempDir Path dir) throws IOException {
    Files.createDirectories(dir.resolve("ontology"));
    Files.createDirectories(dir.resolve("data/names"));
    Files.writeString(dir.resolve("ontology/a.ttl"), "");
    Files.writeString(
        dir.resolve("data/names/people.ttl"), "PREFIX x: <http://x.example/>\n\nx:a x:b .\n");
    assertEquals(1, run("check", dir.toString()));
    assertTrue(out.toString().contains("data/names/people.ttl:3: syntax: "), out.toString());
  }

  @Test
  void wrongUsageIsExitCodeTwo() {
    assertEquals(2, run());
    assertEquals(2, run("no-such-command"));
    assertEquals(2, run("serve", "--port", "seventy"));
    assertEquals(2, run("serve", "--port", "70000"));
    assertEquals(2, run("query", "no/such"));
    assertEquals(2, run("query", "policy/by-topic"));
    assertEquals(2, run("query", "policy/by-topic", "topic"));
  }

  @Test
  void theBenchmarkIsOfACheckoutAndNotOfTheJar() {
    assertEquals(1, run("bench", "--parks", "1"));
    assertEquals("", out.toString());
  }

  @Test
  void whatCannotBeLoadedIsNotServed(@TempDir Path dir) throws IOException {
    Path bad = Files.writeString(dir.resolve("bad.ttl"), "<a> <b> .\n");
    assertEquals(1, run("serve", "--port", "0", "--load", bad.toString()));
    assertEquals(1, run("serve", "--port", "0", "--load", dir.resolve("none.ttl").toString()));
    assertEquals("", out.toString());
  }

  @Test
  void aMissingFolderOfCopiesIsExitCodeTwo(@TempDir Path dir) {
    assertEquals(2, run("serve", "--port", "0", "--sources", dir.resolve("none").toString()));
    assertEquals("", out.toString());
  }

  @Test
  void aWrongConfigurationIsExitCodeTwo(@TempDir Path dir) throws IOException {
    Path config = Files.writeString(dir.resolve("c.conf"), "data: all\n");
    assertEquals(2, run("serve", "--port", "0", "--config", config.toString()));
    Files.writeString(config, "data: loaded\n"); // and nothing is loaded
    assertEquals(2, run("serve", "--port", "0", "--config", config.toString()));
    assertEquals(2, run("serve", "--port", "0", "--config", dir.resolve("none").toString()));
  }

  @Test
  void aQueryRunsWithoutAServer() {
    assertEquals(
        0, run("query", "policy/by-topic", "topic=topic:smart-hardware", "--format", "csv"));
    assertTrue(out.toString().contains("smart-hardware-policies"), out.toString());
  }

  @Test
  void aDumpIsWrittenWholeOrNotAtAll(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("all.nq.gz");
    assertEquals(0, run("dump", file.toString()));
    assertTrue(Files.size(file) > 10_000);
    assertEquals(2, run("dump", dir.resolve("all.xyz").toString()));
    assertEquals(1, run("dump", dir.resolve("none/all.nq").toString()));
    try (var left = Files.list(dir)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void aMissingFolderFails() {
    assertEquals(1, run("check", "/no/such/folder"));
  }
}
