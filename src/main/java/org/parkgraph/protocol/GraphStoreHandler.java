package org.parkgraph.protocol;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.DeferredOutput;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Results;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Prefixes;

/**
 * The reading half of the SPARQL 1.1 Graph Store Protocol: one graph by {@code ?graph=IRI} or
 * {@code ?default}, and all of them with their names where none is asked for.
 */
public final class GraphStoreHandler implements Handler {

  /** Representations of the whole store, which both stream. */
  private static final List<Representation> QUADS =
      List.of(Representation.TRIG, Representation.N_QUADS);

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(List.of("graph", "default", "format"));
    String graph = x.parameters().one("graph");
    String byDefault = x.parameters().one("default");
    if (graph != null && byDefault != null) {
      throw ProblemException.badRequest("name one graph: ?graph=IRI or ?default");
    }
    if (byDefault != null && !byDefault.isEmpty()) {
      throw ProblemException.badParameter("default", "?default has no value; ?graph=IRI has");
    }
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      if (graph == null && byDefault == null) {
        all(x, dataset);
      } else {
        one(x, dataset, graph == null ? GraphNames.DEFAULT : named(graph, dataset));
      }
    } finally {
      dataset.end();
    }
  }

  private static Node named(String graph, DatasetGraph dataset) {
    if (!isAbsolute(graph)) {
      throw ProblemException.badParameter(
          "graph",
          "graph is an absolute IRI, such as "
              + GraphNames.NAMES.getURI()
              + ", not "
              + Parameters.quote(graph));
    }
    Node name = NodeFactory.createURI(graph);
    if (!dataset.containsGraph(name)) {
      throw ProblemException.notFound("there is no graph " + Parameters.quote(graph));
    }
    return name;
  }

  private static boolean isAbsolute(String iri) {
    try {
      return IRIx.create(iri).isAbsolute();
    } catch (IRIException e) {
      return false;
    }
  }

  private static void one(Exchange x, DatasetGraph dataset, Node name) throws IOException {
    Representation as = x.choose(Results.GRAPH);
    if (!x.answered(as, name.getURI())) {
      Results.write(x, as, withPrefixes(dataset.getGraph(name)));
    }
  }

  private static void all(Exchange x, DatasetGraph dataset) throws IOException {
    Representation as = x.choose(QUADS);
    if (!x.answered(as, "")) {
      DeferredOutput out = x.stream(as);
      RDFFormat format =
          as.equals(Representation.TRIG) ? RDFFormat.TRIG_BLOCKS : RDFFormat.NQUADS_UTF8;
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, format);
      writer.start();
      Prefixes.all().forEach(writer::prefix);
      dataset
          .listGraphNodes()
          .forEachRemaining(
              g -> StreamRDFOps.sendQuadsToStream(dataset.find(g, null, null, null), writer));
      writer.finish();
      out.finish();
    }
  }

  /** The graph itself, not a copy, under our prefixes. */
  private static Graph withPrefixes(@Nullable Graph graph) {
    PrefixMapping prefixes = new PrefixMappingImpl().setNsPrefixes(Prefixes.all());
    return new GraphWrapper(graph == null ? GraphFactory.createDefaultGraph() : graph) {
      @Override
      public PrefixMapping getPrefixMapping() {
        return prefixes;
      }
    };
  }
}
