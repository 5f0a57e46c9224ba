package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.QueryEvaluationException;
import org.eclipse.rdf4j.query.QueryResults;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.RepositoryException;
import org.eclipse.rdf4j.repository.RepositoryResult;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkgraph.api.ServerFixture;

/** RDF4J's repository over a SPARQL endpoint. */
class Rdf4jClientTest {

  private static final String BASE = "https://w3id.org/parkgraph/";
  private static final String PREFIX = "PREFIX park: <" + BASE + "ontology#> ";

  private static final IRI CAFE = iri("id/garage-cafe");
  private static final IRI LOCATED_IN = iri("ontology#locatedIn");
  private static final IRI INNO_WAY = iri("id/zhongguancun-inno-way");
  private static final IRI NAMES = iri("graph/names");

  private static final SPARQLRepository REPOSITORY =
      new SPARQLRepository(ServerFixture.url("/sparql"));

  @BeforeAll
  static void askForGraphsToo() {
    REPOSITORY.enableQuadMode(true);
  }

  @AfterAll
  static void shutDown() {
    REPOSITORY.shutDown();
  }

  @Test
  void aPreparedQueryGivesRows() {
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      TupleQuery query =
          connection.prepareTupleQuery(
              PREFIX + "SELECT ?who ?place { ?who a park:ServiceAgency ; park:locatedIn ?place }");
      query.setBinding("place", INNO_WAY);
      query.setMaxExecutionTime(5);
      try (TupleQueryResult rows = query.evaluate()) {
        assertEquals(List.of("who", "place"), rows.getBindingNames());
        List<BindingSet> all = QueryResults.asList(rows);
        assertTrue(all.stream().anyMatch(row -> CAFE.equals(row.getValue("who"))));
        assertTrue(all.stream().allMatch(row -> INNO_WAY.equals(row.getValue("place"))));
      }
    }
  }

  @Test
  void aPreparedQueryGivesAGraph() {
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      GraphQuery query =
          connection.prepareGraphQuery(PREFIX + "CONSTRUCT { ?s a ?type } WHERE { ?s a ?type }");
      query.setBinding("s", CAFE);
      Model model = QueryResults.asModel(query.evaluate());
      assertTrue(model.contains(CAFE, RDF.TYPE, iri("ontology#ServiceAgency")));
    }
  }

  @Test
  void aPreparedQueryGivesYesOrNo() {
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      BooleanQuery query = connection.prepareBooleanQuery(PREFIX + "ASK { ?s a ?type }");
      query.setBinding("s", CAFE);
      assertTrue(query.evaluate());
      query.setBinding("type", iri("ontology#Policy"));
      assertFalse(query.evaluate());
    }
  }

  @Test
  void statementsOfASubjectAreRead() {
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      Model statements = QueryResults.asModel(connection.getStatements(CAFE, null, null));
      assertTrue(statements.contains(CAFE, LOCATED_IN, INNO_WAY));
      assertTrue(statements.size() > 10);
      assertTrue(connection.hasStatement(CAFE, LOCATED_IN, INNO_WAY, false));
      assertFalse(connection.hasStatement(INNO_WAY, LOCATED_IN, CAFE, false));
    }
  }

  @Test
  void contextsAreTheNamedGraphs() {
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      try (RepositoryResult<Resource> contexts = connection.getContextIDs()) {
        Set<Resource> names = contexts.stream().collect(Collectors.toSet());
        assertTrue(names.contains(NAMES));
        assertTrue(names.contains(iri("graph/ontology")));
      }
      try (RepositoryResult<Statement> statements =
          connection.getStatements(CAFE, LOCATED_IN, INNO_WAY)) {
        Set<Resource> places =
            statements.stream().map(Statement::getContext).collect(Collectors.toSet());
        assertTrue(places.contains(iri("graph/doc/zgc-landmark")), places.toString());
      }
      assertTrue(connection.hasStatement(CAFE, RDFS.LABEL, null, false, NAMES));
      assertFalse(connection.hasStatement(CAFE, LOCATED_IN, INNO_WAY, false, NAMES));
      assertTrue(connection.size(NAMES) > 100);
      assertTrue(connection.size() > connection.size(NAMES));
    }
  }

  @Test
  void namespacesCanBeAskedForAndThereAreNone() {
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      assertEquals(0, connection.getNamespaces().stream().count());
    }
  }

  @Test
  void aFaultInAQueryIsToldWithItsPlace() {
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      TupleQuery query = connection.prepareTupleQuery("SELECT * { ?s ?p }");
      QueryEvaluationException fault =
          assertThrows(QueryEvaluationException.class, query::evaluate);
      assertTrue(String.valueOf(fault.getMessage()).contains("column 18"), fault.getMessage());
    }
  }

  @Test
  void aWriteIsRefused() {
    try (RepositoryConnection connection = REPOSITORY.getConnection()) {
      assertThrows(RepositoryException.class, () -> connection.add(CAFE, LOCATED_IN, CAFE));
      assertFalse(connection.hasStatement(CAFE, LOCATED_IN, CAFE, false));
    }
  }

  private static IRI iri(String local) {
    return SimpleValueFactory.getInstance().createIRI(BASE + local);
  }
}
