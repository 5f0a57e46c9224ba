package org.parkgraph.endpoint;

import java.util.List;
import org.parkgraph.html.Example;

/** Queries that show how the ontology models what sources leave open: one for each such matter. */
final class ModelExamples {

  private static final String PREFIXES =
      """
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX id:   <https://w3id.org/parkgraph/id/>
      PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      """;

  private ModelExamples() {}

  static List<Example> in(String lang) {
    boolean chinese = lang.startsWith("zh");
    return List.of(
        new Example(
            chinese ? "计划：有陈述而无边" : "Plans: a statement without its edge",
            PREFIXES
                + """
                SELECT ?subject ?property ?object ?how WHERE {
                  ?statement a park:Statement ; rdf:subject ?subject ; rdf:predicate ?property ;
                    rdf:object ?object ; park:modality/rdfs:label ?how .
                  FILTER (LANG(?how) = "en")
                  FILTER NOT EXISTS { ?subject ?property ?object }
                }
                ORDER BY ?subject ?property ?object
                """),
        new Example(
            chinese ? "限定词：所印数值及其界限" : "Hedges: the number as printed, and the bounds it entails",
            PREFIXES
                + """
                SELECT ?about ?printed ?hedge ?value ?atLeast ?atMost WHERE {
                  ?figure a park:Figure ; park:about ?about ; park:verbatim ?printed ;
                    park:hedge ?hedge ; park:value ?value .
                  OPTIONAL { ?figure park:lowerBound ?atLeast }
                  OPTIONAL { ?figure park:upperBound ?atMost }
                }
                ORDER BY ?about ?printed
                """),
        new Example(
            chinese ? "冲突：不能同时成立的断言" : "Conflicts: claims that cannot all hold, each kept",
            PREFIXES
                + """
                SELECT ?conflict ?claim ?printed ?until ?paragraph ?sentence WHERE {
                  ?conflict a park:Conflict ; park:conflictsOver ?claim .
                  ?claim park:verbatim ?printed ; park:evidence ?passage .
                  OPTIONAL { ?claim park:asOfLatest ?until }
                  ?passage park:paragraph ?paragraph ; park:sentence ?sentence .
                }
                ORDER BY ?conflict ?claim
                """),
        new Example(
            chinese ? "出处：一条边所据的原句" : "Evidence: the sentences behind an edge",
            PREFIXES
                + """
                SELECT ?document ?paragraph ?sentence ?gloss WHERE {
                  ?statement rdf:subject id:garage-cafe ; rdf:predicate park:locatedIn ;
                    rdf:object id:zhongguancun-inno-way ; park:evidence ?passage .
                  ?passage park:document ?document ; park:paragraph ?paragraph ;
                    park:sentence ?sentence ; park:gloss ?gloss .
                  FILTER (LANG(?gloss) = "en")
                }
                """));
  }
}
