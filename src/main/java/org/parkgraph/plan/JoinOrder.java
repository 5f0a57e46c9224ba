package org.parkgraph.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the relations of a group are joined: the one of least cost. All orders are
 * weighed up to {@value #ALL_ORDERS} relations; with more of them the next best is taken each time.
 * Cost is counted in rows that are looked at. Time: n times two to the power of n.
 */
final class JoinOrder {

  private static final int ALL_ORDERS = 9;

  /** What a filter is taken to let through. */
  private static final double FILTER_SHARE = 0.3;

  private final List<Relation> relations;
  private final List<FilterVariables> filters;
  private final Map<Var, Integer> places = new HashMap<>();
  private final List<int[]> variables = new ArrayList<>();
  private final Rows first;

  /** The variables of a filter that can be asked as soon as they are bound. */
  record FilterVariables(Set<Var> variables) {}

  /** A prefix of an order. */
  private record Prefix(@Nullable Prefix before, int last, Rows rows, double cost, int filtered) {}

  /**
   * @param bound variables that are bound before
   */
  JoinOrder(List<Relation> relations, List<FilterVariables> filters, Bound bound) {
    this.relations = relations;
    this.filters = filters;
    bound.sure().forEach(this::place);
    for (Relation relation : relations) {
      variables.add(relation.variables().stream().mapToInt(this::place).toArray());
    }
    filters.forEach(f -> f.variables().forEach(this::place));
    this.first = Rows.one(places.size(), bound.sure().stream().mapToInt(this::place).toArray());
  }

  private int place(Var variable) {
    return places.computeIfAbsent(variable, v -> places.size());
  }

  /** A relation in its place, and the rows expected after it. */
  record Joined(Relation relation, double rows) {}

  /** The relations in their order. */
  List<Joined> best() {
    Prefix start = new Prefix(null, -1, first, 0, 0);
    Prefix end = relations.size() <= ALL_ORDERS ? weighAll(start) : takeNext(start);
    List<Joined> order = new ArrayList<>();
    for (Prefix p = end; p.before() != null; p = p.before()) {
      order.add(0, new Joined(relations.get(p.last()), p.rows().count()));
    }
    return order;
  }

  private Prefix weighAll(Prefix start) {
    @Nullable Prefix[] best = new Prefix[1 << relations.size()];
    best[0] = start;
    for (int done = 0; done < best.length - 1; done++) {
      Prefix prefix = best[done];
      if (prefix == null) {
        continue;
      }
      for (int next = 0; next < relations.size(); next++) {
        int with = done | (1 << next);
        if (with != done && ready(prefix, next)) {
          Prefix longer = extend(prefix, next);
          Prefix known = best[with];
          if (known == null || longer.cost() < known.cost()) {
            best[with] = longer;
          }
        }
      }
    }
    Prefix whole = best[best.length - 1];
    if (whole == null) {
      throw new UnplannedException("a value that is needed before it is known");
    }
    return whole;
  }

  private Prefix takeNext(Prefix start) {
    boolean[] done = new boolean[relations.size()];
    Prefix prefix = start;
    for (int i = 0; i < done.length; i++) {
      Prefix best = null;
      for (int next = 0; next < done.length; next++) {
        if (!done[next] && ready(prefix, next)) {
          Prefix longer = extend(prefix, next);
          if (best == null || weight(longer) < weight(best)) {
            best = longer;
          }
        }
      }
      if (best == null) {
        throw new UnplannedException("a value that is needed before it is known");
      }
      done[best.last()] = true;
      prefix = best;
    }
    return prefix;
  }

  private static double weight(Prefix prefix) {
    return prefix.cost() + prefix.rows().count();
  }

  private boolean ready(Prefix prefix, int next) {
    return relations.get(next).needs().stream().allMatch(v -> prefix.rows().isBound(place(v)));
  }

  private Prefix extend(Prefix prefix, int next) {
    Relation relation = relations.get(next);
    Rows rows = prefix.rows().join(relation, variables.get(next));
    double cost = prefix.cost() + prefix.rows().count() * relation.access() + rows.count();
    if (!relation.indexed()) {
      cost += relation.size(); // computed once, whatever it is joined with
    }
    int filtered = prefix.filtered();
    for (int i = 0; i < filters.size() && i < Integer.SIZE - 1; i++) {
      if ((filtered & (1 << i)) == 0 && bound(filters.get(i), rows)) {
        filtered |= 1 << i;
        rows = rows.filtered(FILTER_SHARE);
      }
    }
    return new Prefix(prefix, next, rows, cost, filtered);
  }

  private boolean bound(FilterVariables filter, Rows rows) {
    return !filter.variables().isEmpty()
        && filter.variables().stream().allMatch(v -> rows.isBound(place(v)));
  }
}
