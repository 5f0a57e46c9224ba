package org.parkgraph.html;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parkgraph.linkeddata.Fact;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.vocab.Park;

/**
 * A row of the table of figures.
 *
 * @param claim the figure as the description has it
 */
public record Figure(Fact claim) {

  private static final Set<String> ABOUT = Set.of(Park.ABOUT.getURI());
  private static final Set<String> INDICATOR = terms("indicator");
  private static final Set<String> PRINTED = terms("verbatim");
  private static final Set<String> DATE_WORDS = terms("dateText");
  private static final Set<String> STATUS = terms("status");
  private static final String ACHIEVED = Park.BASE + "scheme/status/achieved";
  private static final Set<String> DAYS =
      terms("asOfEarliest", "asOfLatest", "periodStart", "periodEnd", "targetLatest");

  /** Whether a group of incoming facts is that of the figures about the thing. */
  static boolean areIn(FactGroup group) {
    return group.incoming() && has(group, ABOUT);
  }

  /** Whether more is known of it here than its name. */
  public boolean isDetailed() {
    return !claim.details().isEmpty();
  }

  /** What it counts or measures. */
  public List<Fact> indicator() {
    return facts(INDICATOR);
  }

  /** The number as the source prints it. */
  public List<Fact> printed() {
    return facts(PRINTED);
  }

  /** How real it is where it is not achieved: a target, a forecast. */
  public List<Fact> status() {
    return facts(STATUS).stream().filter(f -> !ACHIEVED.equals(f.value().iri())).toList();
  }

  /** When it held: the source's words, else the days of it, each once; empty where not known. */
  public List<String> date() {
    List<Fact> words = facts(DATE_WORDS);
    return (words.isEmpty() ? facts(DAYS) : words)
        .stream().map(f -> f.value().label()).distinct().sorted().toList();
  }

  /** All else that is known of it. */
  public List<FactGroup> rest() {
    return claim.details().stream().filter(g -> !has(g, INDICATOR) && !has(g, PRINTED)).toList();
  }

  private List<Fact> facts(Set<String> properties) {
    return claim.details().stream()
        .filter(g -> has(g, properties))
        .flatMap(g -> g.facts().stream())
        .toList();
  }

  private static boolean has(FactGroup group, Set<String> properties) {
    String property = group.property().iri();
    return property != null && properties.contains(property);
  }

  private static Set<String> terms(String... names) {
    return Set.copyOf(Stream.of(names).map(n -> Park.NS + n).toList());
  }
}
