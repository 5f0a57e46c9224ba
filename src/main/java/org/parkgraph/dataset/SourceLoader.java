package org.parkgraph.dataset;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parkgraph.source.SourceTree;

/** Makes the dataset that is served from the sources: one named graph a document, and the rest. */
public final class SourceLoader {

  private SourceLoader() {}

  /**
   * Loads ontology and data and materialises what follows, all in one transaction. Linear in the
   * number of triples but for the rules, see {@link Inference}.
   *
   * @throws LoadException for the first file that is not sound
   */
  public static DatasetGraph load(SourceTree sources) {
    return load(SourceGraph.files(sources).stream().map(SourceGraph::read).toList(), sources);
  }

  /**
   * The dataset of files already read, with what follows by the rules of the sources.
   *
   * @throws LoadException for a rule that is not sound
   */
  public static DatasetGraph load(List<SourceGraph> graphs, SourceTree sources) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () -> {
          graphs.forEach(graph -> add(graph, dataset));
          Inference.materialise(dataset, sources);
        });
    return dataset;
  }

  private static void add(SourceGraph graph, DatasetGraph dataset) {
    for (LocatedTriple t : graph.triples()) {
      dataset.add(Quad.create(graph.name(), t.triple()));
    }
  }
}
