package org.parkgraph.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** When two answers are the same. */
class RowsTest {

  private static final String INTEGER = "http://www.w3.org/2001/XMLSchema#integer";
  private static final String DOUBLE = "http://www.w3.org/2001/XMLSchema#double";

  @Test
  void orderOfRowsDoesNotMatter() {
    assertTrue(rows(plain("a"), plain("b")).sameAs(rows(plain("b"), plain("a"))));
  }

  @Test
  void oneRowMoreMatters() {
    assertFalse(rows(plain("a")).sameAs(rows(plain("a"), plain("a"))));
    assertEquals(2, rows(plain("a"), plain("a")).count());
  }

  @Test
  void numbersAreComparedByValue() {
    assertTrue(rows(typed("10", INTEGER)).sameAs(rows(typed("1.0e1", DOUBLE))));
    assertFalse(rows(typed("10", INTEGER)).sameAs(rows(typed("11", INTEGER))));
  }

  @Test
  void aStringIsNotANumberAndALanguageCounts() {
    String english = "{\"type\":\"literal\",\"value\":\"a\",\"xml:lang\":\"en\"}";
    assertFalse(rows(plain("10")).sameAs(rows(typed("10", INTEGER))));
    assertFalse(rows(plain("a")).sameAs(rows(english)));
    assertTrue(rows(english).sameAs(rows(english.replace("\"en\"", "\"EN\""))));
  }

  @Test
  void namesOfBlankNodesDoNotMatter() {
    String one = "{\"type\":\"bnode\",\"value\":\"b0\"}";
    assertTrue(rows(one).sameAs(rows(one.replace("b0", "other"))));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertEquals("x=\"b\"", rows(plain("a"), plain("b")).notIn(rows(plain("a"))));
  }

  @Test
  void triplesAreComparedWithoutOrder() {
    String one = "<http://a/> <http://p/> \"x\" .\n";
    String two = "<http://a/> <http://p/> \"y\" .\n";
    assertTrue(triples(one + two).sameAs(triples(two + one)));
    assertFalse(triples(one).sameAs(triples(two)));
  }

  private static Rows triples(String text) {
    return Rows.ofTriples(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Rows rows(String... values) {
    StringBuilder json =
        new StringBuilder("{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[");
    for (int i = 0; i < values.length; i++) {
      json.append(i == 0 ? "" : ",").append("{\"x\":").append(values[i]).append('}');
    }
    return Rows.ofJson(json.append("]}}").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(String value) {
    return "{\"type\":\"literal\",\"value\":\"" + value + "\"}";
  }

  private static String typed(String value, String datatype) {
    return "{\"type\":\"literal\",\"value\":\"" + value + "\",\"datatype\":\"" + datatype + "\"}";
  }
}
