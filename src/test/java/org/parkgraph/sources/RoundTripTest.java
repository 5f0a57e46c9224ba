package org.parkgraph.sources;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is served is RDF 1.1 and survives every syntax: written and read again it is the same. */
class RoundTripTest {

  private static final List<RDFFormat> FORMATS =
      List.of(
          RDFFormat.TURTLE_PRETTY, RDFFormat.NTRIPLES, RDFFormat.JSONLD, RDFFormat.RDFXML_PLAIN);

  @TestFactory
  Stream<DynamicTest> everyGraphIsTheSameInEverySyntax() {
    return Checkout.GRAPHS.entrySet().stream()
        .flatMap(
            graph ->
                FORMATS.stream()
                    .map(
                        format ->
                            dynamicTest(
                                graph.getKey() + " as " + format,
                                () -> same(graph.getValue(), format))));
  }

  private static void same(Graph graph, RDFFormat format) {
    String text = RDFWriter.source(graph).format(format).asString();
    Lang lang = format.getLang();
    Graph read = RDFParser.fromString(text, lang).toGraph();
    assertTrue(graph.isIsomorphicWith(read), () -> "not the same after " + lang);
  }
}
