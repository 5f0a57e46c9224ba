package org.parkgraph.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.sparql.Limits;

/** The configuration file is read strictly. */
class SettingsTest {

  @TempDir Path dir;

  private Settings read(String text) throws IOException {
    return Settings.read(Files.writeString(dir.resolve("c.conf"), text));
  }

  @Test
  void everyKeyIsRead() throws IOException {
    assertEquals(
        new Settings(DefaultGraph.STORED, Data.LOADED, new Limits(7, Duration.ofSeconds(30))),
        read(
            "# plain RDF\n\n  default-graph:stored\r\ndata:  loaded \nrow-limit: 7\ndeadline: 30"));
  }

  @Test
  void whatIsNotSetIsAsWithoutAFile() throws IOException {
    assertEquals(Settings.DEFAULTS, read("# nothing\n"));
    assertEquals(
        new Settings(DefaultGraph.STORED, Data.SHIPPED, Limits.DEFAULTS),
        read("default-graph: stored"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default-graph: named | 1: default-graph is union or stored, not \"named\"",
        "default-graph: Union | 1: default-graph is union or stored, not \"Union\"",
        "data: | 1: data is shipped or loaded, not \"\"",
        "#\\nbase: x | 2: no key \"base\"; there are default-graph, data, row-limit, deadline",
        "data: loaded\\n\\ndata: loaded | 3: data is set on line 1 already; set it once",
        "data | 1: a line is \"key: value\"; the keys are default-graph, data, row-limit, deadline",
        "row-limit: 0 | 1: row-limit is a whole number from 1 to 999999999, not \"0\"",
        "deadline: 5 s | 1: deadline is a whole number from 1 to 999999999, not \"5 s\""
      })
  void whatIsWrongIsNamedWithItsLine(String text, String message) {
    SettingsException e =
        assertThrows(SettingsException.class, () -> read(text.replace("\\n", "\n")));
    assertEquals(dir.resolve("c.conf") + ":" + message, e.getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    Path none = dir.resolve("none");
    SettingsException e = assertThrows(SettingsException.class, () -> Settings.read(none));
    assertEquals(none + ": there is no such file", e.getMessage());
  }
}
