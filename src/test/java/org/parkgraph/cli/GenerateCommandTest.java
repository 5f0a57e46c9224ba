package org.parkgraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code generate}: what it writes, and what it refuses. */
class GenerateCommandTest {

  @TempDir private Path folder;

  private String errors = "";

  private int run(String... args) {
    PrintStream before = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      return Main.run(new PrintWriter(new StringWriter(), true), args);
    } finally {
      System.setErr(before);
      errors = err.toString(StandardCharsets.UTF_8);
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> files() throws IOException {
    try (var list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFileIsWrittenWithoutAWordWhereNobodyWatches() throws IOException {
    assertEquals(0, run("generate", "--parks", "1", file("parks.nq")));
    assertEquals("", errors);
    assertEquals(List.of("parks.nq"), files());
    assertTrue(Files.readAllLines(folder.resolve("parks.nq")).size() > 10_000);
  }

  @Test
  void theSeedIsOneUnlessItIsGiven() throws IOException {
    assertEquals(0, run("generate", "--parks", "1", file("a.nt")));
    assertEquals(0, run("generate", "--parks", "1", "--seed", "1", file("b.nt")));
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.nt")), Files.readAllBytes(folder.resolve("b.nt")));
  }

  @Test
  void wrongUsageIsToldAndLeavesNothing() throws IOException {
    refused("--parks is a number from 1", "--parks", "0", file("a.nq"));
    refused("--parks is a number from 1", "--parks", "-3", file("a.nq"));
    refused("--parks", "--parks", "many", file("a.nq"));
    refused("--parks", file("a.nq"));
    refused("--seed", "--parks", "1", "--seed", "x", file("a.nq"));
    refused("FILE", "--parks", "1");
    refused("end the name in .nq, .trig, .nt or .ttl", "--parks", "1", file("a.rdf"));
    refused("end the name in .nq, .trig, .nt or .ttl", "--parks", "1", file("a.gz"));
    assertEquals(List.of(), files());
  }

  private void refused(String message, String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "generate";
    System.arraycopy(args, 0, all, 1, args.length);
    assertEquals(2, run(all), errors);
    assertTrue(errors.contains(message), errors);
  }

  @Test
  void whatCannotBeWrittenIsToldInOneLine() throws IOException {
    assertEquals(1, run("generate", "--parks", "1", file("none/a.nq")));
    assertEquals(
        "parkgraph: " + file("none/a.nq") + " cannot be written: there is no such folder\n",
        errors);
    Files.createDirectory(folder.resolve("sub.nq"));
    assertEquals(1, run("generate", "--parks", "1", file("sub.nq")));
    assertEquals("parkgraph: " + file("sub.nq") + " is a folder; name a file\n", errors);
    assertEquals(List.of("sub.nq"), files());
  }

  /** Linux has a device that is always full; a link to it stands where the file is written. */
  @Test
  void aFullDiskLeavesTheOldFileAndNoHalfOne() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full here");
    Files.writeString(folder.resolve("a.nq"), "old");
    for (String name : List.of("a.nq", "b.ttl", "c.trig.gz")) {
      Files.createSymbolicLink(folder.resolve(name + ".part"), full);
      assertEquals(1, run("generate", "--parks", "1", file(name)));
      assertEquals(
          "parkgraph: " + file(name) + " cannot be written: No space left on device\n", errors);
    }
    assertEquals(List.of("a.nq"), files());
    assertEquals("old", Files.readString(folder.resolve("a.nq")));
  }
}
