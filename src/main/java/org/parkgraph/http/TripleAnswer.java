package org.parkgraph.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;

/**
 * An answer of triples, of whatever number. A few are collected first, so that each comes once and
 * the writer can put together what belongs together. More than that flow to the client in the
 * formats that are written triple by triple, where memory does not grow with their number and a
 * triple may come twice. JSON-LD and RDF/XML are written from memory and have an end.
 */
public final class TripleAnswer {

  /** What is collected before triples flow, in characters of their terms. */
  private static final int COLLECTED = 1 << 20;

  /** What a triple takes beside the characters of its object. */
  private static final int OVERHEAD = 100;

  private static final Map<String, RDFFormat> FLOWING =
      Map.of(
          "ttl", RDFFormat.TURTLE_FLAT,
          "nt", RDFFormat.NTRIPLES,
          "trig", RDFFormat.TRIG_FLAT,
          "nq", RDFFormat.NQUADS);

  private final Exchange exchange;
  private final Representation as;
  private final Map<String, String> prefixes;

  /**
   * @param prefixes namespace IRIs by prefix, for the formats that have them
   */
  public TripleAnswer(Exchange exchange, Representation as, Map<String, String> prefixes) {
    this.exchange = exchange;
    this.as = as;
    this.prefixes = prefixes;
  }

  /** An empty graph for triples in the format, which refuses more than can be written from it. */
  public Graph collector() {
    Graph graph = new BoundedGraph(as);
    prefixes.forEach(graph.getPrefixMapping()::setNsPrefix);
    return graph;
  }

  /** Sends the triples; one that comes twice is sent once where there are few. */
  public void send(Iterator<Triple> triples) throws IOException {
    RDFFormat flowing = FLOWING.get(as.extension());
    List<Triple> first = flowing == null ? List.of() : first(triples);
    if (flowing != null && triples.hasNext()) {
      flow(first, triples, flowing);
    } else {
      Graph graph = collector();
      first.forEach(graph::add);
      triples.forEachRemaining(graph::add);
      Results.write(exchange, as, graph);
    }
  }

  private static List<Triple> first(Iterator<Triple> triples) {
    List<Triple> first = new ArrayList<>();
    long weight = 0;
    while (weight < COLLECTED && triples.hasNext()) {
      Triple triple = triples.next();
      first.add(triple);
      weight += OVERHEAD + length(triple.getObject());
    }
    return first;
  }

  private static int length(@Nullable Node node) {
    return node != null && node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
  }

  private void flow(List<Triple> first, Iterator<Triple> rest, RDFFormat format)
      throws IOException {
    DeferredOutput out = exchange.stream(as);
    StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
    writer.start();
    if (!as.isOfLines()) {
      prefixes.forEach(writer::prefix);
    }
    first.forEach(writer::triple);
    rest.forEachRemaining(writer::triple);
    writer.finish(); // not where the triples end in a failure: what was written is no whole answer
    out.finish();
  }
}
