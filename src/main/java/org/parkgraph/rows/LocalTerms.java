package org.parkgraph.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.Values;

/**
 * The terms of a dataset and those that one query computes, which get the numbers above. For one
 * thread.
 */
public final class LocalTerms {

  /** Roughly what a computed term takes, its text with it. */
  private static final int TERM_BYTES = 200;

  private final Terms terms;
  private final Budget budget;
  private final Values stored;
  private final int base;
  private final List<Node> computed = new ArrayList<>();
  private final Map<Node, Integer> ids = new HashMap<>();
  private final Map<Integer, NodeValue> values = new HashMap<>();

  LocalTerms(ColumnDataset data, Budget budget) {
    this.budget = budget;
    this.terms = data.terms();
    this.stored = data.values();
    this.base = terms.size();
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
          computed.add(t);
          return base + computed.size();
        });
  }

  /** Whether a number is that of a term of the dataset. */
  private boolean stored(int id) {
    return id <= base;
  }

  public Node term(int id) {
    return id <= base ? terms.term(id) : computed.get(id - base - 1);
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
