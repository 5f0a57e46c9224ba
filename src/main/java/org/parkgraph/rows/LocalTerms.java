package org.parkgraph.rows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.Values;

/**
 * The terms of a dataset and those that one query computes, which get the numbers above. No number
 * is given twice, also where its term was forgotten. For one thread.
 */
public final class LocalTerms {

  /** Roughly what a computed term takes, its text with it. */
  private static final int TERM_BYTES = 200;

  private final Terms terms;
  private final Budget budget;
  private final Values stored;
  private final int base;
  private final Map<Integer, Node> computed = new HashMap<>();
  private final Map<Node, Integer> ids = new HashMap<>();
  private final Map<Integer, NodeValue> values = new HashMap<>();
  private int last;

  LocalTerms(ColumnDataset data, Budget budget) {
    this.budget = budget;
    this.terms = data.terms();
    this.stored = data.values();
    this.base = terms.size();
    this.last = base;
  }

  /** The number of a term, which a new one is given. */
  public int id(Node term) {
    int id = terms.id(term);
    if (id != Terms.NONE) {
      return id;
    }
    return ids.computeIfAbsent(
        term,
        t -> {
          budget.take(TERM_BYTES);
          last = Math.addExact(last, 1);
          computed.put(last, t);
          return last;
        });
  }

  /** How many computed terms are held. */
  int held() {
    return computed.size();
  }

  /** Forgets all computed terms but those of a row. */
  void forgetAllBut(int[] row) {
    Set<Integer> kept = new HashSet<>();
    for (int id : row) {
      if (id > base) {
        kept.add(id);
      }
    }
    budget.giveBack((long) TERM_BYTES * (computed.size() - kept.size()));
    computed.keySet().retainAll(kept);
    ids.values().retainAll(kept);
    values.keySet().retainAll(kept);
  }

  /** Whether a number is that of a term of the dataset. */
  private boolean stored(int id) {
    return id <= base;
  }

  public Node term(int id) {
    return id <= base ? terms.term(id) : Objects.requireNonNull(computed.get(id));
  }

  /** The value of a term, made once; null for no term. */
  public @Nullable NodeValue value(int id) {
    if (id == Terms.NONE) {
      return null;
    }
    return stored(id)
        ? stored.of(id)
        : values.computeIfAbsent(id, i -> NodeValue.makeNode(term(i)));
  }
}
