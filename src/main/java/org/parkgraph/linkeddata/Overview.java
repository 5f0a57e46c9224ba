package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/**
 * What is in a dataset, counted.
 *
 * @param triples distinct triples in all graphs together
 * @param entities things with an address of their own and a class of ours, passages left out
 * @param classes members by class of ours, the most numerous first
 * @param documents the source documents with the number of their sentences
 */
public record Overview(
    long triples, long entities, List<ClassCount> classes, List<DocumentCount> documents) {

  /** A class and the number of its members. */
  public record ClassCount(Value type, long members) {}

  /**
   * A source document.
   *
   * @param file name of its file
   * @param publisher who published it, or null where the data do not say
   * @param date ISO date of its publication, or null where the data do not say
   * @param passages number of its sentences
   */
  public record DocumentCount(
      Value document,
      String file,
      @Nullable Value publisher,
      @Nullable String date,
      long passages) {}

  /** Counts everything; one walk over the triples. The caller holds a read transaction. */
  public static Overview of(DatasetGraph dataset, String lang) {
    Graph all = dataset.getUnionGraph();
    Labels labels = new Labels(all, lang);
    Map<Node, Set<Node>> members = new HashMap<>();
    Set<Node> entities = new HashSet<>();
    Iterator<Triple> types = all.find(Node.ANY, RDF.type.asNode(), Node.ANY);
    while (types.hasNext()) {
      Triple t = types.next();
      Node type = t.getObject();
      if (type.isURI() && type.getURI().startsWith(Park.NS)) {
        members.computeIfAbsent(type, k -> new HashSet<>()).add(t.getSubject());
        if (isEntity(t.getSubject())) {
          entities.add(t.getSubject());
        }
      }
    }
    entities.removeAll(members.getOrDefault(Park.PASSAGE, Set.of()));
    List<ClassCount> classes = new ArrayList<>();
    members.forEach((type, of) -> classes.add(new ClassCount(labels.of(type), of.size())));
    classes.sort(
        Comparator.comparingLong(ClassCount::members)
            .reversed()
            .thenComparing(c -> c.type().label()));
    return new Overview(all.size(), entities.size(), classes, documents(dataset, labels));
  }

  private static boolean isEntity(Node node) {
    return node.isURI() && node.getURI().startsWith(Park.ID) && node.getURI().indexOf('#') < 0;
  }

  private static List<DocumentCount> documents(DatasetGraph dataset, Labels labels) {
    Graph all = dataset.getUnionGraph();
    List<DocumentCount> documents = new ArrayList<>();
    Iterator<Triple> named = all.find(Node.ANY, DCTerms.identifier.asNode(), Node.ANY);
    while (named.hasNext()) {
      Triple t = named.next();
      if (all.contains(t.getSubject(), RDF.type.asNode(), Park.SOURCE_DOCUMENT)) {
        long passages = all.find(Node.ANY, Park.DOCUMENT, t.getSubject()).toList().size();
        documents.add(
            new DocumentCount(
                labels.of(t.getSubject()),
                t.getObject().getLiteralLexicalForm(),
                object(all, t.getSubject(), DCTerms.publisher).map(labels::of).orElse(null),
                object(all, t.getSubject(), DCTerms.issued)
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm)
                    .orElse(null),
                passages));
      }
    }
    documents.sort(Comparator.comparing(DocumentCount::file));
    return documents;
  }

  private static Optional<Node> object(Graph all, Node subject, Property property) {
    return all.find(subject, property.asNode(), Node.ANY).nextOptional().map(Triple::getObject);
  }

  /** The number of members of a class, 0 where it has none. */
  public long members(Node type) {
    return classes.stream()
        .filter(c -> c.type().node().equals(type))
        .mapToLong(ClassCount::members)
        .findFirst()
        .orElse(0);
  }
}
