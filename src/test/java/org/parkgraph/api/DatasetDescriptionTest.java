package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;

/** Holds every number of the dataset's description against what a query counts. */
class DatasetDescriptionTest {

  private static final String VOID_NS = "PREFIX void: <http://rdfs.org/ns/void#> ";
  private static final Graph WHOLE = graph("/.well-known/void");
  private static final Node DATASET = NodeFactory.createURI(Park.BASE + "dataset");

  private static Graph graph(String path) {
    return RDFParser.fromString(ServerFixture.get(path, "text/turtle").body(), Lang.TURTLE)
        .base(ServerFixture.url(path))
        .toGraph();
  }

  /** Rows of the service, which are all that it can be asked for at once. */
  private static Map<List<String>, Integer> counted(String select) {
    return byKey(
        QueryExecHTTP.service(ServerFixture.url("/sparql")).query(select).build().select());
  }

  /** The number of each row, by its other columns. */
  private static Map<List<String>, Integer> byKey(RowSet rows) {
    Map<List<String>, Integer> counts = new HashMap<>();
    rows.forEachRemaining(
        row ->
            counts.put(
                rows.getResultVars().stream()
                    .filter(v -> !v.getVarName().equals("n"))
                    .map(v -> row.get(v).toString())
                    .toList(),
                Integer.valueOf(row.get("n").getLiteralLexicalForm())));
    return counts;
  }

  /** The same from the description: values along paths from the dataset, with a number. */
  private static Map<List<String>, Integer> described(Graph graph, String pattern) {
    String prefixes = VOID_NS + "PREFIX ext: <http://ldf.fi/void-ext#> BASE <" + Park.BASE + "> ";
    Map<List<String>, Integer> counts =
        byKey(QueryExec.graph(graph).query(prefixes + "SELECT " + pattern).build().select());
    assertFalse(counts.isEmpty(), pattern);
    return counts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "triples | (COUNT(*) AS ?n) { ?s ?p ?o }",
        "distinctSubjects | (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }",
        "distinctObjects | (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }",
        "classes | (COUNT(DISTINCT ?o) AS ?n) { ?s a ?o }",
        "properties | (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }",
        "entities | (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c FILTER(STRSTARTS(STR(?s),"
            + " 'https://w3id.org/parkgraph/id/') && !CONTAINS(STR(?s), '#') && STRSTARTS(STR(?c),"
            + " 'https://w3id.org/parkgraph/ontology#')) FILTER NOT EXISTS { ?s a"
            + " <https://w3id.org/parkgraph/ontology#Passage> } }",
      })
  void totals(String line) {
    int bar = line.indexOf('|');
    assertEquals(
        counted("SELECT " + line.substring(bar + 1)),
        described(WHOLE, "?n { <dataset> void:" + line.substring(0, bar).strip() + " ?n }"));
  }

  @Test
  void classPartitions() {
    assertEquals(
        counted("SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { ?s a ?c } GROUP BY ?c"),
        described(
            WHOLE, "?c ?n { <dataset> void:classPartition [ void:class ?c ; void:entities ?n ] }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"triples | *", "distinctSubjects | DISTINCT ?s", "distinctObjects | DISTINCT ?o"})
  void propertyPartitions(String line) {
    String[] of = line.split(" \\| ", 2);
    assertEquals(
        counted("SELECT ?p (COUNT(" + of[1] + ") AS ?n) { ?s ?p ?o } GROUP BY ?p"),
        described(
            WHOLE,
            "?p ?n { <dataset> void:propertyPartition [ void:property ?p ; void:"
                + of[0]
                + " ?n ] }"));
  }

  /**
   * Of classes that members are stated to have, which is what partitions by property are told of.
   */
  private static final String STATED =
      "{ SELECT DISTINCT ?c { GRAPH ?g { ?m a ?c } FILTER(?g != <"
          + GraphNames.INFERRED
          + ">) } } ";

  @ParameterizedTest
  @ValueSource(strings = {"triples | *", "distinctSubjects | DISTINCT ?s"})
  void propertiesOfClasses(String line) {
    String[] of = line.split(" \\| ", 2);
    assertEquals(
        counted(
            "SELECT ?c ?p (COUNT("
                + of[1]
                + ") AS ?n) { "
                + STATED
                + "?s a ?c ; ?p ?o } GROUP BY ?c ?p"),
        described(
            WHOLE,
            "?c ?p ?n { <dataset> void:classPartition [ void:class ?c ; void:propertyPartition ["
                + " void:property ?p ; void:"
                + of[0]
                + " ?n ] ] }"));
  }

  @Test
  void classesOfObjects() {
    assertEquals(
        counted(
            "SELECT ?c ?p ?d (COUNT(*) AS ?n) { "
                + STATED
                + STATED.replace("?c", "?d").replace("?g", "?h").replace("?m", "?n1")
                + "?s a ?c ; ?p ?o . ?o a ?d FILTER(?p != <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>) }"
                + " GROUP BY ?c ?p ?d"),
        described(
            WHOLE,
            "?c ?p ?d ?n { <dataset> void:classPartition [ void:class ?c ; void:propertyPartition"
                + " [ void:property ?p ; void:classPartition [ void:class ?d ; void:triples ?n ] ]"
                + " ] }"));
  }

  @Test
  void datatypesOfObjects() {
    assertEquals(
        counted(
            "SELECT ?c ?p ?d (COUNT(*) AS ?n) { "
                + STATED
                + "?s a ?c ; ?p ?o FILTER(ISLITERAL(?o)) BIND(DATATYPE(?o) AS ?d) } GROUP BY ?c ?p ?d"),
        described(
            WHOLE,
            "?c ?p ?d ?n { <dataset> void:classPartition [ void:class ?c ; void:propertyPartition"
                + " [ void:property ?p ; ext:datatypePartition [ ext:datatype ?d ; void:triples ?n"
                + " ] ] ] }"));
  }

  @Test
  void graphs() {
    Map<List<String>, Integer> graphs =
        counted("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g");
    Map<List<String>, Integer> subsets =
        described(WHOLE, "?g ?n { <dataset> void:subset ?g . ?g void:triples ?n }");
    assertEquals(graphs, subsets);
  }

  @Test
  void linksets() {
    Map<List<String>, Integer> linksets =
        described(
            WHOLE,
            "?p ?space ?n { ?set void:linkPredicate ?p ; void:triples ?n ;"
                + " void:objectsTarget/void:uriSpace ?space }");
    linksets.forEach(
        (set, n) -> {
          String space = set.get(1).replace("\"", "");
          Map<List<String>, Integer> links =
              counted(
                  "SELECT (COUNT(*) AS ?n) { ?s <%s> ?o FILTER(STRSTARTS(STR(?o), '%s')) }"
                      .formatted(set.get(0), space));
          assertEquals(Map.of(List.of(), n), links, set.toString());
          assertTrue(n > 0, set.toString());
        });
  }

  /** What tools read from the endpoint itself is the same, as far as it goes. */
  @Test
  void theStoreHasTheSameNumbers() {
    Set<Triple> stored =
        graph("/park/data?graph=" + ServerFixture.encode(GraphNames.CATALOG.getURI()))
            .find()
            .filterKeep(t -> t.getPredicate().getURI().startsWith(VOID.NS))
            .toSet();
    Set<Triple> whole = new HashSet<>(WHOLE.find().toSet());
    Set<Node> moved = Set.of(VOID.dataDump.asNode(), VOID.sparqlEndpoint.asNode());
    stored.removeIf(t -> moved.contains(t.getPredicate()) || whole.contains(t));
    assertEquals(Set.of(), stored);
    int partitions =
        graph("/park/data?graph=" + ServerFixture.encode(GraphNames.CATALOG.getURI()))
            .find(Node.ANY, VOID.property.asNode(), Node.ANY)
            .toList()
            .size();
    assertTrue(partitions > 500, partitions + " partitions");
  }

  @Test
  void addressesAreThoseOfTheHost() {
    Node dump = NodeFactory.createURI(ServerFixture.url("/dump/parkgraph.nq.gz"));
    for (String path : List.of("/catalog", "/.well-known/void")) {
      Graph graph = graph(path);
      assertTrue(graph.contains(DATASET, VOID.dataDump.asNode(), dump), path);
      assertTrue(
          graph.contains(
              Node.ANY,
              VOID.sparqlEndpoint.asNode(),
              NodeFactory.createURI(ServerFixture.url("/sparql"))),
          path);
    }
  }

  @Test
  void theCatalogueIsWhatHarvestersRead() {
    Graph catalog = graph("/catalog");
    for (String property :
        List.of("contactPoint", "version", "distribution", "keyword", "theme", "landingPage")) {
      assertTrue(
          catalog.contains(
              DATASET, NodeFactory.createURI("http://www.w3.org/ns/dcat#" + property), Node.ANY),
          property);
    }
    assertFalse(catalog.contains(Node.ANY, VOID.property.asNode(), Node.ANY));
  }
}
