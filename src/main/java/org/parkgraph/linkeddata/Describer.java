package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;

/**
 * Describes resources for people. The caller holds a read transaction. The cost of a description is
 * that of the edges around the resource and around the claims on its page, whatever the size of the
 * graph.
 */
public final class Describer {

  private static final Set<Node> NAMES =
      Set.of(
          RDFS.label.asNode(),
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          Park.FORMER_NAME,
          Park.NICKNAME);

  private static final Set<Node> NOT_SHOWN =
      Set.of(
          RDF.type.asNode(),
          SKOS.definition.asNode(),
          RDFS.isDefinedBy.asNode(),
          VOID.classPartition.asNode(), // hundreds, for programs
          VOID.propertyPartition.asNode());

  private static final int DEEPEST_DETAIL = 2;

  private final Graph all;
  private final Graph inferred;
  private final Labels labels;
  private final Evidences evidences;
  private final Times times;
  private final Synopses synopses;

  /**
   * @param dataset the dataset to describe from
   * @param lang language tag of the reader
   */
  public Describer(DatasetGraph dataset, String lang) {
    this.all = dataset.getUnionGraph();
    this.inferred = dataset.getGraph(GraphNames.INFERRED);
    this.labels = new Labels(all, lang);
    this.evidences = new Evidences(all, labels);
    this.times = new Times(all);
    this.synopses = new Synopses(all, labels, times);
  }

  /** The description of a resource, or null where the graph says nothing about it. */
  public @Nullable Description describe(Node resource) {
    if (!all.contains(resource, Node.ANY, Node.ANY)
        && !all.contains(Node.ANY, Node.ANY, resource)) {
      return null;
    }
    Value title = labels.of(resource);
    List<Value> types = types(resource);
    Node definition = labels.best(resource, SKOS.definition.asNode());
    return new Description(
        resource.getURI(),
        title.label(),
        definition == null ? null : definition.getLiteralLexicalForm(),
        synopses.of(resource, types),
        names(resource),
        types,
        outgoing(resource, 0),
        incoming(resource),
        unasserted(resource));
  }

  private List<FactGroup> names(Node resource) {
    FactGroups groups = new FactGroups(labels);
    Iterator<Triple> triples = all.find(resource, Node.ANY, Node.ANY);
    while (triples.hasNext()) {
      Triple t = triples.next();
      boolean repeats = t.getPredicate().equals(RDFS.label.asNode()) && isPreferred(t);
      boolean follows = inferred.contains(t); // a former name is listed as that, not twice
      if (NAMES.contains(t.getPredicate()) && !repeats && !follows) {
        groups.add(t.getPredicate(), null, fact(t, t.getObject(), DEEPEST_DETAIL));
      }
    }
    return groups.sorted(false);
  }

  private boolean isPreferred(Triple label) {
    return all.contains(label.getSubject(), SKOS.prefLabel.asNode(), label.getObject());
  }

  /** Whether a property only says that a thing is there, and how it is called. */
  static boolean isName(Node property) {
    return NAMES.contains(property) || property.equals(RDF.type.asNode());
  }

  /** The classes of the resource that are above none of its other classes. */
  List<Value> types(Node resource) {
    List<Node> types = new ArrayList<>();
    all.find(resource, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(
            t -> {
              if (t.getObject().isURI() && t.getObject().getURI().startsWith(Park.NS)) {
                types.add(t.getObject());
              }
            });
    return types.stream()
        .filter(t -> types.stream().noneMatch(other -> !other.equals(t) && isBelow(other, t)))
        .map(labels::of)
        .sorted(Comparator.comparing(Value::label))
        .toList();
  }

  private boolean isBelow(Node type, Node above) {
    Set<Node> seen = new HashSet<>();
    List<Node> next = new ArrayList<>(List.of(type));
    while (!next.isEmpty()) {
      Node current = next.remove(next.size() - 1);
      Iterator<Triple> supers = all.find(current, RDFS.subClassOf.asNode(), Node.ANY);
      while (supers.hasNext()) {
        Node o = supers.next().getObject();
        if (o.equals(above)) {
          return true;
        }
        if (seen.add(o)) {
          next.add(o);
        }
      }
    }
    return false;
  }

  private List<FactGroup> outgoing(Node resource, int depth) {
    FactGroups groups = new FactGroups(labels);
    Iterator<Triple> triples = all.find(resource, Node.ANY, Node.ANY);
    while (triples.hasNext()) {
      Triple t = triples.next();
      boolean bookkeeping = t.getPredicate().equals(Park.EVIDENCE) && depth > 0;
      if (!NAMES.contains(t.getPredicate())
          && !NOT_SHOWN.contains(t.getPredicate())
          && !bookkeeping
          && isOurs(t.getPredicate())) {
        groups.add(t.getPredicate(), null, fact(t, t.getObject(), depth));
      }
    }
    return groups.sorted(false);
  }

  /** Foreign properties above ours repeat what ours say; they are in the RDF, not on the page. */
  private boolean isOurs(Node property) {
    return property.getURI().startsWith(Park.NS)
        || !inferred.contains(Node.ANY, property, Node.ANY);
  }

  private List<FactGroup> incoming(Node resource) {
    FactGroups groups = new FactGroups(labels);
    Iterator<Triple> triples = all.find(Node.ANY, Node.ANY, resource);
    while (triples.hasNext()) {
      Triple t = triples.next();
      boolean statement = all.contains(t.getSubject(), RDF.type.asNode(), Park.STATEMENT);
      if (!statement && t.getSubject().isURI() && isOurs(t.getPredicate())) {
        groups.add(t.getPredicate(), kind(t.getSubject()), fact(t, t.getSubject(), 1));
      }
    }
    return groups.sorted(true);
  }

  private @Nullable String kind(Node subject) {
    for (Node kind : Description.KINDS) {
      if (all.contains(subject, RDF.type.asNode(), kind)) {
        return kind.getURI();
      }
    }
    return null;
  }

  private List<FactGroup> unasserted(Node resource) {
    FactGroups groups = new FactGroups(labels);
    Iterator<Triple> statements = all.find(Node.ANY, RDF.subject.asNode(), resource);
    while (statements.hasNext()) {
      Node statement = statements.next().getSubject();
      Triple stated = evidences.stated(statement);
      if (stated != null && !all.contains(stated)) {
        groups.add(
            stated.getPredicate(),
            null,
            new Fact(
                labels.of(stated.getObject()),
                evidences.of(statement),
                evidences.modality(statement),
                false,
                times.of(stated.getObject()),
                List.of()));
      }
    }
    return groups.sorted(false);
  }

  private Fact fact(Triple t, Node value, int depth) {
    boolean ownClaim = isClaim(value) && depth < DEEPEST_DETAIL;
    List<Evidence> evidence = evidences.of(t);
    return new Fact(
        labels.of(value),
        evidence,
        "",
        evidence.isEmpty() && inferred.contains(t),
        times.of(value),
        ownClaim ? details(value, t, depth) : List.of());
  }

  /** A claim without a page of its own, or a figure, which is read where its subject is. */
  private boolean isClaim(Node value) {
    return value.isURI()
        && (value.getURI().contains("#") || all.contains(value, RDF.type.asNode(), Park.FIGURE))
        && all.contains(value, Park.EVIDENCE, Node.ANY);
  }

  private List<FactGroup> details(Node claim, Triple from, int depth) {
    return outgoing(claim, depth + 1).stream()
        .filter(g -> !g.property().node().equals(from.getPredicate()))
        .toList();
  }
}
