package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
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
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * Takes all that the words find, hands on what passes every filter, and counts the values of each
 * facet over what passes all filters but the facet's own, so that its other values stay in sight
 * with the number of hits that choosing them gives. One pass, linear in what the words find, and a
 * bit for each document of the index. Lucene's own {@code DrillSideways} does the same but cannot
 * be stopped after a time.
 */
final class FacetCollector implements Collector {

  /**
   * What was found.
   *
   * @param counts by facet and value
   */
  record Found(TopDocs top, Map<Facet, Map<String, Integer>> counts) {}

  private final List<Facet> narrowed = new ArrayList<>();
  private final List<Weight> filters = new ArrayList<>();
  private final TopDocsCollector<?> hits;
  private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

  private FacetCollector(
      IndexSearcher searcher, Map<Facet, Query> filters, TopDocsCollector<?> hits)
      throws IOException {
    this.hits = hits;
    for (Map.Entry<Facet, Query> filter : filters.entrySet()) {
      Query query = searcher.rewrite(filter.getValue());
      this.narrowed.add(filter.getKey());
      this.filters.add(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  /**
   * Runs a query.
   *
   * @param filters what each facet that is narrowed lets pass
   * @param top takes the hits
   */
  static Found search(
      IndexSearcher searcher,
      Query query,
      Map<Facet, Query> filters,
      CollectorManager<? extends TopDocsCollector<?>, ?> top)
      throws IOException {
    FacetCollector collector = new FacetCollector(searcher, filters, top.newCollector());
    searcher.search(
        query,
        new CollectorManager<FacetCollector, FacetCollector>() {
          @Override
          public FacetCollector newCollector() {
            return collector; // asked for once: our searchers have one thread
          }

          @Override
          public FacetCollector reduce(java.util.Collection<FacetCollector> collectors) {
            return collector;
          }
        });
    return new Found(collector.hits.topDocs(), collector.counts);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    FixedBitSet[] passing = new FixedBitSet[filters.size()];
    for (int i = 0; i < passing.length; i++) {
      passing[i] = new FixedBitSet(leaf.reader().maxDoc());
      Scorer scorer = filters.get(i).scorer(leaf);
      if (scorer != null) {
        passing[i].or(scorer.iterator());
      }
    }
    return new Leaf(leaf, passing, hits.getLeafCollector(leaf));
  }

  private final class Leaf implements LeafCollector {

    private final LeafReaderContext leaf;
    private final FixedBitSet[] passing;
    private final LeafCollector next;
    private final FixedBitSet hit;
    private final FixedBitSet[] missedByOne;

    Leaf(LeafReaderContext leaf, FixedBitSet[] passing, LeafCollector next) {
      int size = leaf.reader().maxDoc();
      this.leaf = leaf;
      this.passing = passing;
      this.next = next;
      this.hit = new FixedBitSet(size);
      this.missedByOne = new FixedBitSet[passing.length];
      java.util.Arrays.setAll(missedByOne, i -> new FixedBitSet(size));
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      next.setScorer(scorer);
    }

    @Override
    public void collect(int doc) throws IOException {
      int missed = -1;
      for (int i = 0; i < passing.length; i++) {
        if (!passing[i].get(doc)) {
          if (missed >= 0) {
            return;
          }
          missed = i;
        }
      }
      if (missed < 0) {
        hit.set(doc);
        next.collect(doc);
      } else {
        missedByOne[missed].set(doc);
      }
    }

    @Override
    public void finish() throws IOException {
      next.finish();
      for (Facet facet : Facet.values()) {
        int own = narrowed.indexOf(facet);
        count(facet, hit);
        if (own >= 0) {
          count(facet, missedByOne[own]);
        }
      }
    }

    private void count(Facet facet, FixedBitSet docs) throws IOException {
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
  }
}
