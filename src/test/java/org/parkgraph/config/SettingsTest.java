package org.parkgraph.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
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

  @Test
  void aTileServerIsRead() throws IOException {
    assertEquals(
        new TileServer("http://localhost:8080/{z}/{x}/{y}@2x.png?k=1", "© somebody"),
        read("tiles: http://localhost:8080/{z}/{x}/{y}@2x.png?k=1\ntiles-attribution: © somebody")
            .tiles());
    assertEquals(
        new TileServer("https://t.example/{z}/{y}/{x}", ""),
        read("tiles: https://t.example/{z}/{y}/{x}").tiles());
    assertEquals(null, Settings.DEFAULTS.tiles());
  }

  @Test
  void aPlaceForReportsIsRead() throws IOException {
    assertEquals(
        URI.create("mailto:park-graph@example.org"),
        read("contact: mailto:park-graph@example.org").contact());
    assertEquals(
        URI.create("https://example.org/issues?new=1"),
        read("contact: https://example.org/issues?new=1").contact());
    assertEquals(null, Settings.DEFAULTS.contact());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "default-graph: named | 1: default-graph is union or stored, not \"named\"",
        "default-graph: Union | 1: default-graph is union or stored, not \"Union\"",
        "data: | 1: data is shipped or loaded, not \"\"",
        "#\\nbase: x | 2: no key \"base\"; there are default-graph, data, row-limit, deadline, tiles,"
            + " tiles-attribution, contact",
        "data: loaded\\n\\ndata: loaded | 3: data is set on line 1 already; set it once",
        "data | 1: a line is \"key: value\"; the keys are default-graph, data, row-limit, deadline, tiles,"
            + " tiles-attribution, contact",
        "contact: me@example.org | 1: contact is mailto:name@example.org or an address such as"
            + " https://example.org/issues, not \"me@example.org\"",
        "contact: mailto:a@b?bcc=c@d | 1: contact is mailto:name@example.org or an address such as"
            + " https://example.org/issues, not \"mailto:a@b?bcc=c@d\"",
        "contact: javascript:alert(1) | 1: contact is mailto:name@example.org or an address such as"
            + " https://example.org/issues, not \"javascript:alert(1)\"",
        "contact: http://e.org/ | 1: contact is mailto:name@example.org or an address such as"
            + " https://example.org/issues, not \"http://e.org/\"",
        "row-limit: 0 | 1: row-limit is a whole number from 1 to 999999999, not \"0\"",
        "tiles: https://t.example/{z}/{x}.png | 1: tiles is an address with {z}, {x} and {y}, such as"
            + " https://tiles.example/{z}/{x}/{y}.png, not \"https://t.example/{z}/{x}.png\"",
        "tiles: https://a b/{z}/{x}/{y} | 1: tiles is an address with {z}, {x} and {y}, such as"
            + " https://tiles.example/{z}/{x}/{y}.png, not \"https://a b/{z}/{x}/{y}\"",
        "tiles: javascript:{z}{x}{y} | 1: tiles is an address with {z}, {x} and {y}, such as"
            + " https://tiles.example/{z}/{x}/{y}.png, not \"javascript:{z}{x}{y}\"",
        "tiles: https://t.example;script-src/{z}/{x}/{y} | 1: tiles is an address with {z}, {x} and"
            + " {y}, such as https://tiles.example/{z}/{x}/{y}.png, not"
            + " \"https://t.example;script-src/{z}/{x}/{y}\"",
        "tiles-attribution: me | 1: tiles-attribution goes with tiles, which is not set",
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
