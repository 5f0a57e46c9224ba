package org.parkgraph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The tests of protocols that do not pass, with what the service answers instead and why. */
final class HttpExceptions {

  static final Path FILE = Path.of("src/test/resources/conformance/http-exceptions.tsv");

  /**
   * One of them.
   *
   * @param answers the status codes of all requests in their order
   */
  record Listed(String answers, String reason) {}

  private HttpExceptions() {}

  /** Those whose name begins so, by name. */
  static Map<String, Listed> of(String group) {
    Map<String, Listed> listed = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(FILE)) {
        if (line.startsWith(group)) {
          String[] cells = line.split("\t", -1);
          assertEquals(3, cells.length, FILE + ": test, tab, answers, tab, reason: " + line);
          listed.put(cells[0], new Listed(cells[1], cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return listed;
  }
}
