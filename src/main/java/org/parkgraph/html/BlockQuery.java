package org.parkgraph.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.FactGroup;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;

/** Writes the SPARQL behind what a page shows: its rows are the facts of a section, no more. */
final class BlockQuery {

  private static final String PREFIXES =
      """
      PREFIX park: <%s>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

      """
          .formatted(Park.NS);

  private BlockQuery() {}

  /** Property and value of each fact; the values of edges to the thing are their subjects. */
  static String of(String thing, Collection<FactGroup> groups) {
    List<String> branches = new ArrayList<>();
    List<FactGroup> own = groups.stream().filter(g -> !g.incoming()).toList();
    if (!own.isEmpty()) {
      branches.add(values(own) + "    <" + thing + "> ?property ?value .\n");
    }
    Set<@Nullable String> kinds = new LinkedHashSet<>();
    groups.stream().filter(FactGroup::incoming).forEach(g -> kinds.add(g.kind()));
    for (String kind : kinds) {
      branches.add(
          incoming(
              thing,
              kind,
              groups.stream()
                  .filter(g -> g.incoming() && Objects.equals(g.kind(), kind))
                  .toList()));
    }
    return PREFIXES
        + "SELECT ?property ?value WHERE {\n  {\n"
        + String.join("  } UNION {\n", branches)
        + "  }\n}\n";
  }

  private static String incoming(String thing, @Nullable String kind, List<FactGroup> groups) {
    return values(groups)
        + "    ?value ?property <"
        + thing
        + "> .\n    FILTER (ISIRI(?value))\n    FILTER NOT EXISTS { ?value a park:Statement }\n"
        + (kind == null ? "" : "    ?value a <" + kind + "> .\n")
        + earlier(kind);
  }

  /** Of several kinds the first counts. */
  private static String earlier(@Nullable String kind) {
    List<String> before =
        Description.KINDS.stream().map(Node::getURI).takeWhile(k -> !k.equals(kind)).toList();
    return before.isEmpty()
        ? ""
        : "    FILTER NOT EXISTS { VALUES ?other { "
            + before.stream().map(k -> "<" + k + ">").collect(Collectors.joining(" "))
            + " } ?value a ?other }\n";
  }

  private static String values(List<FactGroup> groups) {
    return groups.stream()
        .map(g -> "<" + g.property().iri() + ">")
        .distinct()
        .collect(Collectors.joining(" ", "    VALUES ?property { ", " }\n"));
  }

  /** The names of a thing, but for those that follow by a rule and labels that repeat a name. */
  static String names(String thing, List<FactGroup> groups) {
    return """
        %sSELECT ?property ?value WHERE {
        %s    <%s> ?property ?value .
            FILTER NOT EXISTS { GRAPH <%s> { <%s> ?property ?value } }
            FILTER (?property != <http://www.w3.org/2000/01/rdf-schema#label>
              || NOT EXISTS { <%s> <http://www.w3.org/2004/02/skos/core#prefLabel> ?value })
        }
        """
        .formatted(PREFIXES, values(groups), thing, GraphNames.INFERRED.getURI(), thing, thing);
  }

  /** What is said of a thing but not as done: statements without their edge. */
  static String unasserted(String thing) {
    return """
        %sSELECT ?property ?value ?modality WHERE {
          ?statement rdf:subject <%s> ; rdf:predicate ?property ; rdf:object ?value .
          OPTIONAL { ?statement park:modality ?modality }
          FILTER NOT EXISTS { <%s> ?property ?value }
        }
        """
        .formatted(PREFIXES, thing, thing);
  }
}
