package org.parkgraph.dataset;

import java.util.List;
import java.util.function.Consumer;
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

  /**
   * The shipped graph and files of the reader's own, with what follows from both by the rules.
   *
   * @throws LoadException for the first file that is not sound; then there is no dataset
   */
  public static LoadedDataset load(SourceTree sources, RdfFiles files) {
    List<SourceGraph> graphs = SourceGraph.files(sources).stream().map(SourceGraph::read).toList();
    return load(
        files,
        dataset -> graphs.forEach(graph -> add(graph, dataset)),
        dataset -> Inference.materialise(dataset, sources));
  }

  /**
   * Files of the reader's own and nothing else: what is in them, and nothing inferred from it.
   *
   * @throws LoadException for the first file that is not sound; then there is no dataset
   */
  public static LoadedDataset load(RdfFiles files) {
    return load(files, dataset -> {}, dataset -> {});
  }

  private static LoadedDataset load(
      RdfFiles files, Consumer<DatasetGraph> before, Consumer<DatasetGraph> after) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    String digest =
        Txn.calculateWrite(
            dataset,
            () -> {
              before.accept(dataset);
              String read = files.read(dataset::add);
              after.accept(dataset);
              return read;
            });
    return new LoadedDataset(dataset, digest);
  }

  private static void add(SourceGraph graph, DatasetGraph dataset) {
    for (LocatedTriple t : graph.triples()) {
      dataset.add(Quad.create(graph.name(), t.triple()));
    }
  }
}
