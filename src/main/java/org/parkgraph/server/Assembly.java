package org.parkgraph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.config.Data;
import org.parkgraph.config.Settings;
import org.parkgraph.config.TileServer;
import org.parkgraph.dataset.DataVersion;
import org.parkgraph.dataset.LoadedDataset;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.evidence.InferenceRules;
import org.parkgraph.html.Originals;
import org.parkgraph.html.Tiles;
import org.parkgraph.http.Answers;
import org.parkgraph.http.Service;
import org.parkgraph.jsonld.JsonLd;
import org.parkgraph.linkeddata.Overview;
import org.parkgraph.linkeddata.Sentences;
import org.parkgraph.originals.Copies;
import org.parkgraph.query.QueryCatalog;
import org.parkgraph.source.SourceTree;
import org.parkgraph.sparql.SparqlService;
import org.parkgraph.text.TextFunctions;
import org.parkgraph.text.TextIndex;

/** The parts that answer, made from the sources: dataset, engine, text index, canned queries. */
public final class Assembly implements AutoCloseable {

  /** What kept answers may take: 64 MiB, or an eighth of a small heap. */
  private static final long ANSWERS = Math.min(64 << 20, Runtime.getRuntime().maxMemory() / 8);

  private final ColumnDataset stored;
  private final SparqlService sparql;
  private final TextIndex text;
  private final QueryCatalog queries;
  private final InferenceRules rules;
  private final String version;
  private final String datasetVersion;
  private final boolean preparable;
  private final @Nullable Tiles tiles;
  private final @Nullable URI contact;

  private Assembly(SourceTree sources, Settings settings, RdfFiles files, @Nullable Path folder) {
    JenaSystem.init(); // whole before a second thread uses it, or the two wait for each other
    // Two cores: the canned queries are parsed while the data are loaded.
    CompletableFuture<QueryCatalog> catalog =
        CompletableFuture.supplyAsync(() -> QueryCatalog.load(sources));
    this.datasetVersion = DataVersion.of(sources);
    Prepared prepared =
        folder == null || !isShipped(settings, files)
            ? null
            : Prepared.find(folder, datasetVersion).orElse(null);
    this.preparable = prepared == null && isShipped(settings, files);
    this.rules = InferenceRules.load(sources);
    LoadedDataset loaded =
        prepared == null
            ? load(sources, settings, files)
            : new LoadedDataset(prepared.dataset(), "");
    this.stored = loaded.dataset();
    this.version = version(sources, settings, loaded.digest());
    this.text =
        prepared == null
            ? Txn.calculateRead(
                stored, () -> TextIndex.build(stored, new ByteBuffersDirectory(), version))
            : prepared.text();
    this.sparql = new SparqlService(stored, settings.defaultGraph(), settings.limits());
    TextFunctions.register(sparql.propertyFunctions(), text);
    this.queries = catalog.join();
    this.contact = settings.contact();
    TileServer server = settings.tiles();
    this.tiles = server == null ? null : new Tiles(server.template(), server.attribution());
  }

  private static LoadedDataset load(SourceTree sources, Settings settings, RdfFiles files) {
    return settings.data() == Data.SHIPPED
        ? SourceLoader.load(sources, files)
        : SourceLoader.load(files);
  }

  /** The version of the shipped graph is that of its sources; of anything else, another. */
  private static String version(SourceTree sources, Settings settings, String digest) {
    String shipped = DataVersion.of(sources);
    String view = settings.defaultGraph() + " " + settings.data(); // limits change no answer
    return digest.isEmpty() && settings.isOfShippedView()
        ? shipped
        : DataVersion.with(shipped, digest, view);
  }

  /** Whether exactly the shipped graph is served, which is the only one kept between starts. */
  private static boolean isShipped(Settings settings, RdfFiles files) {
    return settings.data() == Data.SHIPPED && files.paths().isEmpty();
  }

  /** Loads everything from the sources. */
  public static Assembly of(SourceTree sources) {
    return of(sources, null);
  }

  /**
   * Loads what was prepared for these very sources, or the sources themselves.
   *
   * @param folder where prepared data are kept; null where they are not
   */
  public static Assembly of(SourceTree sources, @Nullable Path folder) {
    return of(sources, Settings.DEFAULTS, RdfFiles.NONE, folder);
  }

  /**
   * Loads what the settings say: the shipped graph, files of the reader's own, or both.
   *
   * @param folder where the shipped graph is kept prepared; null where it is not
   * @throws org.parkgraph.dataset.LoadException for the first file that is not sound
   */
  public static Assembly of(
      SourceTree sources, Settings settings, RdfFiles files, @Nullable Path folder) {
    return new Assembly(sources, settings, files, folder);
  }

  /**
   * Keeps the shipped graph for the next start, unless it is there already, nowhere is given, or
   * other data are served.
   */
  public void prepare(@Nullable Path folder) {
    if (folder != null && preparable) {
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

  /** What the handlers answer from, without the sentences of the sources. */
  public Service service(@Nullable URI publicUrl) {
    return service(publicUrl, Originals.NONE);
  }

  /**
   * What the handlers answer from.
   *
   * @param sources folder with copies of the source documents; null for none
   * @param warn is told of each copy that is not used, and why
   */
  public Service service(@Nullable URI publicUrl, @Nullable Path sources, Consumer<String> warn) {
    return service(publicUrl, sources == null ? Originals.NONE : originals(sources, warn));
  }

  private Service service(@Nullable URI publicUrl, Originals originals) {
    return new Service(
        sparql,
        queries,
        rules,
        text,
        version,
        publicUrl,
        originals,
        new Answers(ANSWERS),
        new JsonLd(stored),
        tiles,
        contact);
  }

  private Originals originals(Path folder, Consumer<String> warn) {
    Copies copies =
        Copies.open(folder, Txn.calculateRead(stored, () -> Sentences.shapes(stored)), warn);
    return new Originals() {
      @Override
      public @Nullable String sentence(String document, int paragraph, int sentence) {
        return copies.sentence(document, paragraph, sentence);
      }

      @Override
      public String version() {
        return copies.version();
      }
    };
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
