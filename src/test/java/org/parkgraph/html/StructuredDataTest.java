package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import java.io.StringReader;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.api.ServerFixture;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Synopsis;
import org.parkgraph.linkeddata.Value;
import org.parkgraph.vocab.Park;

/** The block for search engines, read as they read it. */
class StructuredDataTest {

  private static final String BEGIN = "<script type=\"application/ld+json\">";

  private static String block(String page) {
    int begin = page.indexOf(BEGIN);
    assertTrue(begin > 0, "no block");
    assertEquals(begin, page.lastIndexOf(BEGIN), "two blocks");
    int end = page.indexOf("</script>", begin);
    return page.substring(begin + BEGIN.length(), end);
  }

  /** Reads the block with a context that only says which vocabulary it is. */
  private static Graph graph(String block) {
    JsonLdOptions options =
        new JsonLdOptions(
            (url, o) -> {
              try {
                return JsonDocument.of(
                    new StringReader("{\"@context\":{\"@vocab\":\"https://schema.org/\"}}"));
              } catch (JsonLdError e) {
                throw new AssertionError(e);
              }
            });
    Context context = new Context();
    context.set(LangJSONLD11.JSONLD_OPTIONS, options);
    return RDFParser.fromString(block, Lang.JSONLD11).context(context).toGraph();
  }

  private static Node schema(String local) {
    return NodeFactory.createURI("https://schema.org/" + local);
  }

  private static Graph of(String path) {
    return graph(block(ServerFixture.get(path, "text/html").body()));
  }

  @ParameterizedTest
  @CsvSource({
    "garage-cafe, Organization",
    "haidian-district-government, GovernmentOrganization",
    "zhongguancun-inno-way, Place",
    "smart-hardware-policies, Legislation",
    "zhongguancun-im-way-opening, Event",
    "zgc-landmark, Article"
  })
  void aThingHasItsType(String slug, String type) {
    Graph graph = of("/page/" + slug);
    assertTrue(
        graph.contains(NodeFactory.createURI(Park.ID + slug), RDF.type.asNode(), schema(type)),
        graph.toString());
  }

  @Test
  void whatTheGraphSaysIsThere() {
    Graph graph = of("/page/garage-cafe");
    Node cafe = NodeFactory.createURI(Park.ID + "garage-cafe");
    assertTrue(
        graph.contains(cafe, schema("name"), NodeFactory.createLiteralString("Garage Cafe")));
    Node way = NodeFactory.createURI(Park.ID + "zhongguancun-inno-way");
    assertTrue(graph.contains(cafe, schema("location"), way), graph.toString());
    Node policy = NodeFactory.createURI(Park.ID + "smart-hardware-policies");
    assertTrue(
        of("/page/smart-hardware-policies")
            .contains(
                policy, schema("legislationDate"), NodeFactory.createLiteralString("2015-03-27")));
    Node baidu = NodeFactory.createURI(Park.ID + "baidu");
    assertTrue(
        of("/page/baidu")
            .contains(
                baidu,
                schema("sameAs"),
                NodeFactory.createLiteralString("http://www.wikidata.org/entity/Q14772")));
  }

  @Test
  void theNameIsInTheLanguageOfThePage() {
    Node cafe = NodeFactory.createURI(Park.ID + "garage-cafe");
    String name =
        of("/page/garage-cafe?lang=zh")
            .find(cafe, schema("name"), Node.ANY)
            .next()
            .getObject()
            .getLiteralLexicalForm();
    assertFalse(name.equals("Garage Cafe"), name);
  }

  @Test
  void theFirstPageIsTheDataset() {
    Graph graph = of("/");
    Node dataset = NodeFactory.createURI(Park.BASE + "dataset");
    assertTrue(graph.contains(dataset, RDF.type.asNode(), schema("Dataset")));
    assertEquals(3, graph.find(dataset, schema("distribution"), Node.ANY).toList().size());
    assertTrue(
        graph.contains(
            Node.ANY,
            schema("contentUrl"),
            NodeFactory.createLiteralString(ServerFixture.url("/dump/parkgraph.nq.gz"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]> & \" ' \\ \\u003c \u2028 \u2029 \u0000 \t",
        "{\"@id\": \"https://evil.example/\"}",
        "😀 中关村 ${1+1} #{x}"
      })
  void aHostileNameStaysAName(String name) {
    Node thing = NodeFactory.createURI(Park.ID + "x");
    Description description =
        new Description(
            thing.getURI(),
            name,
            name,
            Synopsis.EMPTY,
            List.of(),
            List.of(new Value(NodeFactory.createURI(Park.NS + "Place"), "Place", "en")),
            List.of(),
            List.of(),
            List.of());
    String block = String.valueOf(StructuredData.of(description));
    assertFalse(block.contains("<") || block.contains(">") || block.contains("&"), block);
    Graph graph = graph(block);
    Node text = NodeFactory.createLiteralString(name);
    assertTrue(graph.contains(thing, schema("name"), text), block);
    assertTrue(graph.contains(thing, schema("description"), text), block);
    assertEquals(3, graph.size(), block);
  }
}
