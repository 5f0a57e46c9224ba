package org.parkgraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.dataset.DataVersion;
import org.parkgraph.source.SourceTree;
import org.parkgraph.text.SearchRequest;

/** Data kept between starts: what is not sound is made anew, whatever happened to it. */
class PreparedTest {

  private static final SourceTree SOURCES = SourceTree.at(Path.of(""));
  private static final String VERSION = DataVersion.of(SOURCES);

  @TempDir static Path made;
  @TempDir Path dir;

  @BeforeAll
  static void make() {
    try (Assembly first = Assembly.of(SOURCES, made)) {
      first.prepare(made);
    }
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = dir.resolve(made.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    assertTrue(isSound());
  }

  private boolean isSound() {
    var found = Prepared.find(dir, VERSION);
    found.ifPresent(p -> p.text().close());
    return found.isPresent();
  }

  private Path largest(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(dir.resolve(VERSION).resolve(folder))) {
      return files
          .filter(Files::isRegularFile)
          .max(Comparator.comparing(f -> f.toFile().length()))
          .orElseThrow();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"flip", "cut", "delete", "empty"})
  void aDamagedIndexIsNotUsed(String damage) throws IOException {
    Path file = largest("text");
    byte[] bytes = Files.readAllBytes(file);
    switch (damage) {
      case "flip" -> {
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
      case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      case "delete" -> Files.delete(file);
      default -> Files.write(file, new byte[0]);
    }
    assertFalse(isSound());
  }

  @Test
  void whatIsNotSoundIsMadeAnewAndReplaced() throws IOException {
    Files.delete(largest("text"));
    try (Assembly again = Assembly.of(SOURCES, dir)) {
      assertTrue(again.text().search(SearchRequest.of("garage cafe")).total() > 0);
      again.prepare(dir);
    }
    assertTrue(isSound());
  }

  @Test
  void anIndexOfOtherDataIsNotUsed() throws IOException {
    Files.move(dir.resolve(VERSION), dir.resolve("other"));
    assertEquals(java.util.Optional.empty(), Prepared.find(dir, "other"));
  }

  @Test
  void aDatasetThatWasCutIsNotUsed() throws IOException {
    Path file = dir.resolve(VERSION).resolve("dataset.trdf");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2 + 1));
    assertFalse(isSound());
  }
}
