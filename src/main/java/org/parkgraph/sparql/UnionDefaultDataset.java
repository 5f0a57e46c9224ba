package org.parkgraph.sparql;

import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.util.Context;

/**
 * A dataset whose default graph is the union of its named graphs, to be read only. It is a view, or
 * the query engine would look through it at what it wraps.
 */
final class UnionDefaultDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {

  UnionDefaultDataset(DatasetGraph dataset, Context context) {
    super(dataset, context);
  }

  @Override
  public Graph getDefaultGraph() {
    return getUnionGraph();
  }

  @Override
  public void begin(TxnType type) {
    super.begin(TxnType.READ);
  }
}
