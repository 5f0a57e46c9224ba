package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;

/** What clients read at the endpoint before they ask it. */
class ServiceDescriptionTest {

  private static final String ENDPOINT = ServerFixture.url("/sparql");
  private static final Graph DESCRIPTION =
      RDFParser.fromString(ServerFixture.get("/sparql", "text/turtle").body(), Lang.TURTLE)
          .base(ENDPOINT)
          .toGraph();
  private static final Node SERVICE = NodeFactory.createURI(ENDPOINT);

  private static Node sd(String local) {
    return NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#" + local);
  }

  private static Node only(Node subject, Node property) {
    List<Triple> found = DESCRIPTION.find(subject, property, Node.ANY).toList();
    assertEquals(1, found.size(), property.toString());
    return found.get(0).getObject();
  }

  private static Object counted(String pattern) {
    return QueryExecHTTP.service(ENDPOINT)
        .query("SELECT (COUNT(*) AS ?n) " + pattern)
        .build()
        .select()
        .materialize()
        .next()
        .get("n")
        .getLiteralValue();
  }

  @Test
  void theEndpointIsAbsolute() {
    assertEquals(SERVICE, only(SERVICE, sd("endpoint")));
    assertTrue(DESCRIPTION.contains(SERVICE, RDF.type.asNode(), sd("Service")));
  }

  @Test
  void formatsAndLanguageAreTold() {
    assertEquals(sd("SPARQL11Query"), only(SERVICE, sd("supportedLanguage")));
    assertEquals(sd("UnionDefaultGraph"), only(SERVICE, sd("feature")));
    List<String> formats =
        DESCRIPTION
            .find(SERVICE, sd("resultFormat"), Node.ANY)
            .mapWith(t -> t.getObject().getLocalName())
            .toList();
    assertTrue(
        formats.containsAll(
            List.of(
                "SPARQL_Results_JSON",
                "SPARQL_Results_XML",
                "SPARQL_Results_CSV",
                "SPARQL_Results_TSV",
                "Turtle",
                "N-Triples",
                "RDF_XML",
                "JSON-LD")),
        formats.toString());
  }

  @Test
  void theDefaultGraphIsCounted() {
    Node graph = only(only(SERVICE, sd("defaultDataset")), sd("defaultGraph"));
    assertEquals(counted("{ ?s ?p ?o }"), only(graph, VOID.triples.asNode()).getLiteralValue());
  }

  @Test
  void everyNamedGraphIsCounted() {
    List<Triple> named = DESCRIPTION.find(Node.ANY, sd("namedGraph"), Node.ANY).toList();
    assertTrue(named.size() > 8, named.toString());
    for (Triple t : named) {
      Node name = only(t.getObject(), sd("name"));
      Node graph = only(t.getObject(), sd("graph"));
      assertEquals(
          counted("{ GRAPH <" + name.getURI() + "> { ?s ?p ?o } }"),
          only(graph, VOID.triples.asNode()).getLiteralValue());
    }
  }
}
