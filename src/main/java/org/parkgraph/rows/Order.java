package org.parkgraph.rows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
 * their other terms, so that an answer is the same each time. Memory: the rows, or some multiple of
 * those that are wanted.
 */
public final class Order implements Step {

  private static final int SMALLEST_BATCH = 4096;

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
    long batch = wanted > Integer.MAX_VALUE / 4 ? Integer.MAX_VALUE : wanted * 4;
    batch = Math.max(batch, SMALLEST_BATCH);
    java.util.ArrayList<Sortable> rows = new java.util.ArrayList<>();
    while (input.next()) {
      x.tick();
      rows.add(sortable(x));
      if (rows.size() >= batch && batch < Integer.MAX_VALUE) {
        rows.sort(comparator);
        rows.subList((int) wanted, rows.size()).clear();
      }
    }
    rows.sort(comparator);
    int size = (int) Math.min(wanted, rows.size());
    return rows.subList(0, size).toArray(new Sortable[0]);
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
        int order = BindingComparator.compareNodesRaw(a.keys()[i], b.keys()[i]);
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
