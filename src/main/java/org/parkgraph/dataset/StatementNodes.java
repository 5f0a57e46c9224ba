package org.parkgraph.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.vocab.Park;

/**
 * Turns the reifiers of RDF 1.2, which the files are written with, into statement nodes of RDF 1.1,
 * which every tool can read: subject, predicate and object of the triple, its modality, and what
 * was said of the reifier. Reifiers of one triple with one modality become one node.
 */
public final class StatementNodes {

  private StatementNodes() {}

  /** The reifiers in the triples: nodes that are said to reify something. */
  static Set<Node> reifiers(List<LocatedTriple> triples) {
    Set<Node> reifiers = new HashSet<>();
    for (LocatedTriple t : triples) {
      if (t.triple().getPredicate().equals(NodeConst.nodeReifies)) {
        reifiers.add(t.triple().getSubject());
      }
    }
    return reifiers;
  }

  /** The triples with each reifier replaced by its statement node. */
  static List<LocatedTriple> from(List<LocatedTriple> triples) {
    Map<Node, List<LocatedTriple>> said = new HashMap<>();
    Set<Node> reifiers = reifiers(triples);
    for (LocatedTriple t : triples) {
      if (reifiers.contains(t.triple().getSubject())) {
        said.computeIfAbsent(t.triple().getSubject(), k -> new ArrayList<>()).add(t);
      }
    }
    Set<LocatedTriple> out = new LinkedHashSet<>();
    for (LocatedTriple t : triples) {
      if (t.triple().getPredicate().equals(NodeConst.nodeReifies)) {
        Node reifier = t.triple().getSubject();
        statement(t, said.getOrDefault(reifier, List.of()), out);
      } else if (!reifiers.contains(t.triple().getSubject())) {
        out.add(t);
      }
    }
    return List.copyOf(out);
  }

  private static void statement(
      LocatedTriple reifies, List<LocatedTriple> said, Set<LocatedTriple> out) {
    Triple triple = reifies.triple().getObject().getTriple();
    Node modality =
        said.stream()
            .filter(t -> t.triple().getPredicate().equals(Park.MODALITY))
            .map(t -> t.triple().getObject())
            .findFirst()
            .orElse(Park.ASSERTED);
    Node node = name(triple, modality);
    long line = reifies.line();
    add(out, line, node, RDF.type.asNode(), Park.STATEMENT);
    add(out, line, node, RDF.type.asNode(), RDF.Statement.asNode());
    add(out, line, node, RDF.subject.asNode(), triple.getSubject());
    add(out, line, node, RDF.predicate.asNode(), triple.getPredicate());
    add(out, line, node, RDF.object.asNode(), triple.getObject());
    add(out, line, node, Park.MODALITY, modality);
    for (LocatedTriple t : said) {
      Node p = t.triple().getPredicate();
      if (!p.equals(NodeConst.nodeReifies) && !p.equals(Park.MODALITY)) {
        add(out, t.line(), node, p, t.triple().getObject());
      }
    }
  }

  private static void add(Set<LocatedTriple> out, long line, Node s, Node p, Node o) {
    out.add(new LocatedTriple(Triple.create(s, p, o), line));
  }

  /**
   * The address of the node for a triple: on its subject's page, by a digest of its content.
   *
   * @param triple has an IRI as subject
   */
  public static Node name(Triple triple, Node modality) {
    String subject = triple.getSubject().getURI();
    String page = subject.indexOf('#') < 0 ? subject : subject.substring(0, subject.indexOf('#'));
    String content =
        NodeFmtLib.strNT(triple.getSubject())
            + NodeFmtLib.strNT(triple.getPredicate())
            + NodeFmtLib.strNT(triple.getObject())
            + (modality.equals(Park.ASSERTED) ? "" : NodeFmtLib.strNT(modality));
    return NodeFactory.createURI(
        page + "#statement-" + DigestUtils.sha256Hex(content).substring(0, 10));
  }
}
