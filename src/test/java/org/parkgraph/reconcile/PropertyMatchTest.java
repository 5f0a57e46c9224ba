package org.parkgraph.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parkgraph.reconcile.Question.Given;

class PropertyMatchTest {

  private static final Graph GRAPH = GraphFactory.createDefaultGraph();

  static {
    RDFParser.fromString(
            """
            PREFIX id: <https://w3id.org/parkgraph/id/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            id:haidian-district skos:prefLabel "Haidian District"@en , "海淀区"@zh-Hans .
            """,
            Lang.TURTLE)
        .parse(GRAPH);
  }

  private static boolean agrees(String given, boolean id, String value) {
    Node node = NodeFactoryExtra.parseNode(value);
    return PropertyMatch.agrees(Given.of(given, id), node, new Things(GRAPH));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "2015, `\"2015-03-27\"^^xsd:date`, true",
        "2015-03, `\"2015-03-27\"^^xsd:date`, true",
        "2015-03-27T00:00:00Z, `\"2015-03-27\"^^xsd:date`, true",
        "2015-3, `\"2015-03-27\"^^xsd:date`, false",
        "2015-0, `\"2015-03-27\"^^xsd:date`, false",
        "2016, `\"2015-03-27\"^^xsd:date`, false",
        "27 March, `\"2015-03-27\"^^xsd:date`, false",
        "1844, `\"1844\"^^xsd:gYear`, true",
        "1845, `\"1844\"^^xsd:gYear`, false",
        "44.50, 44.5, true",
        "44.5, `\"44.5E0\"^^xsd:double`, true",
        "44, 44.5, false",
        "many, 44.5, false",
        "beijing, `\"Beijing\"@en`, true",
        "Tianjin, `\"Beijing\"@en`, false",
        "Haidian District, <https://w3id.org/parkgraph/id/haidian-district>, true",
        "Haidain District, <https://w3id.org/parkgraph/id/haidian-district>, true",
        "海淀區, <https://w3id.org/parkgraph/id/haidian-district>, true",
        "haidian-district, <https://w3id.org/parkgraph/id/haidian-district>, true",
        "Chaoyang District, <https://w3id.org/parkgraph/id/haidian-district>, false"
      })
  void aValueAgreesByItsKind(String given, String value, boolean agrees) {
    assertEquals(agrees, agrees(given, false, value), given + " / " + value);
  }

  @Test
  void anIdentifierAgreesWithTheThingAlone() {
    String district = "<https://w3id.org/parkgraph/id/haidian-district>";
    assertEquals(true, agrees("haidian-district", true, district));
    assertEquals(true, agrees("https://w3id.org/parkgraph/id/haidian-district", true, district));
    assertEquals(false, agrees("Haidian District", true, district));
    assertEquals(false, agrees("Haidian District", true, "\"Haidian District\"@en"));
  }
}
