package org.parkgraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterBinderTest {

  private static final Bilingual TEXT = new Bilingual("a parameter", "参数");

  private static Map<Var, Node> bind(ParameterType type, String value) {
    return ParameterBinder.bind(
        List.of(new QueryParameter("p", type, null, true, null, TEXT)),
        Map.of("p", List.of(value)),
        null);
  }

  private static BadParameterException refused(ParameterType type, String value) {
    BadParameterException e =
        assertThrows(BadParameterException.class, () -> bind(type, value), value);
    assertEquals("p", e.parameter());
    return e;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IRI | http://example.org/a?b=c#d | <http://example.org/a?b=c#d>",
        "IRI | https://w3id.org/parkgraph/id/x | <https://w3id.org/parkgraph/id/x>",
        "IRI | park:Policy | <https://w3id.org/parkgraph/ontology#Policy>",
        "IRI | id:garage-cafe#figure-1 | <https://w3id.org/parkgraph/id/garage-cafe#figure-1>",
        "IRI | topic:land-use | <https://w3id.org/parkgraph/scheme/topic/land-use>",
        "IRI | garage-cafe | <https://w3id.org/parkgraph/id/garage-cafe>",
        "TEXT | x\" } } DROP ALL # | \"x\\\" } } DROP ALL #\"",
        "TEXT | ?s | \"?s\"",
        "TEXT | 中关村 | \"中关村\"",
        "INTEGER | +007 | \"7\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        "DECIMAL | -1.50 | \"-1.50\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
        "DATE | 2020-02-29 | \"2020-02-29\"^^<http://www.w3.org/2001/XMLSchema#date>",
        "BOOLEAN | true | \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
        "LANGUAGE | zh-Hans | \"zh-Hans\""
      })
  void aValueBecomesATermOfItsType(ParameterType type, String value, String term) {
    assertEquals(term, NodeFmtLib.strNT(bind(type, value).get(Var.alloc("p"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "IRI | http://x> <urn:p> ?o . ?a ?b ?c . <urn:y",
        "IRI | http://x/a b",
        "IRI | http://",
        "IRI | ?s",
        "IRI | _:b0",
        "IRI | $this",
        "IRI | javascript:alert(1)",
        "IRI | ../../secret",
        "IRI | ``",
        "TEXT | ``",
        "INTEGER | 1e9",
        "INTEGER | 1 OFFSET 5",
        "INTEGER | 99999999999999999999",
        "DECIMAL | 1,5",
        "DECIMAL | NaN",
        "DATE | 2020-01-01\"^^<x>",
        "DATE | 2021-02-29",
        "DATE | 0000-01-01",
        "DATE | 999999999-01-01",
        "BOOLEAN | yes",
        "LANGUAGE | en\" . } #",
        "LANGUAGE | en-en-en-en-en-en",
        "LANGUAGE | *"
      })
  void whatIsNoValueOfTheTypeIsRefused(ParameterType type, String value) {
    assertTrue(String.valueOf(refused(type, value).getMessage()).endsWith(type.expected()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\r\nb", "\uD800", "a\uDC00", "\u0085"})
  void controlCharactersAndHalfCharactersAreRefusedInEveryType(String value) {
    for (ParameterType type : ParameterType.values()) {
      refused(type, value);
    }
  }

  @Test
  void aMessageShowsALongValueShortened() {
    assertTrue(
        String.valueOf(refused(ParameterType.DATE, "9".repeat(5000)).getMessage()).length() < 200);
  }

  @Test
  void unknownMissingAndRepeatedParametersAreNamed() {
    List<QueryParameter> parameters =
        List.of(
            new QueryParameter("topic", ParameterType.IRI, null, true, null, TEXT),
            new QueryParameter("from", ParameterType.DATE, null, false, null, TEXT));
    assertEquals(
        "parameter tpic: unknown; there is topic, from",
        message(parameters, Map.of("topic", List.of("a"), "tpic", List.of("a"))));
    assertEquals(
        "parameter topic: missing; give " + ParameterType.IRI.expected(),
        message(parameters, Map.of()));
    assertEquals(
        "parameter topic: given more than once; give it once",
        message(parameters, Map.of("topic", List.of("a", "a"))));
  }

  private static String message(List<QueryParameter> parameters, Map<String, List<String>> given) {
    return String.valueOf(
        assertThrows(
                BadParameterException.class, () -> ParameterBinder.bind(parameters, given, null))
            .getMessage());
  }

  @Test
  void aDefaultStandsInAndAnOptionalOneStaysAVariable() {
    List<QueryParameter> parameters =
        List.of(
            new QueryParameter("lang", ParameterType.LANGUAGE, null, false, "en", TEXT),
            new QueryParameter("from", ParameterType.DATE, null, false, null, TEXT));
    Map<Var, Node> terms = ParameterBinder.bind(parameters, Map.of(), null);
    assertEquals(List.of(Var.alloc("lang")), List.copyOf(terms.keySet()));
  }
}
