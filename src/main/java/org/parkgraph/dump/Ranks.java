package org.parkgraph.dump;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.jena.riot.out.NodeFmtLib;
import org.parkgraph.columns.Terms;

/**
 * The terms of a dataset in the order of their N-Triples. Sorting is n log n in their number;
 * memory while it lasts is that of all terms as text.
 */
final class Ranks {

  private final byte[][] texts;
  private final int[] ranks;
  private final int[] ids;

  private static final class Ranked {
    private final int id;
    private final byte[] text;

    Ranked(int id, byte[] text) {
      this.id = id;
      this.text = text;
    }
  }

  Ranks(Terms terms) {
    Ranked[] sorted = new Ranked[terms.size()];
    for (int id = 1; id <= sorted.length; id++) {
      String text = NodeFmtLib.strNT(terms.term(id));
      sorted[id - 1] = new Ranked(id, text.getBytes(StandardCharsets.UTF_8));
    }
    Arrays.parallelSort(sorted, (a, b) -> Arrays.compareUnsigned(a.text, b.text));
    texts = new byte[sorted.length][];
    ids = new int[sorted.length];
    ranks = new int[sorted.length + 1];
    for (int rank = 0; rank < sorted.length; rank++) {
      texts[rank] = sorted[rank].text;
      ids[rank] = sorted[rank].id;
      ranks[sorted[rank].id] = rank;
    }
  }

  /** How many terms there are. */
  int size() {
    return ids.length;
  }

  /** The place of a term in the order, from 0. */
  int rank(int term) {
    return ranks[term];
  }

  /** The term at a place in the order. */
  int term(int rank) {
    return ids[rank];
  }

  /** A term as N-Triples, in UTF-8. */
  byte[] text(int term) {
    return texts[ranks[term]];
  }
}
