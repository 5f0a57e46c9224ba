package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/** Collects facts by property, and those of incoming edges also by the kind of their subjects. */
final class FactGroups {

  private static final Comparator<Fact> ORDER =
      Comparator.comparingInt(FactGroups::position)
          .thenComparing(f -> f.when().from().isEmpty() ? f.when().to() : f.when().from())
          .thenComparing(f -> f.value().label());

  private record Key(Node property, @Nullable String kind) {}

  private final Map<Key, List<Fact>> groups = new LinkedHashMap<>();
  private final Labels labels;

  FactGroups(Labels labels) {
    this.labels = labels;
  }

  void add(Node property, @Nullable String kind, Fact fact) {
    groups.computeIfAbsent(new Key(property, kind), k -> new ArrayList<>()).add(fact);
  }

  /**
   * The groups, links to other things first and the longer texts of claims after them; facts by
   * their place in a list, then by time, then by name.
   */
  List<FactGroup> sorted(boolean incoming) {
    return groups.entrySet().stream()
        .map(
            e ->
                new FactGroup(
                    labels.of(e.getKey().property),
                    incoming,
                    e.getKey().kind,
                    e.getValue().stream().sorted(ORDER).toList()))
        .sorted(
            Comparator.comparing(FactGroups::isOfClaims).thenComparing(g -> g.property().label()))
        .toList();
  }

  /** The place that the source gives a claim in a list; last where it gives none. */
  private static int position(Fact fact) {
    for (FactGroup detail : fact.details()) {
      if (detail.property().node().equals(Park.POSITION)) {
        String number = detail.facts().get(0).value().label();
        return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static boolean isOfClaims(FactGroup group) {
    return group.facts().stream().anyMatch(f -> !f.details().isEmpty());
  }
}
