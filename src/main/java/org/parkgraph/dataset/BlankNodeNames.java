package org.parkgraph.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.vocab.Park;

/**
 * Gives every blank node of a file a lasting address: the page of the entity that it belongs to,
 * and a local part made of its class and a digest of what is said of it. The same content gets the
 * same address in every load; changed content gets another.
 */
final class BlankNodeNames {

  private final Map<Node, List<Triple>> bySubject = new HashMap<>();
  private final Map<Node, Node> referrer = new HashMap<>();
  private final Map<Node, Node> names = new HashMap<>();
  private final Set<Node> inProgress = new HashSet<>();

  private BlankNodeNames(List<LocatedTriple> triples, Set<Node> except) {
    for (LocatedTriple located : triples) {
      Triple t = located.triple();
      if (t.getSubject().isBlank() && !except.contains(t.getSubject())) {
        bySubject.computeIfAbsent(t.getSubject(), k -> new ArrayList<>()).add(t);
      }
      if (t.getObject().isBlank()) {
        referrer.putIfAbsent(t.getObject(), t.getSubject());
      }
    }
  }

  /** The triples with their blank nodes named, but for those excepted. */
  static List<LocatedTriple> name(List<LocatedTriple> triples, Set<Node> except) {
    BlankNodeNames naming = new BlankNodeNames(triples, except);
    if (naming.bySubject.isEmpty()) {
      return triples;
    }
    return triples.stream()
        .map(t -> new LocatedTriple(naming.rename(t.triple()), t.line()))
        .toList();
  }

  private Triple rename(Triple t) {
    return Triple.create(rename(t.getSubject()), t.getPredicate(), rename(t.getObject()));
  }

  private Node rename(Node node) {
    if (node.isTripleTerm()) {
      return NodeFactory.createTripleTerm(rename(node.getTriple()));
    }
    return bySubject.containsKey(node) ? named(node) : node;
  }

  private Node named(Node blank) {
    Node known = names.get(blank);
    if (known != null) {
      return known;
    }
    if (!inProgress.add(blank)) {
      throw new IllegalStateException("blank nodes that refer to each other cannot be named");
    }
    String owner = owner(blank);
    String hash = owner.indexOf('#') < 0 ? owner : owner.substring(0, owner.indexOf('#'));
    Node name =
        NodeFactory.createURI(
            hash
                + "#"
                + kind(blank)
                + "-"
                + DigestUtils.sha256Hex(owner + content(blank)).substring(0, 10));
    names.put(blank, name);
    return name;
  }

  /** What is said of the node, in an order that does not depend on the file's. */
  private String content(Node blank) {
    return triples(blank).stream()
        .map(t -> NodeFmtLib.strNT(t.getPredicate()) + NodeFmtLib.strNT(rename(t.getObject())))
        .sorted()
        .reduce("", String::concat);
  }

  private String kind(Node blank) {
    for (Triple t : triples(blank)) {
      if (t.getPredicate().equals(RDF.type.asNode()) && t.getObject().isURI()) {
        String iri = t.getObject().getURI();
        String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
        return local.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
      }
    }
    return "node";
  }

  /**
   * The IRI of the thing the node is a part of: what it is about, what refers to it, or its
   * passage.
   */
  private String owner(Node blank) {
    Node referring = referrer.get(blank);
    for (Triple t : triples(blank)) {
      if (t.getPredicate().equals(Park.ABOUT) && t.getObject().isURI()) {
        return t.getObject().getURI();
      }
    }
    if (referring != null && referring.isURI()) {
      return referring.getURI();
    }
    if (referring != null && bySubject.containsKey(referring)) {
      return owner(referring); // not its name: names are made from the leaves up
    }
    String passage = null;
    String entity = null;
    for (Triple t : triples(blank)) {
      Node o = t.getObject();
      if (o.isURI() && t.getPredicate().equals(Park.EVIDENCE)) {
        passage = passage == null ? o.getURI() : passage;
      } else if (o.isURI() && o.getURI().startsWith(Park.ID)) {
        entity = entity == null ? o.getURI() : entity;
      }
    }
    return entity != null ? entity : passage != null ? passage : Park.ID + "unattached";
  }

  private List<Triple> triples(Node blank) {
    return bySubject.getOrDefault(blank, List.of());
  }
}
