package org.parkgraph.conformance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/** The W3C's tests of SPARQL as their manifests list them; they are not part of this checkout. */
final class Suite {

  /** Where the tests are looked for. */
  static final Path ROOT = Path.of("../shared/w3c/sparql");

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

  private static final Set<String> KINDS =
      Set.of(
          "QueryEvaluationTest",
          "CSVResultFormatTest",
          "PositiveSyntaxTest",
          "NegativeSyntaxTest",
          "PositiveSyntaxTest11",
          "NegativeSyntaxTest11");

  private Suite() {}

  static boolean isThere() {
    return Files.isDirectory(ROOT);
  }

  /** Whether the tests are there; where not, says loudly what did not run, and fails in CI. */
  static boolean isThereOrTold(String what) {
    if (!isThere()) {
      String message = what + " DID NOT RUN: there is no " + ROOT;
      assertTrue(System.getenv("CI") == null, message);
      System.err.println(message);
    }
    return isThere();
  }

  /** All tests of a manifest and of those that it includes, in their order. */
  static Stream<SuiteTest> tests(String version, String manifest) {
    List<SuiteTest> tests = new ArrayList<>();
    read(version, ROOT.resolve(manifest).toAbsolutePath().normalize(), tests);
    return tests.stream();
  }

  private static void read(String version, Path file, List<SuiteTest> tests) {
    Model model = RDFDataMgr.loadModel(file.toUri().toString());
    for (RDFNode included : list(model, "include")) {
      read(version, path(included.asResource()), tests);
    }
    String folder = String.valueOf(Objects.requireNonNull(file.getParent()).getFileName());
    for (RDFNode entry : list(model, "entries")) {
      Resource test = entry.asResource();
      Resource type = test.getPropertyResourceValue(RDF.type);
      if (type != null && KINDS.contains(type.getLocalName())) {
        tests.add(test(version + "/" + folder, test, type.getLocalName()));
      }
    }
  }

  private static List<RDFNode> list(Model model, String property) {
    return model.listObjectsOfProperty(mf(property)).toList().stream()
        .flatMap(n -> n.as(RDFList.class).asJavaList().stream())
        .toList();
  }

  private static SuiteTest test(String group, Resource test, String kind) {
    Resource action = test.getProperty(mf("action")).getResource();
    Resource query = action.getPropertyResourceValue(qt("query"));
    Resource result = test.getPropertyResourceValue(mf("result"));
    String iri = test.getURI();
    return new SuiteTest(
        group + "/" + iri.substring(iri.lastIndexOf('#') + 1),
        kind,
        path(query == null ? action : query),
        files(action, "data"),
        files(action, "graphData"),
        result == null ? null : path(result),
        test.hasProperty(mf("resultCardinality")));
  }

  private static List<Path> files(Resource action, String property) {
    return action.listProperties(qt(property)).mapWith(s -> path(s.getResource())).toList();
  }

  private static Path path(Resource file) {
    return path(file.asNode());
  }

  /** The file that an address of the tests names. */
  static Path path(Node file) {
    return Path.of(URI.create(file.getURI()));
  }

  private static Property mf(String local) {
    return ResourceFactory.createProperty(MF, local);
  }

  private static Property qt(String local) {
    return ResourceFactory.createProperty(QT, local);
  }
}
