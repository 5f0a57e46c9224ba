package org.parkgraph.protocol;

import java.util.List;
import org.parkgraph.html.Example;
import org.parkgraph.vocab.Prefixes;

/** SPARQL queries to begin with, which the shipped graph answers. */
public final class QueryExamples {

  private QueryExamples() {}

  /** Some of each kind, with titles and labels in a language. */
  public static List<Example> in(String lang) {
    boolean chinese = lang.startsWith("zh");
    return List.of(
        new Example(
            chinese ? "按发布日期列出政策" : "Policies by date of issue",
            used("park", "skos")
                + """
                SELECT ?policy ?name ?date ?issuer WHERE {
                  ?policy a park:Policy ; skos:prefLabel ?name .
                  FILTER (LANG(?name) = "en")
                  OPTIONAL { ?policy park:issuedEarliest ?date }
                  OPTIONAL { ?policy park:issuedBy ?issuer }
                }
                ORDER BY ?date ?name
                """),
        new Example(
            chinese ? "某事物的陈述及其原句" : "What is said of Inno Way, with the sentence",
            used("park", "rdf", "id")
                + """
                SELECT ?property ?value ?paragraph ?sentence ?gloss WHERE {
                  ?statement rdf:subject id:zhongguancun-inno-way ;
                    rdf:predicate ?property ; rdf:object ?value ; park:evidence ?passage .
                  ?passage park:paragraph ?paragraph ; park:sentence ?sentence ; park:gloss ?gloss .
                  FILTER (LANG(?gloss) = "en")
                }
                ORDER BY ?paragraph ?sentence ?property
                """),
        new Example(
            chinese ? "园区的数据及限定词" : "Figures with their hedges",
            used("park", "rdfs")
                + """
                SELECT ?about ?indicator ?value ?hedge ?printed WHERE {
                  ?figure a park:Figure ; park:about/rdfs:label ?about ;
                    park:indicator/rdfs:label ?indicator ; park:value ?value ;
                    park:hedge/rdfs:label ?hedge ; park:verbatim ?printed .
                  FILTER (LANG(?about) = "en" && LANG(?indicator) = "en" && LANG(?hedge) = "en")
                }
                ORDER BY ?about ?indicator
                """),
        new Example(
            chinese ? "全文检索" : "Full-text search",
            used("park", "text", "rdfs")
                + """
                SELECT ?thing ?score ?literal WHERE {
                  (?thing ?score ?literal) text:query (rdfs:label "incubat*" "lang:en")
                }
                ORDER BY DESC(?score)
                """));
  }

  private static String used(String... prefixes) {
    StringBuilder lines = new StringBuilder();
    for (String p : prefixes) {
      lines.append("PREFIX ").append(p).append(": <").append(Prefixes.all().get(p)).append(">\n");
    }
    return lines.append('\n').toString();
  }
}
