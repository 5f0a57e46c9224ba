package org.parkgraph.linkeddata;

import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/**
 * A resource as a page shows it.
 *
 * @param iri its address
 * @param title its display name in the reader's language
 * @param definition what it is, where that is said
 * @param synopsis what a line about it can say: kind, place, bodies, dates
 * @param names all its names in all languages, the display names first
 * @param types its classes, the most specific ones only
 * @param outgoing facts with it as subject, grouped by property
 * @param incoming facts with it as object, grouped by property
 * @param unasserted what is only planned, hoped or told, grouped by property
 */
public record Description(
    String iri,
    String title,
    @Nullable String definition,
    Synopsis synopsis,
    List<FactGroup> names,
    List<Value> types,
    List<FactGroup> outgoing,
    List<FactGroup> incoming,
    List<FactGroup> unasserted) {

  /** Kinds of subjects by which incoming facts are told apart; the first that fits is taken. */
  public static final List<Node> KINDS =
      List.of(Park.EVENT, Park.PROJECT, Park.UTTERANCE, Park.SOURCE_DOCUMENT, Park.POLICY);

  /** The facts with a property of ours, of the resource as subject. */
  public List<Fact> facts(Node property) {
    return outgoing.stream()
        .filter(g -> g.property().node().equals(property))
        .flatMap(g -> g.facts().stream())
        .toList();
  }
}
