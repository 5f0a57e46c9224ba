package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * The literals that a query finds, best first, however many: fetched in batches that grow as they
 * are read, all from one state of the index, which is held until this is closed. Where a triple may
 * be found in several graphs, remembers those given: memory grows with the hits that are read.
 */
final class LiteralHits implements Iterator<LiteralHit>, AutoCloseable {

  private static final int FIRST_BATCH = 64;
  private static final int LARGEST_BATCH = 1 << 16;

  private final TextIndex index;
  private final IndexSearcher state;
  private final Query query;
  private final boolean repeats;
  private final Set<LiteralHit> given = new HashSet<>();
  private final Deque<LiteralHit> batch = new ArrayDeque<>();
  private int batchSize = FIRST_BATCH;
  private @Nullable ScoreDoc last;
  private boolean exhausted;
  private boolean closed;

  /** Takes over the state, and gives it back when closed. */
  LiteralHits(TextIndex index, IndexSearcher state, LiteralQuery query) {
    this.index = index;
    this.state = state;
    this.query = query.whole();
    this.repeats = query.repeats();
  }

  @Override
  public boolean hasNext() {
    while (batch.isEmpty() && !exhausted) {
      fetch();
    }
    return !batch.isEmpty();
  }

  @Override
  public LiteralHit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.remove();
  }

  private void fetch() {
    ScoreDoc[] found = index.searching(state, s -> s.searchAfter(last, query, batchSize)).scoreDocs;
    exhausted = found.length < batchSize;
    batchSize = Math.min(LARGEST_BATCH, batchSize * 4);
    for (LiteralHit literal : read(found)) {
      if (!repeats || given.add(withoutGraph(literal))) {
        batch.add(literal);
      }
    }
    if (found.length > 0) {
      last = found[found.length - 1];
    }
  }

  /**
   * Reads what was found, in the order of the index, which is several times faster than by rank.
   */
  private List<LiteralHit> read(ScoreDoc[] found) {
    Integer[] ranks = IntStream.range(0, found.length).boxed().toArray(Integer[]::new);
    Arrays.sort(ranks, Comparator.comparingInt(rank -> found[rank].doc));
    LiteralHit[] hits = new LiteralHit[found.length];
    try {
      StoredFields stored = state.storedFields();
      for (int rank : ranks) {
        hits[rank] = LiteralHit.of(stored.document(found[rank].doc), found[rank].score);
      }
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
    return Arrays.asList(hits);
  }

  private static LiteralHit withoutGraph(LiteralHit hit) {
    return new LiteralHit(hit.subject(), hit.property(), hit.property(), hit.text(), hit.lang(), 0);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      exhausted = true;
      batch.clear();
      index.release(state);
    }
  }
}
