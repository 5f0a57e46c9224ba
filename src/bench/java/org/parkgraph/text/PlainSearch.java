package org.parkgraph.text;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;

/**
 * What somebody would write who uses Lucene alone on the same index: the same query with its
 * filters in it, the ten best with their stored fields, and the values of each column counted over
 * what was found. Nothing is marked, told why, or kept in sight beside what is chosen.
 */
public final class PlainSearch {

  private PlainSearch() {}

  /** Runs one search, and gives the number of hits. */
  public static long run(TextIndex index, SearchRequest request) {
    return index.searching(searcher -> search(searcher, request));
  }

  private static long search(IndexSearcher searcher, SearchRequest request) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new EntitySearch(searcher, request.text(), request.lang()).allHits(), Occur.MUST);
    request.filters().queries().values().forEach(filter -> query.add(filter, Occur.FILTER));
    TopScoreDocCollector top =
        new TopScoreDocCollectorManager(request.size(), Integer.MAX_VALUE).newCollector();
    Counter counter = new Counter();
    Collector both = MultiCollector.wrap(top, counter);
    searcher.search(
        query.build(),
        new CollectorManager<Collector, Collector>() {
          @Override
          public Collector newCollector() {
            return both;
          }

          @Override
          public Collector reduce(java.util.Collection<Collector> collectors) {
            return both;
          }
        });
    TopDocs found = top.topDocs();
    for (ScoreDoc hit : found.scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      document.get(Fields.IRI);
    }
    return found.totalHits.value;
  }

  /** Remembers what was found and counts it column by column. */
  private static final class Counter implements Collector {

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) {
      FixedBitSet docs = new FixedBitSet(leaf.reader().maxDoc());
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {
          // counts alone
        }

        @Override
        public void collect(int doc) {
          docs.set(doc);
        }

        @Override
        public void finish() throws IOException {
          for (Facet facet : Facet.values()) {
            count(leaf, facet, docs);
          }
        }
      };
    }

    private void count(LeafReaderContext leaf, Facet facet, FixedBitSet docs) throws IOException {
      SortedSetDocValues column = DocValues.getSortedSet(leaf.reader(), facet.field());
      int[] found = new int[(int) column.getValueCount()];
      int end = docs.length();
      for (int doc = docs.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
        if (column.advanceExact(doc)) {
          for (int i = column.docValueCount(); i > 0; i--) {
            found[(int) column.nextOrd()]++;
          }
        }
        doc = doc + 1 < end ? docs.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS;
      }
      Map<String, Integer> all = counts.computeIfAbsent(facet, f -> new HashMap<>());
      for (int ord = 0; ord < found.length; ord++) {
        if (found[ord] > 0) {
          all.merge(column.lookupOrd(ord).utf8ToString(), found[ord], Integer::sum);
        }
      }
    }
  }
}
