package org.parkgraph.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgraph.conneg.Representation;

/** Names of answers and how If-None-Match tells them. */
class EntityTagTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | \"v-ttl\"",
        "true | W/\"v-ttl\"",
        "true | \"v-ttl--gzip\"",
        "true | W/\"v-ttl--gzip\"",
        "true | *",
        "true | \"a\" , \"v-ttl\"",
        "true | \"v-ttl\",\"a\",",
        "false | ''",
        "false | ,",
        "false | \"v-nt\"",
        "false | v-ttl",
        "false | \"v-ttl\" \"a\"",
        "false | \"v-ttl--gzip--gzip\""
      })
  void aHeaderNamesItOrNot(boolean names, String header) {
    EntityTag tag = EntityTag.of("v", Representation.TURTLE, "");
    assertEquals("\"v-ttl\"", tag.text());
    assertEquals(names, tag.isIn(header));
  }

  @Test
  void versionRepresentationAndVariantTellApart() {
    EntityTag tag = EntityTag.of("v", Representation.TURTLE, "x");
    assertEquals(tag, EntityTag.of("v", Representation.TURTLE, "x"));
    assertNotEquals(tag, EntityTag.of("w", Representation.TURTLE, "x"));
    assertNotEquals(tag, EntityTag.of("v", Representation.N_TRIPLES, "x"));
    assertNotEquals(tag, EntityTag.of("v", Representation.TURTLE, "y"));
  }
}
