package org.parkgraph.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Run;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.TripleWalk;

/**
 * Counts the properties on the members of each class, in one walk over the triples. What is counted
 * is kinds of subject and object, of which there are few, and not single classes, of which a thing
 * has many.
 */
final class Uses {

  /** More combinations than this are not told: the description would be longer than many data. */
  private static final int MOST = 100_000;

  private final ColumnDataset data;
  private final int type;
  private final Kinds kinds;
  private final Map<Pair, Count> counts = new HashMap<>();
  private final Map<Integer, List<PropertyUse>> byClass = new HashMap<>();
  private final Set<Integer> stated;
  private int combinations;

  /** Things of one kind with one property. */
  private record Pair(int kind, int property) {}

  /** How many triples and subjects a pair has, and how many triples by kind of object. */
  private static final class Count {
    private int triples;
    private int subjects;
    private final Map<Integer, Integer> objects = new HashMap<>();
  }

  private Uses(ColumnDataset data, int type, Set<Integer> stated) {
    this.data = data;
    this.type = type;
    this.stated = stated;
    this.kinds = new Kinds(data, type);
  }

  /**
   * Counts.
   *
   * @param stated the classes that are told of; others only follow from these
   */
  static Uses of(ColumnDataset data, int type, Set<Integer> stated) {
    Uses uses = new Uses(data, type, stated);
    uses.count();
    if (uses.complete()) {
      uses.spread();
    }
    return uses;
  }

  /** Whether everything was counted. */
  boolean complete() {
    return combinations <= MOST;
  }

  /** The properties on the members of a class, by its number. */
  List<PropertyUse> of(int theClass) {
    return byClass.getOrDefault(theClass, List.of());
  }

  private void count() {
    Run all = data.triples().find(Terms.NONE, Terms.NONE, Terms.NONE);
    TripleWalk walk = new TripleWalk(all);
    int subject = 0;
    int property = 0;
    Count count = new Count();
    while (complete() && walk.next()) {
      if (walk.subject() != subject || walk.predicate() != property) {
        subject = walk.subject();
        property = walk.predicate();
        Pair pair = new Pair(kinds.of(subject), property);
        count = counts.computeIfAbsent(pair, p -> new Count());
        count.subjects++;
      }
      count.triples++;
      if (count.objects.merge(kinds.of(walk.object()), 1, Integer::sum) == 1) {
        combinations++;
      }
    }
  }

  private int[] stated(int kind) {
    return Arrays.stream(kinds.classes(kind)).filter(stated::contains).toArray();
  }

  /** From kinds to classes. */
  private void spread() {
    Map<Pair, Sum> sums = new HashMap<>();
    counts.forEach(
        (pair, count) -> {
          for (int of : stated(pair.kind())) {
            sums.computeIfAbsent(new Pair(of, pair.property()), p -> new Sum()).add(count);
          }
        });
    sums.forEach(
        (pair, sum) ->
            byClass
                .computeIfAbsent(pair.kind(), k -> new ArrayList<>())
                .add(sum.use(data.terms().term(pair.property()).toString())));
    byClass.values().forEach(list -> list.sort(Comparator.comparing(PropertyUse::property)));
  }

  /** The counts of all kinds that have one class, for one property. */
  private final class Sum {
    private int triples;
    private int subjects;
    private final TreeMap<String, Integer> classes = new TreeMap<>();
    private final TreeMap<String, Integer> datatypes = new TreeMap<>();

    void add(Count count) {
      triples += count.triples;
      subjects += count.subjects;
      count.objects.forEach(
          (kind, n) -> {
            if (!kinds.datatype(kind).isEmpty()) {
              datatypes.merge(kinds.datatype(kind), n, Integer::sum);
            }
            for (int of : stated(kind)) {
              classes.merge(data.terms().term(of).toString(), n, Integer::sum);
            }
          });
    }

    /** What classes classes have is no matter of the members: of their types none is told. */
    PropertyUse use(String property) {
      boolean types = property.equals(data.terms().term(type).toString());
      return new PropertyUse(
          property, triples, subjects, types ? new TreeMap<>() : classes, datatypes);
    }
  }
}
