package org.parkgraph.rows;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;

/** One run of a plan, or of an independent part of it: its row and what all operators share. */
public final class Execution {

  private static final int ROWS_BETWEEN_CHECKS = 1 << 10;

  private final ColumnDataset data;
  private final Closures closures;
  private final Slots slots;
  private final int[] row;
  private final LocalTerms terms;
  private final Budget budget;
  private final ExecutionContext context;
  private final Profile profile;
  private final RowView view;
  private final @Nullable AtomicBoolean cancelled;
  private int unchecked;

  /** A run of a plan over a dataset. */
  public Execution(
      ColumnDataset data,
      Closures closures,
      Slots slots,
      ExecutionContext context,
      Profile profile) {
    this(data, closures, slots, Budget.ofQuery(), context, profile);
  }

  private Execution(
      ColumnDataset data,
      Closures closures,
      Slots slots,
      Budget budget,
      ExecutionContext context,
      Profile profile) {
    this(data, closures, slots, new LocalTerms(data, budget), budget, context, profile);
  }

  private Execution(
      ColumnDataset data,
      Closures closures,
      Slots slots,
      LocalTerms terms,
      Budget budget,
      ExecutionContext context,
      Profile profile) {
    this.data = data;
    this.closures = closures;
    this.slots = slots;
    this.row = new int[slots.size()];
    this.terms = terms;
    this.budget = budget;
    this.context = context;
    this.profile = profile;
    this.cancelled = context.getCancelSignal();
    this.view = new RowView(this);
  }

  /** A run of an independent part, with a row of its own. */
  Execution apart() {
    return new Execution(data, closures, slots, terms, budget, context, profile);
  }

  /** What is queried. */
  public ColumnDataset data() {
    return data;
  }

  /** What rows and terms that are kept are taken from. */
  Budget budget() {
    return budget;
  }

  Closures closures() {
    return closures;
  }

  Slots slots() {
    return slots;
  }

  /** The shared row itself: the number of a term in each slot, 0 in an unbound one. */
  public int[] row() {
    return row;
  }

  /** The terms of the dataset and of this run. */
  public LocalTerms terms() {
    return terms;
  }

  ExecutionContext context() {
    return context;
  }

  Profile profile() {
    return profile;
  }

  /** The row as it is, for the expressions of the query. */
  RowView view() {
    return view;
  }

  /**
   * To be called once for every triple or row that is looked at.
   *
   * @throws QueryCancelledException soon after the query was cancelled or its time was up
   */
  void tick() {
    if (++unchecked >= ROWS_BETWEEN_CHECKS) {
      unchecked = 0;
      if (cancelled != null && cancelled.get()) {
        throw new QueryCancelledException();
      }
    }
  }
}
