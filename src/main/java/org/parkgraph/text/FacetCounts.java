package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts the values of each facet over what passes all filters but the facet's own, so that its
 * other values stay in sight with the number of hits that choosing them gives. Ranks nothing, so
 * that what is only counted costs little: linear in what the words find, and a bit for each
 * document of the index. Lucene's own {@code DrillSideways} does the same but cannot be stopped
 * after a time.
 */
final class FacetCounts {

  private final IndexSearcher searcher;
  private final List<Facet> narrowed;
  private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

  private FacetCounts(IndexSearcher searcher, List<Facet> narrowed) {
    this.searcher = searcher;
    this.narrowed = narrowed;
  }

  /**
   * Counts hits.
   *
   * @param search what finds them
   * @param filters what each facet that is narrowed lets pass
   * @return by facet and value
   */
  static Map<Facet, Map<String, Integer>> of(
      IndexSearcher searcher, EntitySearch search, Map<Facet, Query> filters) throws IOException {
    FixedBitSet[] found = new FixedBitSet[searcher.getLeafContexts().size()];
    for (EntitySearch.Kind kind : search.kinds()) {
      FixedBitSet[] some = documents(searcher, Unranked.of(kind.words()).query());
      FixedBitSet[] ofKind = documents(searcher, kind.all());
      for (int i = 0; i < found.length; i++) {
        some[i].and(ofKind[i]);
        if (found[i] == null) {
          found[i] = some[i];
        } else {
          found[i].or(some[i]);
        }
      }
    }
    List<FixedBitSet[]> passing = new ArrayList<>();
    for (Query filter : filters.values()) {
      passing.add(documents(searcher, filter));
    }
    FacetCounts counter = new FacetCounts(searcher, List.copyOf(filters.keySet()));
    for (int i = 0; i < found.length; i++) {
      int leaf = i;
      counter.count(leaf, found[leaf], passing.stream().map(p -> p[leaf]).toList());
    }
    return counter.counts;
  }

  /** What a query finds, by part of the index. */
  private static FixedBitSet[] documents(IndexSearcher searcher, Query query) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    FixedBitSet[] found = new FixedBitSet[leaves.size()];
    for (LeafReaderContext leaf : leaves) {
      found[leaf.ord] = new FixedBitSet(leaf.reader().maxDoc());
    }
    return searcher.search(query, new Bits(found));
  }

  private void count(int leaf, FixedBitSet found, List<FixedBitSet> passing) throws IOException {
    FixedBitSet hits = found.clone();
    passing.forEach(hits::and);
    for (Facet facet : Facet.values()) {
      FixedBitSet counted = hits;
      int own = narrowed.indexOf(facet);
      if (own >= 0) {
        counted = found.clone();
        for (int i = 0; i < passing.size(); i++) {
          if (i != own) {
            counted.and(passing.get(i));
          }
        }
      }
      count(searcher.getLeafContexts().get(leaf), facet, counted);
    }
  }

  private void count(LeafReaderContext leaf, Facet facet, FixedBitSet docs) throws IOException {
    SortedSetDocValues column = DocValues.getSortedSet(leaf.reader(), facet.field());
    int[] found = new int[(int) column.getValueCount()];
    for (int doc = next(docs, 0); doc < docs.length(); doc = next(docs, doc + 1)) {
      if (column.advanceExact(doc)) {
        for (int i = column.docValueCount(); i > 0; i--) {
          found[(int) column.nextOrd()]++;
        }
      }
    }
    Map<String, Integer> all = counts.computeIfAbsent(facet, f -> new HashMap<>());
    for (int ord = 0; ord < found.length; ord++) {
      if (found[ord] > 0) {
        all.merge(column.lookupOrd(ord).utf8ToString(), found[ord], Integer::sum);
      }
    }
  }

  private static int next(FixedBitSet docs, int from) {
    return from >= docs.length() ? DocIdSetIterator.NO_MORE_DOCS : docs.nextSetBit(from);
  }

  /** Sets a bit for each document found; asked once, our searchers have one thread. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Bits(FixedBitSet[] found) implements CollectorManager<Collector, FixedBitSet[]> {

    @Override
    public Collector newCollector() {
      return new SimpleCollector() {
        private FixedBitSet bits = new FixedBitSet(0);

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
          bits = found[leaf.ord];
        }

        @Override
        public void collect(int doc) {
          bits.set(doc);
        }

        @Override
        public ScoreMode scoreMode() {
          return ScoreMode.COMPLETE_NO_SCORES;
        }
      };
    }

    @Override
    public FixedBitSet[] reduce(Collection<Collector> collectors) {
      return found;
    }
  }
}
