package org.parkgraph.text;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * Finds the best passages that speak of an entity, for one entity after the other: the query is
 * made ready once. Linear in the passages that speak of the entity.
 */
final class PassagesOf {

  /** The worst first; of equals the one that comes later. */
  private static final Comparator<ScoreDoc> WORST =
      Comparator.<ScoreDoc>comparingDouble(d -> d.score)
          .thenComparing(Comparator.<ScoreDoc>comparingInt(d -> d.doc).reversed());

  private final IndexSearcher searcher;
  private final Weight ranked;

  /**
   * @param passages what finds and ranks the passages
   */
  PassagesOf(IndexSearcher searcher, Query passages) throws IOException {
    this.searcher = searcher;
    this.ranked = searcher.createWeight(searcher.rewrite(passages), ScoreMode.COMPLETE, 1);
  }

  /** The numbers of the documents, best first. */
  List<Integer> best(String entity, int most) throws IOException {
    PriorityQueue<ScoreDoc> best = new PriorityQueue<>(WORST);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      PostingsEnum naming = leaf.reader().postings(new Term(Fields.SPEAKS_OF, entity));
      Scorer found = naming == null ? null : ranked.scorer(leaf);
      if (naming != null && found != null) {
        collect(naming, found, leaf.docBase, best, most);
      }
    }
    return best.stream().sorted(WORST.reversed()).map(d -> d.doc).toList();
  }

  private static void collect(
      DocIdSetIterator naming, Scorer found, int base, PriorityQueue<ScoreDoc> best, int most)
      throws IOException {
    DocIdSetIterator passages = found.iterator();
    int doc = naming.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int next = passages.docID() < doc ? passages.advance(doc) : passages.docID();
      if (next == doc) {
        best.add(new ScoreDoc(base + doc, found.score()));
        if (best.size() > most) {
          best.poll();
        }
        doc = naming.nextDoc();
      } else {
        doc = next == DocIdSetIterator.NO_MORE_DOCS ? next : naming.advance(next);
      }
    }
  }
}
