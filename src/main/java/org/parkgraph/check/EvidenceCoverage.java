package org.parkgraph.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parkgraph.dataset.LocatedTriple;
import org.parkgraph.dataset.SourceGraph;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;

/**
 * Checks that every fact of a document has its sentence, and that every sentence is used by a fact
 * or says why it states none. A fact is a triple of a document's graph whose subject is no passage
 * and no statement; it rests on its subject's evidence if that is a claim, else on a statement. No
 * sentence says the links out: each of their triples rests on a statement that names where it was
 * seen.
 */
final class EvidenceCoverage {

  private static final Set<Node> NEEDS_NONE =
      Set.of(RDFS.label.asNode(), DCTerms.identifier.asNode(), DCTerms.title.asNode());

  private final CheckedSources sources;
  private final Graph all;
  private final Set<Node> cited = new HashSet<>();
  private final Set<Triple> stated = new HashSet<>();

  private EvidenceCoverage(CheckedSources sources) {
    this.sources = sources;
    this.all = sources.all();
    all.find(Node.ANY, Park.EVIDENCE, Node.ANY).forEachRemaining(t -> cited.add(t.getObject()));
    all.find(Node.ANY, RDF.subject.asNode(), Node.ANY).forEachRemaining(this::index);
  }

  private void index(Triple t) {
    Node node = t.getSubject();
    if (all.contains(node, Park.MODALITY, Park.ASSERTED) || inferred(node)) {
      Node p = all.find(node, RDF.predicate.asNode(), Node.ANY).next().getObject();
      Node o = all.find(node, RDF.object.asNode(), Node.ANY).next().getObject();
      stated.add(Triple.create(t.getObject(), p, o));
    }
  }

  private boolean inferred(Node statement) {
    return all.contains(
        statement,
        Park.MODALITY,
        org.apache.jena.graph.NodeFactory.createURI(Park.BASE + "scheme/modality/inferred"));
  }

  static void check(CheckedSources sources) {
    EvidenceCoverage coverage = new EvidenceCoverage(sources);
    for (SourceGraph graph : sources.graphs()) {
      boolean links = graph.name().equals(GraphNames.LINKS);
      if (links) {
        coverage.statements(graph, Park.LINK_SOURCE, "link-without-source");
      } else {
        coverage.statements(graph, Park.EVIDENCE, "fact-without-sentence");
      }
      for (LocatedTriple t : graph.triples()) {
        if (links) {
          coverage.link(t.triple());
        } else if (graph.file().path().startsWith("data/documents/")) {
          coverage.fact(t.triple());
        }
      }
    }
    sources
        .all()
        .find(Node.ANY, RDF.type.asNode(), Park.PASSAGE)
        .toList()
        .forEach(t -> coverage.passage(t));
  }

  /** Every statement of the file says on what it rests. */
  private void statements(SourceGraph graph, Node basis, String rule) {
    Set<Node> grounded =
        graph.triples().stream()
            .map(LocatedTriple::triple)
            .filter(t -> t.getPredicate().equals(basis))
            .map(Triple::getSubject)
            .collect(Collectors.toSet());
    for (LocatedTriple t : graph.triples()) {
      boolean statement = t.triple().getPredicate().equals(RDF.subject.asNode());
      if (statement && !grounded.contains(t.triple().getSubject())) {
        sources.report(t.triple(), rule, "the statement has no " + CheckedSources.show(basis));
      }
    }
  }

  private void link(Triple t) {
    if (!stated.contains(t) && !all.contains(t.getSubject(), RDF.type.asNode(), Park.STATEMENT)) {
      sources.report(
          t,
          "link-without-source",
          CheckedSources.show(t.getSubject())
              + " "
              + CheckedSources.show(t.getPredicate())
              + " "
              + CheckedSources.show(t.getObject())
              + " names no source; add {| park:linkSource \"…\" |}");
    }
  }

  private void fact(Triple t) {
    Node s = t.getSubject();
    boolean bookkeeping =
        NEEDS_NONE.contains(t.getPredicate())
            || all.contains(s, RDF.type.asNode(), Park.PASSAGE)
            || all.contains(s, RDF.type.asNode(), Park.STATEMENT);
    boolean rests =
        stated.contains(t) || all.contains(s, Park.EVIDENCE, Node.ANY) || ownedClaim(t.getObject());
    if (!bookkeeping && !rests) {
      sources.report(
          t,
          "fact-without-sentence",
          CheckedSources.show(s)
              + " "
              + CheckedSources.show(t.getPredicate())
              + " "
              + CheckedSources.show(t.getObject())
              + " cites no sentence; add {| park:evidence … |}");
    }
  }

  /** A claim that has no entity page of its own: the edge to it rests on the claim's evidence. */
  private boolean ownedClaim(Node o) {
    return o.isURI() && o.getURI().contains("#") && all.contains(o, Park.EVIDENCE, Node.ANY);
  }

  private void passage(Triple t) {
    boolean used = cited.contains(t.getSubject());
    boolean marked = all.contains(t.getSubject(), Park.STATES_NOTHING, Node.ANY);
    if (!used && !marked) {
      sources.report(
          t.getSubject(),
          "sentence-unused",
          CheckedSources.show(t.getSubject())
              + " is cited by no fact; cite it, or say with park:statesNothing why it states none");
    } else if (used && marked) {
      sources.report(
          t.getSubject(),
          "sentence-used-and-marked",
          CheckedSources.show(t.getSubject()) + " is cited by a fact and marked as stating none");
    }
  }
}
