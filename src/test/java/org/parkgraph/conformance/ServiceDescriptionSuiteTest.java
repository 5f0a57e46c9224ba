package org.parkgraph.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parkgraph.api.ServerFixture;

/**
 * The W3C's tests of SPARQL 1.1 Service Description. The manifest has their names and no requests;
 * what each name says is asked of the service on the shipped graph.
 */
class ServiceDescriptionSuiteTest {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final Path VOCABULARY = Path.of("../shared/vocab/sd.nq");

  private static int tests;
  private static int passed;

  @TestFactory
  Stream<DynamicTest> everyTestPasses() {
    if (!Suite.isThereOrTold("THE W3C TESTS OF SERVICE DESCRIPTIONS")
        || !Files.exists(VOCABULARY)) {
      return Stream.empty();
    }
    List<Resource> entries = HttpSuite.entries("sparql11/service-description/manifest.ttl");
    return entries.stream()
        .map(Resource::getURI)
        .map(iri -> iri.substring(iri.lastIndexOf('#') + 1))
        .map(name -> DynamicTest.dynamicTest("1.1/service-description/" + name, () -> run(name)));
  }

  @AfterAll
  static void report() {
    System.out.printf("W3C %-32s %3d of %3d%n", "1.1/service-description", passed, tests);
  }

  private static void run(String name) {
    tests++;
    switch (name) {
      case "returns-rdf" -> assertTrue(described("*/*").size() > 10);
      case "has-endpoint-triple" ->
          assertTrue(
              described("text/turtle")
                  .contains(null, sd("endpoint"), ResourceFactory.createResource(endpoint())));
      case "conforms-to-schema" -> assertEquals(Set.of(), faults(described("text/turtle")));
      default -> fail("a test that nobody knows how to run: " + name);
    }
    passed++;
  }

  private static String endpoint() {
    return ServerFixture.url("/sparql");
  }

  private static Model described(String accept) {
    HttpResponse<String> answer = ServerFixture.get("/sparql", accept);
    assertEquals(200, answer.statusCode());
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).parse(model);
    assertNotEquals(0, model.size());
    return model;
  }

  /** Terms that the vocabulary lacks, and subjects and objects not said to be what it wants. */
  private static Set<String> faults(Model description) {
    Model vocabulary = RDFDataMgr.loadDataset(VOCABULARY.toString()).getUnionModel();
    Model known = ModelFactory.createUnion(description, vocabulary);
    Set<String> faults = new TreeSet<>();
    for (Statement s : description.listStatements().toList()) {
      RDFNode object = s.getObject();
      Resource property = known.getResource(s.getPredicate().getURI());
      if (property.getURI().startsWith(SD)) {
        if (!vocabulary.contains(property, RDF.type, RDF.Property)
            || !isA(known, s.getSubject(), property.getPropertyResourceValue(RDFS.domain))
            || !isA(known, object, property.getPropertyResourceValue(RDFS.range))) {
          faults.add(s.toString());
        }
      } else if (s.getPredicate().equals(RDF.type)
          && s.getResource().getURI().startsWith(SD)
          && !vocabulary.contains(s.getResource(), RDF.type, RDFS.Class)) {
        faults.add(s.toString());
      }
    }
    return faults;
  }

  /** Whether a node is said to be of a class, where that is one of the vocabulary. */
  private static boolean isA(Model known, RDFNode node, @Nullable Resource wanted) {
    return wanted == null
        || isRegime(node, wanted)
        || (node.isResource()
            && (!wanted.getURI().startsWith(SD)
                || known.listObjectsOfProperty(node.asResource(), RDF.type).toList().stream()
                    .anyMatch(
                        type ->
                            type.equals(wanted)
                                || known.contains(type.asResource(), RDFS.subClassOf, wanted))));
  }

  /** The W3C defines the entailment regimes elsewhere, under names that begin so. */
  private static boolean isRegime(RDFNode node, Resource wanted) {
    return wanted.getURI().equals(SD + "EntailmentRegime")
        && node.toString().startsWith("http://www.w3.org/ns/entailment/");
  }

  private static Property sd(String local) {
    return ResourceFactory.createProperty(SD + local);
  }
}
