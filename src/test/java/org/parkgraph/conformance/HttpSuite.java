package org.parkgraph.conformance;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/** The W3C's tests of protocols: manifests whose requests and answers are written as RDF. */
final class HttpSuite {

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String CNT = "http://www.w3.org/2011/content#";

  private HttpSuite() {}

  /** The tests of one manifest in its order. */
  static List<HttpTest> tests(String group, String manifest) {
    return entries(manifest).stream().map(t -> test(group, t)).toList();
  }

  /** What a manifest lists. */
  static List<Resource> entries(String manifest) {
    Path file = Suite.ROOT.resolve(manifest).toAbsolutePath().normalize();
    Model model = RDFDataMgr.loadModel(file.toUri().toString());
    return list(model.listStatements(null, property(MF + "entries"), (RDFNode) null).next());
  }

  /** Whether a test says what to do in terms that a program can read. */
  static boolean hasRequests(Resource test) {
    return test.hasProperty(property(MF + "action"));
  }

  private static HttpTest test(String group, Resource test) {
    Map<String, Path> graphs = new LinkedHashMap<>();
    for (Statement data : test.listProperties(property(UT + "graphData")).toList()) {
      graphs.put(
          Objects.requireNonNull(text(data.getResource(), RDFS.label.getURI())),
          Suite.path(data.getResource().getPropertyResourceValue(property(UT + "graph")).asNode()));
    }
    Set<String> requires = new TreeSet<>(names(test, MF + "requires"));
    Resource action = test.getPropertyResourceValue(property(MF + "action"));
    List<HttpStep> steps =
        list(action.getProperty(property(HT + "requests"))).stream().map(HttpSuite::step).toList();
    String iri = test.getURI();
    return new HttpTest(group + iri.substring(iri.lastIndexOf('#') + 1), graphs, requires, steps);
  }

  private static HttpStep step(Resource request) {
    Resource answer = request.getPropertyResourceValue(property(HT + "resp"));
    String truth = text(answer, MF + "expectedBoolean");
    HttpStep.Body body = body(answer);
    return new HttpStep(
        Objects.requireNonNull(text(request, HT + "methodName")),
        Objects.requireNonNull(text(request, HT + "absolutePath")),
        headers(request),
        body(request),
        new HttpStep.Expected(
            names(answer, MF + "expectedStatus"),
            text(answer, MF + "expectedFormat"),
            truth == null ? null : Boolean.valueOf(truth),
            text(answer, MF + "expectedLocation"),
            headers(answer).get("content-type"),
            body == null ? null : body.text()));
  }

  private static Map<String, String> headers(Resource message) {
    Map<String, String> headers = new TreeMap<>();
    Statement all = message.getProperty(property(HT + "headers"));
    if (all != null) {
      for (Resource header : list(all)) {
        headers.put(
            Objects.requireNonNull(text(header, HT + "fieldName")).toLowerCase(Locale.ROOT),
            Objects.requireNonNull(text(header, HT + "fieldValue")));
      }
    }
    return headers;
  }

  private static HttpStep.@Nullable Body body(Resource message) {
    Statement given = message.getProperty(property(HT + "body"));
    if (given == null) {
      return null;
    }
    Resource content = list(given).get(0);
    return new HttpStep.Body(
        Objects.requireNonNull(text(content, CNT + "chars")),
        Objects.requireNonNull(text(content, CNT + "characterEncoding")));
  }

  /** The members of a list, or the one thing that stands where a list could. */
  private static List<Resource> list(Statement of) {
    Resource object = of.getResource();
    return object.canAs(RDFList.class)
        ? object.as(RDFList.class).asJavaList().stream().map(RDFNode::asResource).toList()
        : List.of(object);
  }

  private static List<String> names(Resource of, String property) {
    return of.listProperties(property(property))
        .mapWith(s -> s.getResource().getURI())
        .mapWith(iri -> iri.substring(iri.lastIndexOf('#') + 1))
        .toList();
  }

  private static @Nullable String text(Resource of, String property) {
    Statement given = of.getProperty(property(property));
    return given == null ? null : given.getLiteral().getLexicalForm();
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }
}
