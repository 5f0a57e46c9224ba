package org.parkgraph.sources;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.query.CannedQuery;

/**
 * An entry of a test manifest in the W3C's vocabulary, with a few terms of ours ({@code pt:}) for
 * parameters.
 *
 * @param query name of the query, such as {@code policy/by-topic}
 * @param data file to ask; none for the graph that is shipped
 * @param parameters the texts given, by name
 * @param result file with the expected answer
 * @param badParameter the parameter that is to be refused
 */
record QueryTestEntry(
    URI iri,
    String name,
    String query,
    Optional<Path> data,
    Map<String, List<String>> parameters,
    Optional<Path> result,
    Optional<String> badParameter) {

  static final Path QUERIES = Path.of("queries").toAbsolutePath();
  static final Path TESTS = QUERIES.resolve("tests");
  static final Path ROOT = TESTS.resolve("manifest.ttl");

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final String PT = "https://w3id.org/parkgraph/query-test#";
  private static final Resource EVALUATION = resource(MF + "QueryEvaluationTest");
  private static final Resource BAD_PARAMETER = resource(PT + "BadParameterTest");

  /** All entries of a manifest and of those that it includes, in order. */
  static List<QueryTestEntry> read(Path manifest) {
    List<QueryTestEntry> entries = new ArrayList<>();
    for (Path file : manifests(manifest)) {
      Model model = model(file);
      model.listObjectsOfProperty(property(MF + "entries")).toList().stream()
          .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
          .map(RDFNode::asResource)
          .map(QueryTestEntry::entry)
          .forEach(entries::add);
      Set<Resource> described = model.listSubjectsWithProperty(property(MF + "action")).toSet();
      entries.forEach(e -> described.remove(resource(e.iri.toString())));
      require(described.isEmpty(), file + ": not in mf:entries: " + described);
    }
    return entries;
  }

  /** A manifest and those that it includes. */
  static Set<Path> manifests(Path manifest) {
    Set<Path> files = new LinkedHashSet<>();
    files.add(manifest);
    model(manifest).listObjectsOfProperty(property(MF + "include")).toList().stream()
        .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
        .forEach(included -> files.addAll(manifests(path(included))));
    return files;
  }

  private static QueryTestEntry entry(Resource entry) {
    boolean evaluation = entry.hasProperty(RDF.type, EVALUATION);
    require(
        evaluation != entry.hasProperty(RDF.type, BAD_PARAMETER),
        entry + " is of a kind that nobody knows to run; see queries/README.md");
    Resource action = entry.getRequiredProperty(property(MF + "action")).getResource();
    Path query = path(action.getRequiredProperty(property(QT + "query")).getObject());
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (Statement s : action.listProperties(property(PT + "parameter")).toList()) {
      String[] given = s.getString().split("=", 2);
      require(given.length == 2, entry + ": a parameter is written \"name=value\"");
      parameters.computeIfAbsent(given[0], k -> new ArrayList<>()).add(given[1]);
    }
    return new QueryTestEntry(
        URI.create(entry.getURI()),
        entry.getRequiredProperty(property(MF + "name")).getString(),
        QUERIES.relativize(query).toString().replace('\\', '/').replaceFirst("\\.rq$", ""),
        optional(action, QT + "data").map(QueryTestEntry::path),
        parameters,
        evaluation
            ? Optional.of(path(entry.getRequiredProperty(property(MF + "result")).getObject()))
            : Optional.empty(),
        evaluation
            ? Optional.empty()
            : Optional.of(entry.getRequiredProperty(property(PT + "badParameter")).getString()));
  }

  boolean isFor(CannedQuery canned) {
    return query.equals(canned.name());
  }

  private static Model model(Path file) {
    return RDFParser.source(file.toUri().toString()).toModel();
  }

  private static Optional<RDFNode> optional(Resource subject, String property) {
    return Optional.ofNullable(subject.getProperty(property(property))).map(Statement::getObject);
  }

  private static Path path(RDFNode node) {
    return Path.of(URI.create(node.asResource().getURI())).normalize();
  }

  private static Resource resource(String iri) {
    return ResourceFactory.createResource(iri);
  }

  private static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  private static void require(boolean sound, String message) {
    if (!sound) {
      throw new AssertionError(message);
    }
  }
}
