package org.parkgraph.html;

import java.util.List;

/**
 * The documentation of the vocabulary.
 *
 * @param iri address of the ontology
 * @param descriptions what it is for, one text a language
 * @param version its version
 * @param classes its classes, by label
 * @param properties its properties, by label
 * @param examples queries that show how plans, hedges, conflicts and evidence are modelled
 * @param alternates the ontology in other forms
 */
public record OntologyPage(
    String iri,
    List<Text> descriptions,
    String version,
    List<Term> classes,
    List<Term> properties,
    List<Example> examples,
    List<Alternate> alternates) {

  /**
   * A class or property.
   *
   * @param iri its address, ending in {@code #} and its local name
   * @param labels one a language, that of the reader first
   * @param definitions one a language, that of the reader first
   * @param above classes or properties that it is a kind of
   * @param domains classes whose members a property is used on
   * @param ranges classes of what a property points at
   * @param uses number of members of a class, or of edges of a property
   * @param examples members of a class, or things that have the property
   */
  public record Term(
      String iri,
      List<Text> labels,
      List<Text> definitions,
      List<Named> above,
      List<Named> domains,
      List<Named> ranges,
      long uses,
      List<Named> examples) {

    /** The part of the address after {@code #}. */
    public String localName() {
      return iri.substring(iri.indexOf('#') + 1);
    }
  }

  /** The page as HTML. */
  public String render(Frame frame) {
    return Templates.render("ontology", frame, this);
  }
}
