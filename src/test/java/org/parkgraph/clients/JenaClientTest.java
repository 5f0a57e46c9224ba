package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecutionHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.api.ServerFixture;

/** Jena's own remote connection, graph store client and parser over HTTP. */
class JenaClientTest {

  private static final String PREFIXES =
      """
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX id: <https://w3id.org/parkgraph/id/>
      """;

  private static final String CAFE = "https://w3id.org/parkgraph/id/garage-cafe";
  private static final String NAMES = "https://w3id.org/parkgraph/graph/names";

  /** The dataset by the one address that Fuseki's users give, and by the endpoints one by one. */
  private enum Connection implements Supplier<RDFConnection> {
    BY_DATASET {
      @Override
      public RDFConnection get() {
        return RDFConnection.connect(ServerFixture.url("/park"));
      }
    },
    BY_ENDPOINTS {
      @Override
      public RDFConnection get() {
        return RDFConnectionRemote.service(ServerFixture.url("/park/data"))
            .queryEndpoint(ServerFixture.url("/sparql"))
            .gspEndpoint(ServerFixture.url("/park/data"))
            .build();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Connection.class)
  void aConnectionAsksAllKindsOfQueries(Connection kind) {
    try (RDFConnection connection = kind.get()) {
      List<String> found = new ArrayList<>();
      connection.querySelect(
          PREFIXES + "SELECT ?place { id:garage-cafe park:locatedIn ?place }",
          row -> found.add(row.getResource("place").getLocalName()));
      assertEquals(List.of("zhongguancun-inno-way"), found);
      assertTrue(connection.queryAsk(PREFIXES + "ASK { id:garage-cafe a park:ServiceAgency }"));
      String construct = PREFIXES + "CONSTRUCT { ?s a park:Policy } { ?s a park:Policy }";
      assertTrue(connection.queryConstruct(construct).size() > 5);
      Model described = connection.queryDescribe("DESCRIBE <" + CAFE + ">");
      assertTrue(described.contains(ResourceFactory.createResource(CAFE), null));
    }
  }

  @ParameterizedTest
  @EnumSource(Connection.class)
  void aConnectionFetchesGraphsAndTheDataset(Connection kind) {
    try (RDFConnection connection = kind.get()) {
      Model names = connection.fetch(NAMES);
      assertTrue(names.contains(ResourceFactory.createResource(CAFE), null));
      assertEquals(0, connection.fetch().size(), "nothing was loaded without a graph");
      Dataset all = connection.fetchDataset();
      assertTrue(all.containsNamedModel(NAMES));
      assertTrue(all.getNamedModel(NAMES).isIsomorphicWith(names));
      assertThrows(HttpException.class, () -> connection.delete(NAMES));
    }
  }

  @ParameterizedTest
  @EnumSource(QuerySendMode.class)
  void aQueryIsSentInEachWay(QuerySendMode mode) {
    String query = "SELECT * { ?s ?p ?o } LIMIT 7";
    try (QueryExecutionHTTP execution =
        QueryExecutionHTTP.service(ServerFixture.url("/sparql"))
            .query(query)
            .sendMode(mode)
            .build()) {
      ResultSet rows = execution.execSelect();
      List<QuerySolution> all = new ArrayList<>();
      rows.forEachRemaining(all::add);
      assertEquals(7, all.size());
      assertEquals(List.of("s", "p", "o"), rows.getResultVars());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/tab-separated-values",
        "text/csv"
      })
  void rowsAreReadInEachFormat(String accept) {
    String query = PREFIXES + "SELECT ?place { id:garage-cafe park:locatedIn ?place }";
    try (QueryExecutionHTTP execution =
        QueryExecutionHTTP.service(ServerFixture.url("/sparql"))
            .query(query)
            .acceptHeader(accept)
            .build()) {
      String place = execution.execSelect().next().get("place").toString();
      assertEquals("https://w3id.org/parkgraph/id/zhongguancun-inno-way", place);
    }
  }

  @Test
  void aFaultyQueryIsToldByTheServer() {
    try (QueryExecutionHTTP execution =
        QueryExecutionHTTP.service(ServerFixture.url("/sparql"))
            .queryString("SELECT * { ?s ?p }")
            .build()) {
      QueryExceptionHTTP fault = assertThrows(QueryExceptionHTTP.class, execution::execSelect);
      assertEquals(400, fault.getStatusCode());
      assertTrue(fault.getResponse().contains("column 18"), fault.getResponse());
    }
  }

  @Test
  void theGraphStoreIsReadByItsProtocol() {
    GSP store = GSP.service(ServerFixture.url("/park/data"));
    Graph names = store.graphName(NAMES).GET();
    assertTrue(names.size() > 100);
    assertThrows(
        HttpException.class,
        () -> GSP.service(ServerFixture.url("/park/data")).graphName("urn:none").GET());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml",
        "text/turtle,application/n-triples;q=0.9,application/rdf+xml;q=0.7,*/*;q=0.3"
      })
  void theParserReadsAnEntityByNegotiation(String accept) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(ServerFixture.url("/id/garage-cafe")).acceptHeader(accept).parse(graph);
    Graph turtle = GraphFactory.createDefaultGraph();
    RDFParser.source(ServerFixture.url("/page/garage-cafe.ttl")).parse(turtle);
    assertTrue(graph.size() > 10);
    assertTrue(graph.isIsomorphicWith(turtle));
  }
}
