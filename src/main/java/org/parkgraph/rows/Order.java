package org.parkgraph.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.NodeCmp;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.Terms;

/**
 * Sorts all rows, or finds the first ones. Rows that the conditions leave equal are in the order of
 * their other terms, so that an answer is the same each time. Memory: the rows that are wanted, or
 * all where those are many.
 */
public final class Order implements Step {

  /** As many wanted rows are found one by one; more by sorting all. */
  private static final int MOST_IN_HEAP = 10_000;

  private final List<SortCondition> conditions;
  private final int[] slots;
  private final long wanted;
  private final double estimate;

  /**
   * A step of a plan.
   *
   * @param slots what is kept of the rows, in the order in which equal ones are compared
   * @param wanted how many rows are wanted; {@link Long#MAX_VALUE} for all
   */
  public Order(List<SortCondition> conditions, int[] slots, long wanted, double estimate) {
    this.conditions = conditions;
    this.slots = slots;
    this.wanted = wanted;
    this.estimate = estimate;
  }

  @Override
  public String label() {
    return "ORDER BY" + (wanted < Long.MAX_VALUE ? ", first " + wanted : "");
  }

  @Override
  public double estimate() {
    return estimate;
  }

  @Override
  public Cursor open(Execution x, Cursor input) {
    return new Cursor() {
      private Sortable @Nullable [] rows;
      private int at;

      @Override
      public boolean next() {
        if (rows == null) {
          rows = sorted(x, input);
        }
        if (at >= rows.length) {
          clear(x);
          return false;
        }
        int[] values = rows[at++].values();
        for (int i = 0; i < slots.length; i++) {
          x.row()[slots[i]] = values[i];
        }
        return true;
      }

      @Override
      public void reset() {
        at = Integer.MAX_VALUE;
        clear(x);
      }
    };
  }

  private void clear(Execution x) {
    for (int slot : slots) {
      x.row()[slot] = Terms.NONE;
    }
  }

  private Sortable[] sorted(Execution x, Cursor input) {
    Comparator<Sortable> comparator = comparator(x);
    Sortable[] sorted = wanted <= MOST_IN_HEAP ? first(x, input, comparator) : all(x, input);
    Arrays.sort(sorted, comparator);
    return sorted.length > wanted ? Arrays.copyOf(sorted, (int) wanted) : sorted;
  }

  private Sortable[] all(Execution x, Cursor input) {
    List<Sortable> rows = new ArrayList<>();
    while (input.next()) {
      x.tick();
      x.budget().take(rowBytes());
      rows.add(sortable(x));
    }
    return rows.toArray(new Sortable[0]);
  }

  /** The rows that are wanted; most others are compared with the last of them only. */
  private Sortable[] first(Execution x, Cursor input, Comparator<Sortable> comparator) {
    PriorityQueue<Sortable> rows = new PriorityQueue<>(comparator.reversed());
    while (input.next()) {
      x.tick();
      Sortable row = sortable(x);
      Sortable last = rows.peek();
      if (rows.size() < wanted) {
        x.budget().take(rowBytes());
        rows.add(row);
      } else if (last != null && comparator.compare(row, last) < 0) {
        rows.poll();
        rows.add(row);
      }
    }
    return rows.toArray(new Sortable[0]);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared or printed
  private record Sortable(@Nullable NodeValue[] keys, int[] values) {}

  private Sortable sortable(Execution x) {
    @Nullable NodeValue[] keys = new NodeValue[conditions.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(conditions.get(i).getExpression(), x);
    }
    return new Sortable(keys, Arrays.stream(slots).map(s -> x.row()[s]).toArray());
  }

  /** Roughly what a kept row takes: two arrays and the object that holds them. */
  private long rowBytes() {
    return 64 + 8L * conditions.size() + 4L * slots.length;
  }

  private static @Nullable NodeValue key(Expr expression, Execution x) {
    if (expression.isVariable()) {
      int slot = x.slots().of(expression.asVar());
      return slot < 0 ? null : x.terms().value(x.row()[slot]);
    }
    try {
      return expression.eval(x.view(), x.context());
    } catch (ExprEvalException e) {
      return null;
    }
  }

  private Comparator<Sortable> comparator(Execution x) {
    return (a, b) -> {
      x.tick();
      for (int i = 0; i < conditions.size(); i++) {
        NodeValue left = a.keys()[i];
        NodeValue right = b.keys()[i];
        int order = left == right ? 0 : BindingComparator.compareNodesRaw(left, right);
        if (order != 0) {
          boolean down = conditions.get(i).getDirection() == Query.ORDER_DESCENDING;
          return down ? -order : order;
        }
      }
      for (int i = 0; i < slots.length; i++) {
        int left = a.values()[i];
        int right = b.values()[i];
        if (left != right) {
          return NodeCmp.compareRDFTerms(term(x, left), term(x, right));
        }
      }
      return 0;
    };
  }

  private static org.apache.jena.graph.@Nullable Node term(Execution x, int id) {
    return id == Terms.NONE ? null : x.terms().term(id);
  }
}
