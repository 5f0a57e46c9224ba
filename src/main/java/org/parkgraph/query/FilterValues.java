package org.parkgraph.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/**
 * What a search can be narrowed to, as calls write it: addresses, slugs, prefixed names, and names
 * that one thing alone has. The caller holds a read transaction; costs are those of {@link Things}.
 */
public final class FilterValues {

  private static final Map<String, String> SETS =
      Map.of(
          "type", "owl:Class",
          "place", "park:Place",
          "topic", "scheme:topic",
          "industry", "scheme:industry",
          "document", "park:SourceDocument");

  private final Graph graph;
  private final Things things;

  public FilterValues(Graph graph) {
    this.graph = graph;
    this.things = new Things(graph);
  }

  /**
   * The IRI that a value of a parameter stands for.
   *
   * @param parameter type, issuer, place, topic, industry or document
   * @throws BadParameterException where it stands for none or several, with the nearest
   */
  public String iri(String parameter, String value) {
    Node known =
        switch (parameter) {
          case "type" -> type(value);
          case "document" -> file(value);
          default -> null;
        };
    return known != null ? known.getURI() : things.find(parameter(parameter), value).getURI();
  }

  /**
   * A day.
   *
   * @throws BadParameterException where it is not written as 2009-03-13, or is none of the calendar
   */
  public static LocalDate day(String parameter, String value) {
    try {
      return LocalDate.parse(ParameterType.DATE.term(value).getLiteralLexicalForm());
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(
          parameter,
          "\""
              + ParameterBinder.shown(value)
              + "\" is not right; give "
              + ParameterType.DATE.expected());
    }
  }

  private static QueryParameter parameter(String name) {
    String set = SETS.get(name);
    return new QueryParameter(
        name,
        ParameterType.IRI,
        set == null ? null : ValueSet.parse(set),
        false,
        null,
        new Bilingual("", ""));
  }

  /** A class that is named as {@code Policy}, or as {@code org:Organization}, or by its IRI. */
  private @Nullable Node type(String value) {
    String expanded = Prefixes.expand(value);
    String iri = value.contains("/") ? value : expanded == null ? Park.NS + value : expanded;
    Node type = NodeFactory.createURI(iri);
    boolean known =
        graph.contains(type, RDF.type.asNode(), OWL2.Class.asNode())
            || graph.contains(Node.ANY, RDF.type.asNode(), type);
    if (!known && value.contains("/")) {
      throw new BadParameterException(
          "type",
          "\""
              + ParameterBinder.shown(value)
              + "\" is no class of the data; there are such as "
              + "Policy, Enterprise, Place and Passage");
    }
    return known ? type : null;
  }

  /** A document that is named by its file. */
  private @Nullable Node file(String value) {
    List<Node> found =
        graph
            .find(Node.ANY, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(value))
            .mapWith(Triple::getSubject)
            .filterKeep(Node::isURI)
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }
}
