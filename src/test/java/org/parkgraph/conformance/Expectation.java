package org.parkgraph.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.vocabulary.RDF;

/** The expected answer of a test, in any of the forms that the suite writes it in. */
final class Expectation {

  private static final String RS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

  private static final Map<String, Lang> ROWS =
      Map.of(
          "srx", ResultSetLang.RS_XML,
          "srj", ResultSetLang.RS_JSON,
          "csv", ResultSetLang.RS_CSV,
          "tsv", ResultSetLang.RS_TSV);

  private Expectation() {}

  static Answer read(Path file) {
    Lang lang = lang(file);
    if (lang == null) {
      return ofGraph(RDFDataMgr.loadModel(file.toUri().toString()));
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Answer.parse(in, lang);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The syntax of rows that a file is written in, or null where it is a graph. */
  static @org.jspecify.annotations.Nullable Lang lang(Path file) {
    String name = file.toString();
    return ROWS.get(name.substring(name.lastIndexOf('.') + 1));
  }

  /** Rows and truth values may be described as a graph; any other graph is itself the answer. */
  private static Answer ofGraph(Model model) {
    var truth = model.listObjectsOfProperty(ResourceFactory.createProperty(RS, "boolean")).toList();
    if (!truth.isEmpty()) {
      return new Answer.Truth(truth.get(0).asLiteral().getBoolean());
    }
    Graph graph = model.getGraph();
    return model.contains(null, RDF.type, ResourceFactory.createResource(RS + "ResultSet"))
        ? Answer.Rows.of(RowSet.adapt(RDFInput.fromRDF(model)))
        : Answer.Triples.of(graph);
  }
}
