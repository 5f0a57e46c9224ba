package org.parkgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the benchmark works and with what.
 *
 * @param home the checkout
 * @param work a folder for all it fetches and writes
 * @param heapMegabytes what each engine may use: heap of a JVM, buffers of Virtuoso
 * @param limitSeconds how long one query may take
 */
record Workshop(Path home, Path work, int heapMegabytes, int limitSeconds) {

  /**
   * When an engine is to stop a query by itself: a little after its client has given up, so that a
   * time-out is one in the table and the engine is soon free.
   */
  int engineLimitSeconds() {
    return limitSeconds + 5;
  }

  /** The folder for what is fetched for an engine; made if it is not there. */
  Path peer(String engine) {
    return folder(work.resolve("peers").resolve(engine));
  }

  /** The folder of an engine's store; made if it is not there. */
  Path store(String engine) {
    return folder(work.resolve("stores").resolve(engine));
  }

  /** A new, empty folder for an engine's store. */
  Path emptyStore(String engine) {
    Path store = store(engine);
    try (Stream<Path> tree = Files.walk(store)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new BenchException(store + " cannot be emptied", e);
    }
    return store(engine);
  }

  /** The folder for generated data; made if it is not there. */
  Path data() {
    return folder(work.resolve("data"));
  }

  /** The log of an engine. */
  Path log(String engine) {
    return folder(work.resolve("logs")).resolve(engine + ".log");
  }

  /** What the files below a folder take on disk, in bytes. */
  static long size(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
    } catch (IOException e) {
      throw new BenchException(folder + " cannot be read", e);
    }
  }

  /** Runs Maven of the checkout. */
  void maven(Path log, String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(home.resolve("mvnw").toString(), "-q", "-B"), Stream.of(arguments))
            .toList();
    Commands.run(home, log, Map.of(), command);
  }

  /** Writes a small file. */
  static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new BenchException(file + " cannot be written", e);
    }
  }

  private static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BenchException(folder + " cannot be made", e);
    }
  }
}
