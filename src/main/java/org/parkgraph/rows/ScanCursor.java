package org.parkgraph.rows;

import org.parkgraph.columns.Permutation;
import org.parkgraph.columns.Run;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.Triples;

/** A triple pattern over all graphs together. */
final class ScanCursor extends Cursor {

  private final Scan scan;
  private final Execution x;
  private final Cursor input;
  private final Triples triples;
  private final int[] row;

  private Permutation order;
  private int at;
  private int to;
  private int first;
  private int subject = Slots.NONE; // the slots that this cursor binds, and unbinds
  private int predicate = Slots.NONE;
  private int object = Slots.NONE;

  ScanCursor(Scan scan, Execution x, Cursor input) {
    this.scan = scan;
    this.x = x;
    this.input = input;
    this.triples = x.data().triples();
    this.row = x.row();
    this.order = triples.spo();
  }

  @Override
  public boolean next() {
    while (true) {
      while (at < to) {
        x.tick();
        if (bind(at++)) {
          return true;
        }
      }
      release();
      if (!input.next()) {
        return false;
      }
      begin();
    }
  }

  private void begin() {
    int s = scan.subject().in(row);
    int p = scan.predicate().in(row);
    int o = scan.object().in(row);
    Run run = triples.find(s, p, o);
    order = run.order();
    at = run.from();
    to = run.to();
    first = at < to ? first(s, p, o) : 0;
    subject = free(scan.subject(), s);
    predicate = free(scan.predicate(), p);
    object = free(scan.object(), o);
  }

  private int first(int s, int p, int o) {
    int known =
        switch (order.order()) {
          case SPO -> s;
          case POS -> p;
          case OSP -> o;
        };
    return known == Terms.NONE ? order.first(at) : known;
  }

  private static int free(Place place, int value) {
    return value == Terms.NONE ? place.slot() : Slots.NONE;
  }

  /** Binds what is free; not where one variable stands in two places and they differ. */
  private boolean bind(int n) {
    while (order.start(first + 1) <= n) {
      first++;
    }
    unbind();
    int second = order.second(n);
    int third = order.third(n);
    return switch (order.order()) {
      case SPO -> set(subject, first) && set(predicate, second) && set(object, third);
      case POS -> set(predicate, first) && set(object, second) && set(subject, third);
      case OSP -> set(object, first) && set(subject, second) && set(predicate, third);
    };
  }

  private boolean set(int slot, int value) {
    if (slot < 0) {
      return true;
    }
    if (row[slot] == Terms.NONE) {
      row[slot] = value;
      return true;
    }
    return row[slot] == value;
  }

  private void unbind() {
    clear(subject);
    clear(predicate);
    clear(object);
  }

  private void clear(int slot) {
    if (slot >= 0) {
      row[slot] = Terms.NONE;
    }
  }

  private void release() {
    unbind();
    subject = Slots.NONE;
    predicate = Slots.NONE;
    object = Slots.NONE;
  }

  @Override
  public void reset() {
    release();
    at = 0;
    to = 0;
    input.reset();
  }
}
