package org.parkgraph.generate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.vocab.GraphNames;

/**
 * The graphs as they are written. What documents say goes out at once; names and what follows by
 * rule wait for the end of a park, so that a graph is written in few pieces. Holds the names and
 * inferred triples of one park.
 *
 * <p>The inferred graph gets classes above, the bounds of hedged figures, symmetric edges and
 * membership, which shapes and queries count on. It does not get what follows from hierarchies of
 * places, which a store may add when it loads: a path is not to be measured against its own
 * closure.
 */
final class Graphs {

  private final StreamRDF out;
  private final boolean named;
  private final Vocabulary vocabulary;
  private final List<Triple> names = new ArrayList<>();
  private final List<Triple> inferred = new ArrayList<>();
  private long triples;

  /**
   * @param named whether the syntax has named graphs
   */
  Graphs(StreamRDF out, boolean named, Vocabulary vocabulary) {
    this.out = out;
    this.named = named;
    this.vocabulary = vocabulary;
  }

  /** Writes one triple into a graph. */
  void add(Node graph, Node s, Node p, Node o) {
    triples++;
    if (named) {
      out.quad(Quad.create(graph, s, p, o));
    } else {
      out.triple(Triple.create(s, p, o));
    }
  }

  /** What an entity is called, in the graph of names. */
  void name(Node entity, Text name) {
    for (Node label : List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode())) {
      names.add(Triple.create(entity, label, Literals.en(name)));
      names.add(Triple.create(entity, label, Literals.zh(name)));
    }
  }

  /** What follows by rule. */
  void inferred(Node s, Node p, Node o) {
    inferred.add(Triple.create(s, p, o));
  }

  /** The classes above that of a thing. */
  void classesAbove(Node thing, Node type) {
    vocabulary.above(type).forEach(above -> inferred(thing, RDF.type.asNode(), above));
  }

  /** Writes what waited. */
  void endOfPark() {
    names.forEach(t -> add(GraphNames.NAMES, t.getSubject(), t.getPredicate(), t.getObject()));
    names.clear();
    inferred.forEach(
        t -> add(GraphNames.INFERRED, t.getSubject(), t.getPredicate(), t.getObject()));
    inferred.clear();
  }

  /** How many triples were written so far. */
  long triples() {
    return triples;
  }
}
