package org.parkgraph.dataset;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.parkgraph.source.SourceFile;
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
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    Txn.executeWrite(
        dataset,
        () -> {
          for (SourceFile file : SourceGraph.files(sources)) {
            add(SourceGraph.read(file), dataset);
          }
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
