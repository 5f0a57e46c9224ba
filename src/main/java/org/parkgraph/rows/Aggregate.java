package org.parkgraph.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/** Computes one aggregate for all groups at once; groups are numbered from 0. */
abstract class Aggregate {

  /** Takes the current row into a group. */
  abstract void add(int group, Execution x);

  /** The value of a group; null where it is an error. */
  abstract @Nullable NodeValue value(int group);

  /** The aggregate that a query asks for: counts are made on numbers alone. */
  static Aggregate of(Aggregator aggregator, Execution x) {
    Slots slots = x.slots();
    if (aggregator instanceof AggCount) {
      return new Count(Slots.NONE, false, x.budget());
    }
    int slot = slot(aggregator, slots);
    boolean distinct = aggregator instanceof AggCountVarDistinct;
    if (slot >= 0 && (distinct || aggregator instanceof AggCountVar)) {
      return new Count(slot, distinct, x.budget());
    }
    boolean mean = aggregator instanceof AggAvg;
    if (slot >= 0 && (mean || aggregator instanceof AggSum)) {
      return new Total(slot, mean);
    }
    return new OfValues(aggregator);
  }

  /** The variable that an aggregate is of, where it is of one. */
  private static int slot(Aggregator aggregator, Slots slots) {
    ExprList of = aggregator.getExprList();
    return of != null && of.size() == 1 && of.get(0).isVariable()
        ? slots.of(of.get(0).asVar())
        : Slots.NONE;
  }

  private static final class Count extends Aggregate {

    private final int slot;
    private final RowSet seen;
    private final int[] key = new int[2];
    private final boolean distinct;
    private long[] counts = new long[16];

    Count(int slot, boolean distinct, Budget budget) {
      this.seen = new RowSet(2, budget);
      this.slot = slot;
      this.distinct = distinct;
    }

    @Override
    void add(int group, Execution x) {
      if (group >= counts.length) {
        counts = Arrays.copyOf(counts, Math.max(group + 1, counts.length * 2));
      }
      if (slot < 0 || (x.row()[slot] != Terms.NONE && isNew(group, x.row()[slot]))) {
        counts[group]++;
      }
    }

    private boolean isNew(int group, int value) {
      if (!distinct) {
        return true;
      }
      key[0] = group;
      key[1] = value;
      int before = seen.size();
      seen.add(key);
      return seen.size() > before;
    }

    @Override
    NodeValue value(int group) {
      return NodeValue.makeInteger(group < counts.length ? counts[group] : 0);
    }
  }

  private static final class OfValues extends Aggregate {

    private final Aggregator aggregator;
    private final List<Accumulator> groups = new ArrayList<>();

    OfValues(Aggregator aggregator) {
      this.aggregator = aggregator;
    }

    @Override
    void add(int group, Execution x) {
      while (groups.size() <= group) {
        groups.add(aggregator.createAccumulator());
      }
      boolean keeps = aggregator instanceof AggCountDistinct; // it keeps the rows themselves
      groups.get(group).accumulate(keeps ? x.view().copy() : x.view(), x.context());
    }

    @Override
    @Nullable NodeValue value(int group) {
      if (group < groups.size()) {
        return groups.get(group).getValue();
      }
      Node empty = aggregator.getValueEmpty();
      return empty == null ? null : NodeValue.makeNode(empty);
    }
  }
}
