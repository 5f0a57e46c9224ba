package org.parkgraph.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.linkeddata.Fact;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.linkeddata.Source;
import org.parkgraph.linkeddata.When;
import org.parkgraph.vocab.Park;

/**
 * A policy at a glance: the questions that a reader of policies asks, each with what the sources
 * answer. What is only planned or hoped is among the answers and bears that word.
 */
public final class PolicyCard {

  private final Description description;

  private PolicyCard(Description description) {
    this.description = description;
  }

  /** The card of a policy or plan; null for everything else. */
  static @Nullable PolicyCard of(Description description) {
    Set<String> policies = Set.of(Park.POLICY.getURI(), Park.NS + "Plan", Park.NS + "Initiative");
    boolean is =
        description.types().stream().anyMatch(t -> policies.contains(String.valueOf(t.iri())));
    return is ? new PolicyCard(description) : null;
  }

  /** What it does and is for; lines without answers are left out. */
  public List<Line> content() {
    return Stream.of(
            line("does", Section.AIMS, false, "measure"),
            line("provides", Section.DOES, false, "designates", "requires", "envisages"),
            line("aims", Section.AIMS, false, "aim"),
            line("where", Section.WHERE, false, "appliesTo", "covers"),
            line("whom", Section.DOES, false, "targets", "serves", "concerns"),
            line("industries", Section.IS, false, "inIndustry"),
            line("topics", Section.IS, false, "topic"),
            line("builds", Section.AIMS, false, "implements", "basedOn", "follows", "underPolicy"),
            line("followed", Section.AIMS, true, "implements", "basedOn", "follows", "underPolicy"),
            happened())
        .filter(l -> !l.facts().isEmpty())
        .toList();
  }

  /** Who issued it. */
  public Line issuers() {
    return line("issuer", Section.WHO, false, "issuedBy");
  }

  /** When it was issued, when it is in force or due; unknown where the sources do not say. */
  public When issued() {
    return when(Park.ISSUED_EARLIEST.getURI(), Park.NS + "issuedLatest", false);
  }

  /** From when to when it applies. */
  public When inForce() {
    return when(Park.NS + "periodStart", Park.NS + "periodEnd", false);
  }

  /** By when it is to be done. */
  public When due() {
    return when(Park.NS + "targetEarliest", Park.NS + "targetLatest", true);
  }

  /** How the date was found, where the source does not print it as such. */
  public Line basis() {
    return line("basis", Section.WHEN, false, "dateBasis");
  }

  /** Its status as a source states it. */
  public Line status() {
    return line("status", Section.IS, false, "status");
  }

  /** The documents that speak of it, the latest first. */
  public List<Source> sources() {
    return description.outgoing().stream()
        .flatMap(g -> g.facts().stream())
        .flatMap(f -> f.evidence().stream())
        .map(Evidence::source)
        .flatMap(Stream::ofNullable)
        .distinct()
        .sorted(Comparator.comparing((Source s) -> s.when().from()).reversed())
        .toList();
  }

  private Line happened() {
    List<Fact> events =
        description.incoming().stream()
            .filter(g -> Section.of(g) == Section.HAPPENED)
            .flatMap(g -> g.facts().stream())
            .toList();
    return new Line("policy.happened", events, Section.HAPPENED);
  }

  private Line line(String key, Section section, boolean incoming, String... properties) {
    List<Fact> facts = new ArrayList<>();
    for (String property : properties) {
      List<FactGroup> groups =
          incoming
              ? description.incoming().stream()
                  .filter(g -> Section.of(g) != Section.HAPPENED) // they have their own line
                  .toList()
              : Stream.concat(description.outgoing().stream(), description.unasserted().stream())
                  .toList();
      groups.stream()
          .filter(g -> (Park.NS + property).equals(g.property().iri()))
          .flatMap(g -> g.facts().stream())
          .forEach(facts::add);
    }
    return new Line("policy." + key, facts, section);
  }

  private When when(String from, String to, boolean due) {
    String first = day(from);
    String last = day(to);
    return first.isEmpty() && last.isEmpty() ? When.UNKNOWN : new When(first, last, "", due);
  }

  private String day(String property) {
    return description.outgoing().stream()
        .filter(g -> property.equals(g.property().iri()))
        .map(g -> g.facts().get(0).value().label())
        .findFirst()
        .orElse("");
  }
}
