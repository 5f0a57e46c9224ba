package org.parkgraph.dump;

import java.io.IOException;
import java.util.Arrays;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Permutation;

/**
 * Goes through the triples of a dataset in the order of their N-Triples. Memory: 8 bytes a triple
 * of the largest graph or subject, besides the order of the terms.
 */
final class Ordered {

  /** Takes triples in order, as the numbers of their terms and the row they have by subject. */
  interface Sink {
    void triple(int row, int s, int p, int o) throws IOException;
  }

  private final ColumnDataset data;
  private final Ranks ranks;

  Ordered(ColumnDataset data, Ranks ranks) {
    this.data = data;
    this.ranks = ranks;
  }

  /** All triples, each once. */
  void all(Sink sink) throws IOException {
    Permutation spo = data.triples().spo();
    for (int rank = 0; rank < ranks.size(); rank++) {
      int subject = ranks.term(rank);
      int from = spo.start(subject);
      int to = spo.start(subject + 1);
      if (from < to) {
        long[] keys = new long[to - from];
        for (int row = from; row < to; row++) {
          keys[row - from] = key(ranks.rank(spo.second(row)), ranks.rank(spo.third(row)));
        }
        subject(subject, keys, sink);
      }
    }
  }

  /** The triples of one graph. */
  void graph(int graph, Sink sink) throws IOException {
    Permutation spo = data.triples().spo();
    long[] rows = new long[data.graphs().size(graph)];
    for (int i = 0; i < rows.length; i++) {
      int row = data.graphs().row(graph, i);
      rows[i] = key(ranks.rank(spo.first(row)), row);
    }
    Arrays.sort(rows);
    for (int from = 0; from < rows.length; ) {
      int to = from;
      while (to < rows.length && high(rows[to]) == high(rows[from])) {
        to++;
      }
      long[] keys = new long[to - from];
      for (int i = from; i < to; i++) {
        int row = (int) rows[i];
        keys[i - from] = key(ranks.rank(spo.second(row)), ranks.rank(spo.third(row)));
      }
      subject(ranks.term(high(rows[from])), keys, sink);
      from = to;
    }
  }

  private void subject(int subject, long[] keys, Sink sink) throws IOException {
    Arrays.sort(keys);
    for (long key : keys) {
      int p = ranks.term(high(key));
      int o = ranks.term((int) key);
      sink.triple(data.triples().row(subject, p, o), subject, p, o);
    }
  }

  private static long key(int high, int low) {
    return ((long) high << 32) | low;
  }

  private static int high(long key) {
    return (int) (key >>> 32);
  }
}
