package org.parkgraph.http;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.parkgraph.conneg.Representation;

/** Writes rows, truth values and graphs in the representations on offer. */
final class Results {

  /** Representations of rows and truth values, the preferred first. */
  static final List<Representation> ROWS =
      List.of(
          Representation.RESULTS_JSON,
          Representation.JSON,
          Representation.RESULTS_XML,
          new Representation("application/xml", "xml"),
          Representation.CSV,
          Representation.TSV);

  /** Representations of graphs, the preferred first. */
  static final List<Representation> GRAPH =
      List.of(
          Representation.TURTLE,
          Representation.JSON_LD,
          Representation.N_TRIPLES,
          Representation.RDF_XML);

  private Results() {}

  /** Streams the rows; memory does not grow with their number. */
  static void write(Exchange exchange, Representation as, RowSet rows) throws IOException {
    DeferredOutput out = exchange.stream(as);
    ResultsWriter.create().lang(rowLang(as)).build().write(out, rows);
    out.finish();
  }

  static void write(Exchange exchange, Representation as, boolean answer) throws IOException {
    DeferredOutput out = exchange.stream(as);
    ResultsWriter.create().lang(rowLang(as)).build().write(out, answer);
    out.finish();
  }

  static void write(Exchange exchange, Representation as, Graph graph) throws IOException {
    DeferredOutput out = exchange.stream(as);
    if (as.equals(Representation.JSON_LD)) {
      exchange.service().jsonld().write(out, graph, exchange.baseUrl());
    } else {
      RDFWriter.create().format(graphFormat(as)).source(graph).output(out);
    }
    out.finish();
  }

  private static Lang rowLang(Representation as) {
    return switch (as.extension()) {
      case "xml" -> ResultSetLang.RS_XML;
      case "csv" -> ResultSetLang.RS_CSV;
      case "tsv" -> ResultSetLang.RS_TSV;
      default -> ResultSetLang.RS_JSON;
    };
  }

  static RDFFormat graphFormat(Representation as) {
    return switch (as.extension()) {
      case "jsonld" -> RDFFormat.JSONLD11_PRETTY;
      case "nt" -> RDFFormat.NTRIPLES;
      case "rdf" -> RDFFormat.RDFXML_PLAIN;
      default -> RDFFormat.TURTLE_PRETTY;
    };
  }
}
