package org.parkgraph.dataset;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.parkgraph.catalog.StoredDescription;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.query.QueryCatalog;
import org.parkgraph.query.QueryDescriptions;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.GraphNames;

/** Makes the dataset that is served from the sources: one named graph a document, and the rest. */
public final class SourceLoader {

  private SourceLoader() {}

  /**
   * Loads ontology and data and materialises what follows. Linear in the number of triples but for
   * the rules, see {@link Inference}.
   *
   * @throws LoadException for the first file that is not sound
   */
  public static ColumnDataset load(SourceTree sources) {
    return load(sources, RdfFiles.NONE).dataset();
  }

  /**
   * The dataset of files already read, with what follows by the rules of the sources.
   *
   * @throws LoadException for a rule that is not sound
   */
  public static ColumnDataset load(List<SourceGraph> graphs, SourceTree sources) {
    ColumnBuilder builder = new ColumnBuilder();
    graphs.forEach(graph -> add(graph, builder));
    return described(builder, sources);
  }

  /** What was added and what follows from it, with a description that counts both. */
  private static ColumnDataset described(ColumnBuilder builder, SourceTree sources) {
    ColumnDataset complete = Inference.materialise(builder, sources);
    StoredDescription.of(complete)
        .find()
        .forEachRemaining(t -> builder.add(Quad.create(GraphNames.CATALOG, t)));
    return builder.build();
  }

  /**
   * The shipped graph and files of the reader's own, with what follows from both by the rules.
   *
   * @throws LoadException for the first file that is not sound; then there is no dataset
   */
  public static LoadedDataset load(SourceTree sources, RdfFiles files) {
    ColumnBuilder builder = new ColumnBuilder();
    graphs(sources).forEach(graph -> add(graph, builder));
    addQueries(sources, builder);
    String digest = files.read(builder::add);
    return new LoadedDataset(described(builder, sources), digest);
  }

  /**
   * Files of the reader's own and nothing else: what is in them, and nothing inferred from it.
   *
   * @throws LoadException for the first file that is not sound; then there is no dataset
   */
  public static LoadedDataset load(RdfFiles files) {
    ColumnBuilder builder = new ColumnBuilder();
    String digest = files.read(builder::add);
    return new LoadedDataset(builder.build(), digest);
  }

  private static List<SourceGraph> graphs(SourceTree sources) {
    return SourceGraph.files(sources).stream().map(SourceGraph::read).toList();
  }

  /** The canned queries describe themselves in the catalogue; unsound ones are left out. */
  private static void addQueries(SourceTree sources, ColumnBuilder builder) {
    for (Triple t : QueryDescriptions.of(QueryCatalog.read(sources).all())) {
      builder.add(Quad.create(GraphNames.CATALOG, t));
    }
  }

  private static void add(SourceGraph graph, ColumnBuilder builder) {
    for (LocatedTriple t : graph.triples()) {
      builder.add(Quad.create(graph.name(), t.triple()));
    }
  }
}
