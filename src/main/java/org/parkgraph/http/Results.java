package org.parkgraph.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.parkgraph.conneg.Representation;
import org.parkgraph.results.RowsFormat;

/** Writes rows, truth values and graphs in the representations on offer. */
public final class Results {

  /** Representations of rows and truth values, the preferred first. */
  public static final List<Representation> ROWS =
      List.of(
          Representation.RESULTS_JSON,
          Representation.JSON,
          Representation.RESULTS_XML,
          new Representation("application/xml", "xml"),
          Representation.CSV,
          Representation.TSV);

  /**
   * Representations of graphs, the preferred first. In those of datasets a graph is the default
   * graph.
   */
  public static final List<Representation> GRAPH =
      List.of(
          Representation.TURTLE,
          Representation.JSON_LD,
          Representation.N_TRIPLES,
          Representation.RDF_XML,
          Representation.TRIG,
          Representation.N_QUADS,
          Representation.JSON_GRAPH,
          Representation.XML_GRAPH);

  private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private Results() {}

  /**
   * Streams the rows; memory does not grow with their number. With {@code bom=1} a table begins
   * with the mark by which spreadsheet programs know UTF-8; other programs would take it for a part
   * of the first column's name.
   */
  public static void write(Exchange exchange, Representation as, RowSet rows) throws IOException {
    DeferredOutput out = exchange.stream(as);
    if (as.equals(Representation.CSV) && "1".equals(exchange.parameters().one("bom"))) {
      out.write(BYTE_ORDER_MARK);
    }
    switch (as.extension()) {
      case "tsv" -> ResultsWriter.create().lang(ResultSetLang.RS_TSV).build().write(out, rows);
      case "csv" -> RowsFormat.csv().write(out, rows);
      case "xml" -> RowsFormat.xml().write(out, rows);
      default -> RowsFormat.json().write(out, rows);
    }
    out.finish();
  }

  public static void write(Exchange exchange, Representation as, boolean answer)
      throws IOException {
    DeferredOutput out = exchange.stream(as);
    ResultsWriter.create().lang(truthLang(as)).build().write(out, answer);
    out.finish();
  }

  /** Writes a graph that is small enough to be sorted by its writer. */
  public static void write(Exchange exchange, Representation as, Graph graph) throws IOException {
    DeferredOutput out = exchange.stream(as);
    if (as.extension().equals("jsonld")) {
      exchange.service().jsonld().write(out, graph, exchange.baseUrl());
    } else {
      RDFWriterBuilder writer = RDFWriter.create().format(graphFormat(as));
      (as.isOfDatasets() ? writer.source(DatasetGraphFactory.wrap(graph)) : writer.source(graph))
          .output(out);
    }
    out.finish();
  }

  private static Lang truthLang(Representation as) {
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
      case "trig" -> RDFFormat.TRIG_PRETTY;
      case "nq" -> RDFFormat.NQUADS;
      default -> RDFFormat.TURTLE_PRETTY;
    };
  }
}
