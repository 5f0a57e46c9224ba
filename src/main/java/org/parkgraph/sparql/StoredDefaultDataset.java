package org.parkgraph.sparql;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.parkgraph.vocab.GraphNames;

/** A dataset whose default graph is the one that bears the triples loaded without a graph. */
final class StoredDefaultDataset {

  private StoredDefaultDataset() {}

  /** A view of a dataset that does not change. Costs a look at the name of each graph. */
  static DatasetGraph over(DatasetGraph dataset) {
    DatasetGraph view = new DatasetGraphMapLink(dataset.getGraph(GraphNames.DEFAULT));
    Iterator<Node> names = dataset.listGraphNodes();
    while (names.hasNext()) {
      Node name = names.next();
      if (!name.equals(GraphNames.DEFAULT)) {
        view.addGraph(name, dataset.getGraph(name));
      }
    }
    return view;
  }
}
