package org.parkgraph.http;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Prefixes;

/** The reading half of the SPARQL 1.1 Graph Store Protocol: one graph at a time. */
public final class GraphStoreHandler implements Handler {

  @Override
  public void handle(Exchange x) throws IOException {
    String graph = x.parameters().one("graph");
    boolean isDefault = x.parameters().one("default") != null;
    x.parameters().allowOnly(List.of("graph", "default", "format"));
    if (isDefault == (graph != null)) {
      throw ProblemException.badRequest("name one graph: ?graph=IRI or ?default");
    }
    Representation as = x.choose(Results.GRAPH);
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      Node name = graph == null ? GraphNames.DEFAULT : NodeFactory.createURI(graph);
      if (!isDefault && !dataset.containsGraph(name)) {
        throw ProblemException.notFound("there is no graph " + Parameters.quote(name.getURI()));
      }
      if (!x.answered(as, name.getURI())) {
        Results.write(x, as, withPrefixes(dataset.getGraph(name)));
      }
    } finally {
      dataset.end();
    }
  }

  private static Graph withPrefixes(@Nullable Graph graph) {
    Graph copy = GraphFactory.createDefaultGraph();
    if (graph != null) {
      graph.find().forEachRemaining(copy::add);
    }
    Prefixes.all().forEach(copy.getPrefixMapping()::setNsPrefix);
    return copy;
  }
}
