package org.parkgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code search} with its filters. */
class SearchCommandTest {

  @Test
  void filtersNarrowAndDatesSort() {
    String all = CommandLineRunner.run("search --type Policy --from 2009-01-01 --to 2009-12-31");
    assertTrue(all.endsWith("2 hits.\n"), all);
    String sorted = CommandLineRunner.run("search --type Policy --sort date --from 2009-01-01");
    assertTrue(sorted.indexOf("2015") < sorted.indexOf("2009"), sorted);
    String one = CommandLineRunner.run("search approval --issuer 'State Council' --type Policy");
    assertTrue(one.endsWith("1 hit.\n"), one);
    String either =
        CommandLineRunner.run("search --topic topic:zone-designation --topic topic:land-use");
    assertTrue(either.lines().count() > 2, either);
  }

  @Test
  void placesIncludeTheirParts() {
    String street = CommandLineRunner.run("search cafe --place zhongguancun-inno-way");
    String city = CommandLineRunner.run("search cafe --place beijing");
    assertTrue(street.contains("Garage Cafe") && city.contains("Garage Cafe"), street + city);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search",
        "search a --place nowhere-at-all",
        "search a --from yesterday",
        "search a --from 2010-01-01 --to 2009-01-01",
        "search a --sort best",
        "search a --lang de",
        "search a --type Polycy"
      })
  void aWrongOptionIsWrongUsage(String line) {
    StringWriter out = new StringWriter();
    assertEquals(2, Main.run(new PrintWriter(out, true), line.split(" ")), line);
  }
}
