package org.parkgraph.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.jspecify.annotations.Nullable;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.PredicateCount;
import org.parkgraph.columns.Run;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.Triples;
import org.parkgraph.rows.IndexCount;
import org.parkgraph.rows.IndexCount.Counted;
import org.parkgraph.rows.Slots;
import org.parkgraph.rows.Step;

/**
 * Finds the questions that an index answers without a look at the triples: how many, of which
 * predicate, with which object.
 */
final class IndexCounts {

  private final Triple pattern;
  private final List<ExprAggregator> aggregates;
  private final Slots slots;
  private final View view;

  private IndexCounts(Triple pattern, OpGroup group, Slots slots, View view) {
    this.pattern = pattern;
    this.aggregates = group.getAggregators();
    this.slots = slots;
    this.view = view;
  }

  /** The step that answers a grouping, or null where no index does. */
  static @Nullable Step of(OpGroup group, Scope scope, View view, Slots slots) {
    boolean plain =
        scope.graph() == null
            && view.defaultGraph() == null
            && group.getSubOp() instanceof OpBGP bgp
            && bgp.getPattern().size() == 1
            && group.getGroupVars().getExprs().isEmpty()
            && group.getGroupVars().size() <= 1;
    if (!plain) {
      return null;
    }
    Triple t = ((OpBGP) group.getSubOp()).getPattern().get(0);
    List<Node> nodes = List.of(t.getSubject(), t.getPredicate(), t.getObject());
    if (new HashSet<>(nodes).size() < nodes.size()) {
      return null;
    }
    IndexCounts counts = new IndexCounts(t, group, slots, view);
    List<Var> keys = group.getGroupVars().getVars();
    return keys.isEmpty() ? counts.whole() : counts.by(keys.get(0));
  }

  private @Nullable Step whole() {
    Triples triples = view.data().triples();
    Run run = run();
    boolean ofPredicate = pattern.getSubject().isVariable() && pattern.getObject().isVariable();
    if (!ofPredicate) {
      return step(null, d -> one(run.size()), 1);
    }
    int p = pattern.getPredicate().isVariable() ? Terms.NONE : place(pattern.getPredicate());
    PredicateCount count = p == Terms.NONE ? triples.distinct() : triples.count(p);
    return exact(null, List.of(new Keyed(0, count)));
  }

  private @Nullable Step by(Var key) {
    boolean freeEnds = pattern.getSubject().isVariable() && pattern.getObject().isVariable();
    if (freeEnds && key.equals(pattern.getPredicate())) {
      Triples triples = view.data().triples();
      List<Keyed> predicates =
          IntStream.rangeClosed(1, triples.largestPredicate())
              .filter(p -> triples.count(p).triples() > 0)
              .mapToObj(p -> new Keyed(p, triples.count(p)))
              .toList();
      return exact(key, predicates);
    }
    if (freeEnds && !pattern.getPredicate().isVariable() && key.equals(pattern.getObject())) {
      Run run = run();
      int objects = view.data().triples().count(place(pattern.getPredicate())).objects();
      return step(key, d -> new RunLengths(run, aggregates.size()), objects);
    }
    return null;
  }

  private record Keyed(int key, PredicateCount count) {}

  /** Groups whose numbers of subjects and objects are known. */
  private @Nullable Step exact(@Nullable Var key, List<Keyed> groups) {
    List<Function<PredicateCount, Integer>> wanted = new ArrayList<>();
    for (ExprAggregator aggregate : aggregates) {
      Function<PredicateCount, Integer> one = count(aggregate.getAggregator());
      if (one == null) {
        return null;
      }
      wanted.add(one);
    }
    List<Counted> counted =
        groups.stream()
            .map(g -> new Counted(g.key(), wanted.stream().map(w -> w.apply(g.count())).toList()))
            .toList();
    return build(key, d -> counted.iterator(), counted.size());
  }

  private @Nullable Function<PredicateCount, Integer> count(Aggregator aggregator) {
    if (isPlain(aggregator)) {
      return PredicateCount::triples;
    }
    if (aggregator instanceof AggCountVarDistinct && aggregator.getExprList().get(0).isVariable()) {
      Var counted = aggregator.getExprList().get(0).asVar();
      if (counted.equals(pattern.getSubject())) {
        return PredicateCount::subjects;
      } else if (counted.equals(pattern.getObject())) {
        return PredicateCount::objects;
      }
    }
    return null;
  }

  /** COUNT of rows, or of a variable that every row binds. */
  private boolean isPlain(Aggregator aggregator) {
    return aggregator instanceof AggCount
        || (aggregator instanceof AggCountVar
            && aggregator.getExprList().get(0).isVariable()
            && Variables.of(List.of(pattern)).contains(aggregator.getExprList().get(0).asVar()));
  }

  /** Groups of which only the triples are counted. */
  private @Nullable Step step(
      @Nullable Var key, Function<ColumnDataset, Iterator<Counted>> groups, double rows) {
    return aggregates.stream().allMatch(a -> isPlain(a.getAggregator()))
        ? build(key, groups, rows)
        : null;
  }

  private Step build(
      @Nullable Var key, Function<ColumnDataset, Iterator<Counted>> groups, double rows) {
    return new IndexCount(
        groups,
        key == null ? Slots.NONE : slots.add(key),
        aggregates.stream().map(a -> slots.add(a.getVar())).toList(),
        "count in the index",
        rows);
  }

  private Iterator<Counted> one(int count) {
    List<Integer> counts = Collections.nCopies(aggregates.size(), count);
    return List.of(new Counted(Terms.NONE, counts)).iterator();
  }

  private Run run() {
    return view.data()
        .triples()
        .find(
            place(pattern.getSubject()), place(pattern.getPredicate()), place(pattern.getObject()));
  }

  private int place(Node node) {
    return node.isVariable() ? Terms.NONE : view.id(node);
  }
}
