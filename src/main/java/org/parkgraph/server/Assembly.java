package org.parkgraph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.dataset.DataVersion;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.evidence.InferenceRules;
import org.parkgraph.http.Answers;
import org.parkgraph.http.Service;
import org.parkgraph.linkeddata.Overview;
import org.parkgraph.query.QueryCatalog;
import org.parkgraph.source.SourceTree;
import org.parkgraph.sparql.SparqlService;
import org.parkgraph.text.TextFunctions;
import org.parkgraph.text.TextIndex;

/** The parts that answer, made from the sources: dataset, engine, text index, canned queries. */
public final class Assembly implements AutoCloseable {

  /** The longest that a query may take. */
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** What kept answers may take: 64 MiB, or an eighth of a small heap. */
  private static final long ANSWERS = Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 8);

  private final DatasetGraph stored;
  private final SparqlService sparql;
  private final TextIndex text;
  private final QueryCatalog queries;
  private final InferenceRules rules;
  private final String version;
  private final String datasetVersion;
  private final boolean fromPrepared;

  private Assembly(SourceTree sources, String datasetVersion, @Nullable Prepared prepared) {
    JenaSystem.init(); // whole before a second thread uses it, or the two wait for each other
    // Two cores: the canned queries are parsed while the data are loaded.
    CompletableFuture<QueryCatalog> catalog =
        CompletableFuture.supplyAsync(() -> QueryCatalog.load(sources));
    this.version = DataVersion.of(sources);
    this.datasetVersion = datasetVersion;
    this.fromPrepared = prepared != null;
    this.rules = InferenceRules.load(sources);
    this.stored = prepared == null ? SourceLoader.load(sources) : prepared.dataset();
    this.text =
        prepared == null
            ? Txn.calculateRead(stored, () -> TextIndex.build(stored, new ByteBuffersDirectory()))
            : prepared.text();
    this.sparql = new SparqlService(stored, DEADLINE);
    TextFunctions.register(sparql.propertyFunctions(), text);
    this.queries = catalog.join();
  }

  /** Loads everything from the sources. */
  public static Assembly of(SourceTree sources) {
    return new Assembly(sources, DataVersion.ofDataset(sources), null);
  }

  /**
   * Loads what was prepared for these very sources, or the sources themselves.
   *
   * @param folder where prepared data are kept; null where they are not
   */
  public static Assembly of(SourceTree sources, @Nullable Path folder) {
    String version = DataVersion.ofDataset(sources);
    Optional<Prepared> prepared =
        folder == null ? Optional.empty() : Prepared.find(folder, version);
    return new Assembly(sources, version, prepared.orElse(null));
  }

  /** Keeps what was loaded for the next start, unless it is there already or nowhere is given. */
  public void prepare(@Nullable Path folder) {
    if (folder != null && !fromPrepared) {
      try {
        Prepared.write(folder, datasetVersion, stored);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public SparqlService sparql() {
    return sparql;
  }

  public TextIndex text() {
    return text;
  }

  public QueryCatalog queries() {
    return queries;
  }

  public InferenceRules rules() {
    return rules;
  }

  /** What the handlers answer from. */
  public Service service(@Nullable URI publicUrl) {
    return new Service(sparql, queries, rules, text, version, publicUrl, new Answers(ANSWERS));
  }

  /** What is in the dataset, counted. */
  public Overview overview() {
    DatasetGraph dataset = sparql.dataset();
    return Txn.calculateRead(dataset, () -> Overview.of(dataset, "en"));
  }

  @Override
  public void close() {
    text.close();
  }
}
