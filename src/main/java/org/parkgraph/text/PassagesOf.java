package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the best passages that speak of entities. Linear in the passages that speak of them; each
 * is ranked once for all entities that are asked for together.
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

  /** What names one entity, and the best of that so far. */
  private record Naming(PostingsEnum passages, PriorityQueue<ScoreDoc> best) {

    void offer(int doc, int base, float score, int most) throws IOException {
      int at = passages.docID() < doc ? passages.advance(doc) : passages.docID();
      if (at == doc) {
        best.add(new ScoreDoc(base + doc, score));
        if (best.size() > most) {
          best.poll();
        }
      }
    }
  }

  /** The numbers of the documents, best first. */
  List<Integer> best(String entity, int most) throws IOException {
    return best(List.of(entity), most).getOrDefault(entity, List.of());
  }

  /** For each entity the numbers of the documents, best first. */
  Map<String, List<Integer>> best(List<String> entities, int most) throws IOException {
    Map<String, PriorityQueue<ScoreDoc>> best = new LinkedHashMap<>();
    entities.forEach(e -> best.put(e, new PriorityQueue<>(WORST)));
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      FixedBitSet any = new FixedBitSet(leaf.reader().maxDoc());
      List<Naming> namings = new ArrayList<>();
      for (Map.Entry<String, PriorityQueue<ScoreDoc>> each : best.entrySet()) {
        Term entity = new Term(Fields.SPEAKS_OF, each.getKey());
        PostingsEnum passages = leaf.reader().postings(entity, PostingsEnum.NONE);
        if (passages != null) {
          any.or(passages);
          namings.add(
              new Naming(leaf.reader().postings(entity, PostingsEnum.NONE), each.getValue()));
        }
      }
      Scorer found = namings.isEmpty() ? null : ranked.scorer(leaf);
      if (found != null) {
        collect(new BitSetIterator(any, any.cardinality()), found, leaf.docBase, namings, most);
      }
    }
    Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    best.forEach(
        (entity, docs) ->
            numbers.put(entity, docs.stream().sorted(WORST.reversed()).map(d -> d.doc).toList()));
    return numbers;
  }

  private static void collect(
      DocIdSetIterator any, Scorer found, int base, List<Naming> namings, int most)
      throws IOException {
    DocIdSetIterator passages = found.iterator();
    int doc = any.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      int next = passages.docID() < doc ? passages.advance(doc) : passages.docID();
      if (next == doc) {
        float score = found.score();
        for (Naming naming : namings) {
          naming.offer(doc, base, score, most);
        }
        doc = any.nextDoc();
      } else {
        doc = next == DocIdSetIterator.NO_MORE_DOCS ? next : any.advance(next);
      }
    }
  }
}
