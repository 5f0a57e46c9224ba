package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The packages of {@code src/test/npm}, in the versions of its lock file, and the programs there
 * that use them. They are installed into {@code target/clients}, once for each lock file.
 */
final class Npm {

  private static final Path SOURCES = Path.of("src/test/npm");
  private static final Path FOLDER = Path.of("target/clients");

  /** Why nothing of it can run; null where it can. */
  private static @Nullable String missing;

  private static boolean tried;

  private Npm() {}

  /** Installs the packages; where that cannot be, says loudly what did not run, and fails in CI. */
  static synchronized void installOrTell(String what) {
    if (!tried) {
      tried = true;
      missing = install();
    }
    if (missing != null) {
      String message = what + " DID NOT RUN: " + missing;
      assertTrue(System.getenv("CI") == null, message);
      System.err.println(message);
      Assumptions.abort(message);
    }
  }

  /** Runs a program of the packages' or ours in their folder. */
  static String run(String... command) {
    Shell.Ended ended = Shell.run(FOLDER, List.of(command));
    assertEquals(0, ended.code(), () -> String.join(" ", command) + "\n" + ended.output());
    return ended.output();
  }

  private static @Nullable String install() {
    if (!Shell.has("node") || !Shell.has("npm")) {
      return "node and npm are not installed (Debian: apt-get install nodejs npm)";
    }
    try {
      Files.createDirectories(FOLDER);
      Path installed = FOLDER.resolve("installed-lock.json");
      try (Stream<Path> files = Files.list(SOURCES)) {
        for (Path file : files.toList()) {
          Path copy = FOLDER.resolve(file.getFileName());
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Path lock = SOURCES.resolve("package-lock.json");
      if (Files.exists(installed) && Files.mismatch(installed, lock) < 0) {
        return null;
      }
      Shell.Ended ended =
          Shell.run(
              FOLDER,
              List.of(
                  "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"));
      if (ended.code() != 0) {
        return "npm cannot install the packages: " + ended.output();
      }
      Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
