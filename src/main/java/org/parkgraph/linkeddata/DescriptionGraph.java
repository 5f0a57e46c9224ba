package org.parkgraph.linkeddata;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/**
 * Describes a resource for programs: its triples both ways, the statements about it, the claims on
 * its page, the sentences they cite, and the labels of everything that is mentioned.
 */
public final class DescriptionGraph {

  private final Graph all;
  private final Graph description = GraphFactory.createDefaultGraph();

  private DescriptionGraph(DatasetGraph dataset) {
    this.all = dataset.getUnionGraph();
    Prefixes.all().forEach(description.getPrefixMapping()::setNsPrefix);
  }

  /**
   * The triples that describe a resource; empty where the graph says nothing about it. The caller
   * holds a read transaction.
   */
  public static Graph of(DatasetGraph dataset, Node resource) {
    DescriptionGraph d = new DescriptionGraph(dataset);
    Set<Node> onPage = new HashSet<>();
    d.outgoing(resource, onPage);
    d.incoming(resource, onPage);
    d.cited();
    d.labels();
    return d.description;
  }

  private void outgoing(Node node, Set<Node> onPage) {
    if (!onPage.add(node)) {
      return;
    }
    Iterator<Triple> triples = all.find(node, Node.ANY, Node.ANY);
    while (triples.hasNext()) {
      Triple t = triples.next();
      description.add(t);
      if (isClaim(t.getObject())) {
        outgoing(t.getObject(), onPage);
      }
    }
    all.find(Node.ANY, RDF.subject.asNode(), node)
        .forEachRemaining(t -> outgoing(t.getSubject(), onPage));
  }

  private void incoming(Node resource, Set<Node> onPage) {
    Iterator<Triple> triples = all.find(Node.ANY, Node.ANY, resource);
    while (triples.hasNext()) {
      Triple t = triples.next();
      boolean statement = all.contains(t.getSubject(), RDF.type.asNode(), Park.STATEMENT);
      if (isClaim(t.getSubject()) && !statement) {
        outgoing(t.getSubject(), onPage);
      } else if (!statement) {
        description.add(t);
      }
    }
  }

  /** A node without a page of its own. */
  private static boolean isClaim(Node node) {
    return node.isURI() && node.getURI().startsWith(Park.ID) && node.getURI().contains("#");
  }

  private void cited() {
    Set<Node> passages = new HashSet<>();
    description
        .find(Node.ANY, Park.EVIDENCE, Node.ANY)
        .forEachRemaining(t -> passages.add(t.getObject()));
    for (Node passage : passages) {
      all.find(passage, Node.ANY, Node.ANY).forEachRemaining(description::add);
    }
  }

  private void labels() {
    Set<Node> mentioned = new HashSet<>();
    description
        .find()
        .forEachRemaining(
            t -> {
              mentioned.add(t.getSubject());
              mentioned.add(t.getPredicate());
              mentioned.add(t.getObject());
            });
    for (Node node : mentioned) {
      if (node.isURI()) {
        all.find(node, RDFS.label.asNode(), Node.ANY).forEachRemaining(description::add);
      }
    }
  }
}
