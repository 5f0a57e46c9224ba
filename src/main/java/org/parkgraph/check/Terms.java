package org.parkgraph.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.dataset.LocatedTriple;
import org.parkgraph.dataset.SourceGraph;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;

/** Checks that every term, entity and concept that is used is also there, and is there once. */
final class Terms {

  private static final Set<String> BUILT_IN =
      Set.of(
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "http://www.w3.org/2000/01/rdf-schema#",
          "http://www.w3.org/2002/07/owl#");

  /** Addresses at which the service answers; they stand for no thing that the data describes. */
  private static final Set<String> SERVICE =
      Set.of("", "openapi.json", "api", "search", "reconcile");

  private static final String DUMPS = Park.BASE + "dump/";

  private final CheckedSources sources;
  private final Set<Node> declared;

  private Terms(CheckedSources sources) {
    this.sources = sources;
    this.declared = new HashSet<>();
    sources
        .all()
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .filterKeep(t -> t.getObject().isURI() && t.getObject().getURI().startsWith(OWL2.NS))
        .forEachRemaining(t -> declared.add(t.getSubject()));
  }

  static void check(CheckedSources sources) {
    Terms terms = new Terms(sources);
    Set<Node> subjects = sources.subjects();
    for (SourceGraph graph : sources.graphs()) {
      if (!graph.name().equals(GraphNames.ONTOLOGY)) {
        for (LocatedTriple t : graph.triples()) {
          terms.known(t.triple());
          terms.dangling(t.triple(), subjects);
        }
      }
    }
    terms.duplicateSlugs();
  }

  private void known(Triple t) {
    unknown(t, t.getPredicate(), "property");
    if (t.getPredicate().equals(RDF.type.asNode()) && t.getObject().isURI()) {
      unknown(t, t.getObject(), "class");
    }
  }

  private void unknown(Triple t, Node term, String kind) {
    if (!declared.contains(term) && BUILT_IN.stream().noneMatch(term.getURI()::startsWith)) {
      sources.report(
          t,
          "unknown-term",
          CheckedSources.show(term) + " is no " + kind + " of ontology/parkgraph.ttl");
    }
  }

  private void dangling(Triple t, Set<Node> subjects) {
    Node o = t.getObject();
    if (o.isURI()
        && !t.getPredicate().equals(RDF.predicate.asNode()) // of a statement, whose triple is known
        && o.getURI().startsWith(Park.BASE)
        && !subjects.contains(o)
        && !ofService(o.getURI())) {
      String what = o.getURI().startsWith(Park.NS) ? "in the ontology" : "in the data";
      sources.report(
          t,
          "dangling-iri",
          CheckedSources.show(o) + " is nowhere described " + what + "; is the slug right?");
    }
  }

  private static boolean ofService(String iri) {
    return iri.startsWith(DUMPS) || SERVICE.contains(iri.substring(Park.BASE.length()));
  }

  private void duplicateSlugs() {
    Map<Node, String> seen = new HashMap<>();
    for (SourceGraph graph : sources.graphs()) {
      if (graph.name().equals(GraphNames.NAMES)) {
        for (LocatedTriple t : graph.triples()) {
          boolean name =
              t.triple().getPredicate().equals(SKOS.prefLabel.asNode())
                  && t.triple().getObject().getLiteralLanguage().equals("en");
          String before =
              name
                  ? seen.putIfAbsent(t.triple().getSubject(), graph.file().path() + ":" + t.line())
                  : null;
          if (before != null) {
            sources
                .violations()
                .add(
                    new Violation(
                        graph.file().path(),
                        t.line(),
                        "duplicate-slug",
                        CheckedSources.show(t.triple().getSubject())
                            + " was minted before at "
                            + before));
          }
        }
      }
    }
  }
}
