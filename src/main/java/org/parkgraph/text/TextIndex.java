package org.parkgraph.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * Full-text search over a dataset: entities and passages with what is known of them, and all string
 * literals by themselves. Safe for any number of threads.
 */
public final class TextIndex implements AutoCloseable {

  /** The longest that one search may take, in milliseconds. */
  private static final long MAX_MILLIS = 5_000;

  private static final int BUFFER_MB = 64;

  /** What the commit calls the version of the data. */
  private static final String VERSION = "dataVersion";

  /** How many hits are counted one by one. */
  private static final int COUNTED = 20_000;

  /** Texts are short and of a kind: length and repetition say less than they do for documents. */
  private static final Similarity SENTENCES = new BM25Similarity(0.9f, 0.3f);

  static {
    // Bounded by the limits on the search text; a long Chinese one has some thousand pairs.
    IndexSearcher.setMaxClauseCount(1 << 15);
  }

  private final Closeable source;
  private final SearcherManager searchers;

  private TextIndex(Closeable source, SearcherManager searchers) {
    this.source = source;
    this.searchers = searchers;
  }

  /**
   * Opens an index that {@link #build} wrote before, to be read only. Reads it once from end to end
   * to see that it is sound. The directory is closed with the index.
   *
   * @param version that of the data the index must be of
   * @throws TextIndexException if there is none, it is damaged, or it is of another version
   */
  public static TextIndex open(Directory directory, String version) {
    try {
      SearcherManager searchers = new SearcherManager(directory, new SearcherFactory());
      TextIndex index = new TextIndex(directory, searchers);
      index.check(version);
      return index;
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  /** Throws where the files are damaged or hold other data. */
  private void check(String version) throws IOException {
    IndexSearcher newest = acquire();
    try {
      DirectoryReader reader = (DirectoryReader) newest.getIndexReader();
      String held = reader.getIndexCommit().getUserData().get(VERSION);
      if (!version.equals(held)) {
        throw new IOException("the index is of version " + held + ", the data of " + version);
      }
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    } finally {
      release(newest);
    }
  }

  /**
   * Indexes a dataset, inside a read transaction that the caller has opened. One pass over all
   * triples, and n log n time and the IRIs in memory for n entities and passages.
   *
   * @param directory where the index is written; what is there is replaced; stays the caller's to
   *     close
   * @param version of the data, which the index keeps
   * @throws TextIndexException if the index cannot be written
   */
  public static TextIndex build(DatasetGraph data, Directory directory, String version) {
    IndexWriterConfig config =
        new IndexWriterConfig(Analysis.INSTANCE)
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setRAMBufferSizeMB(BUFFER_MB)
            // Keeps documents in the order they came in, which decides between equal scores.
            .setMergePolicy(new LogDocMergePolicy());
    try {
      IndexWriter writer = new IndexWriter(directory, config);
      write(data, writer);
      writer.setLiveCommitData(Map.of(VERSION, version).entrySet());
      writer.commit();
      return new TextIndex(writer, new SearcherManager(writer, new SearcherFactory()));
    } catch (IOException e) {
      throw new TextIndexException("write", e);
    }
  }

  private static void write(DatasetGraph data, IndexWriter writer) throws IOException {
    GraphReader graph = new GraphReader(data);
    Texts texts = new Texts();
    FacetFields facets = new FacetFields(graph);
    try (DocumentWriter documents = new DocumentWriter(writer)) {
      EntityDocuments entities = new EntityDocuments(graph, texts, facets);
      documents.add(entities.documents());
      documents.add(entities.concepts());
      documents.add(new PassageDocuments(graph, texts, facets).documents());
      documents.add(new LiteralDocuments(data, texts).documents());
      documents.finish();
    }
  }

  /**
   * Searches entities and passages.
   *
   * @throws SearchSyntaxException if the text is over a limit
   * @throws SearchTimeoutException if it takes longer than five seconds
   */
  public SearchResults search(SearchRequest request) {
    return searching(s -> new FacetedSearch(s, request).run());
  }

  /**
   * What was probably meant by a search text: the whole text with words corrected that nothing has,
   * and Chinese by how it sounds. Costs some searches for each word that nothing has.
   *
   * @param chinese whether the results are wanted in Chinese
   * @return a text that finds something, or null where there is nothing to correct
   * @throws SearchSyntaxException if the text is over a limit
   */
  public @Nullable String didYouMean(String text, boolean chinese) {
    UserQuery.parse(text); // refuses one over the limits
    String meant = searching(s -> new DidYouMean(s).of(text));
    if (meant.equals(text)) {
      return null;
    }
    SearchRequest again = new SearchRequest(meant, chinese ? "zh" : "en", null, 1, 1);
    return search(again).total() > 0 ? meant : null;
  }

  /**
   * Names that what was typed may be the beginning of, those that begin with it first.
   *
   * @param typed the words so far, in any language; the last may be unfinished
   * @param size how many at most
   * @throws SearchSyntaxException if the text is over a limit
   */
  public List<Suggestion> suggest(String typed, int size) {
    String words = UserQuery.parse(typed).plain();
    return searching(s -> new Completion(s, words).run(size));
  }

  /**
   * What may bear a name, as written or nearly so: likely ones first, none of them sure. Costs a
   * few look-ups of terms, and for a name that no entity has a walk over the names that are near
   * it.
   *
   * @param name as somebody wrote it, in any language
   * @param properties IRIs of the properties whose values are names
   * @param types IRIs of classes of which an entity has to have one, none for any; other things,
   *     whose classes the index does not know, are found whatever they are
   * @param most how many entities at most, and about how many other things
   * @return IRIs
   * @throws SearchTimeoutException if it takes longer than five seconds
   */
  public List<String> named(
      String name, List<String> properties, Collection<String> types, int most) {
    return searching(s -> new NameSearch(s, name, types).run(properties, most));
  }

  /** What is done with the index in one state. */
  @FunctionalInterface
  interface Search<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  /** The literals found, best first; to be closed by who asked. */
  LiteralHits literals(LiteralQuery query) {
    return new LiteralHits(this, acquire(), query);
  }

  /** About how many hits a query has, see {@link #count(IndexSearcher, Query)}. */
  double count(Query query) {
    return searching(s -> count(s, query));
  }

  /**
   * About how many hits a query has: exact where they are few enough to count in a millisecond,
   * else how many there are at most.
   */
  static double count(IndexSearcher searcher, Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long most = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      ScorerSupplier scorer = weight.scorerSupplier(leaf);
      most += scorer == null ? 0 : scorer.cost();
    }
    return most <= COUNTED ? searcher.count(query) : most;
  }

  private IndexSearcher acquire() {
    try {
      return searchers.acquire();
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  void release(IndexSearcher state) {
    try {
      searchers.release(state);
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  /** Runs a search on the newest state, for as long as is allowed. */
  <T> T searching(Search<T> search) {
    IndexSearcher newest = acquire();
    try {
      return searching(newest, search);
    } finally {
      release(newest);
    }
  }

  /** Runs a search on one state, for as long as is allowed. */
  <T> T searching(IndexSearcher state, Search<T> search) {
    // The time belongs to one search, so a searcher of its own, which costs nothing.
    IndexSearcher own = new IndexSearcher(state.getIndexReader());
    own.setSimilarity(SENTENCES);
    own.setTimeout(new QueryTimeoutImpl(MAX_MILLIS));
    try {
      T result = search.on(own);
      if (own.timedOut()) {
        throw new SearchTimeoutException(
            "the search took longer than " + MAX_MILLIS / 1000 + " seconds; ask for fewer words");
      }
      return result;
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  @Override
  public void close() {
    try (source;
        searchers) {
      // closed in the reverse order: first who reads, then who writes
    } catch (IOException e) {
      throw new TextIndexException("close", e);
    }
  }
}
