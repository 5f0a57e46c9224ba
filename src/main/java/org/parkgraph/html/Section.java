package org.parkgraph.html;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.vocab.Park;

/** A heading of a thing's page, with the properties that stand under it, in their order there. */
public enum Section {
  IS(
      "gloss document part paragraph sentence statesNothing placeKind organizationKind instrument"
          + " eventKind role roleTitle inIndustry topic theme standsFor unnamed status listedOn"
          + " indicator verbatim value unit hedge lowerBound upperBound denominator rank rankScope"
          + " partOfFigure convertedFrom issueNumber identifier title possiblySameAs broader narrower"
          + " related inScheme topConceptOf hasTopConcept characteristic"),
  WHERE(
      "locatedIn partOf onSiteOf covers adjacentTo nearTo endpoint southernEnd northernEnd connects"
          + " distanceTo headquarteredIn operatesIn appliesTo comesFrom visitedPlace postalAddress"
          + " latitude longitude coordinatePrecision"),
  WHEN(
      "issuedEarliest issuedLatest earliest latest periodStart periodEnd targetEarliest targetLatest"
          + " asOfEarliest asOfLatest observedOn issued referenceDate statusAsOf dateText dateBasis"),
  WHO(
      "issuedBy foundedBy administeredBy ownedBy organizer participant party carriedOutBy speaker"
          + " author editor translator photoSource publisher sourcePublication contact member"
          + " organization memberOf unitOf subOrganizationOf supportedBy cooperatesWith investedIn"
          + " inspiredBy"),
  DOES("provides produced serves targets requires designates envisages"),
  HAPPENED("resultedIn reason partOfEvent phaseOf"),
  AIMS("implements basedOn follows underPolicy measure aim"),
  OTHER(""),
  FIGURES("about"),
  SAID("curationNote comment"),
  MENTIONED(""),
  LINKS("homepage mbox sameAs closeMatch exactMatch seeAlso");

  private static final Map<Section, List<String>> PROPERTIES = new EnumMap<>(Section.class);

  static {
    for (Section s : values()) {
      PROPERTIES.put(s, List.of(s.names.split(" ", -1)));
    }
  }

  private static final Map<String, Section> OF_KIND =
      Map.of(
          Park.EVENT.getURI(), HAPPENED,
          Park.PROJECT.getURI(), HAPPENED,
          Park.UTTERANCE.getURI(), SAID,
          Park.SOURCE_DOCUMENT.getURI(), SAID,
          Park.POLICY.getURI(), AIMS);

  /** Those where it does not matter which way the edge points. */
  private static final Set<Section> BOTH_WAYS = EnumSet.of(WHERE, WHO, DOES, AIMS);

  private final String names;

  Section(String names) {
    this.names = names;
  }

  /** The name of the section in addresses and among the words. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where a group of facts stands. */
  static Section of(FactGroup group) {
    if (Figure.areIn(group)) {
      return FIGURES;
    }
    Section ofKind = group.kind() == null ? null : OF_KIND.get(group.kind());
    Section own = ofProperty(local(group.property().iri()));
    if (group.incoming()) {
      Section both = own != null && BOTH_WAYS.contains(own) ? own : MENTIONED;
      return Objects.requireNonNullElse(ofKind, both);
    }
    return Objects.requireNonNullElse(own, OTHER);
  }

  private static @Nullable Section ofProperty(String local) {
    return Stream.of(values()).filter(s -> s.list().contains(local)).findFirst().orElse(null);
  }

  /** The groups in the order of the section: facts of the thing, then facts that point at it. */
  List<FactGroup> sorted(List<FactGroup> groups) {
    return groups.stream()
        .sorted(
            Comparator.comparing(FactGroup::incoming)
                .thenComparing(g -> place(local(g.property().iri()))))
        .toList();
  }

  private int place(String local) {
    int at = list().indexOf(local);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private List<String> list() {
    return Objects.requireNonNull(PROPERTIES.get(this));
  }

  /** The last part of a property's address; empty for no address. */
  static String local(@Nullable String iri) {
    return iri == null
        ? ""
        : iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
