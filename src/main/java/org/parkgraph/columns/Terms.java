package org.parkgraph.columns;

import java.util.Arrays;
import org.apache.jena.graph.Node;

/**
 * The dictionary of a dataset: RDF terms and their numbers. Numbers begin at 1 in the order of
 * first occurrence, so that the terms of one thing lie together; 0 stands for no term. Memory: the
 * term itself and some ten bytes.
 */
public final class Terms {

  /** No term, or an unbound variable. */
  public static final int NONE = 0;

  private static final int SMALLEST = 1 << 10;

  private Node[] terms = new Node[SMALLEST];
  private int[] table = new int[2 * SMALLEST];
  private int size;

  Terms() {}

  /** The number of a term, given to it where it has none yet. */
  int add(Node term) {
    int slot = slot(term);
    if (table[slot] == NONE) {
      if (size + 1 >= terms.length) {
        grow();
        slot = slot(term);
      }
      terms[++size] = term;
      table[slot] = size;
    }
    return table[slot];
  }

  /** The number of a term, {@link #NONE} where the dataset does not have it. */
  public int id(Node term) {
    return table[slot(term)];
  }

  /** The term of a number that is one. */
  public Node term(int id) {
    return terms[id];
  }

  /** How many terms there are; the largest number. */
  public int size() {
    return size;
  }

  /** Where a term is in the table, or the free slot that it would be put in. */
  private int slot(Node term) {
    int mask = table.length - 1;
    int hash = term.hashCode() * 0x9E3779B9;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (table[slot] != NONE && !terms[table[slot]].equals(term)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    terms = Arrays.copyOf(terms, Math.multiplyExact(terms.length, 2));
    table = new int[terms.length * 2];
    for (int id = 1; id <= size; id++) {
      table[slot(terms[id])] = id;
    }
  }
}
