package org.parkgraph.catalog;

import static org.parkgraph.catalog.VoidTerms.part;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.parkgraph.vocab.Park;

/** Writes counts as partitions of VoID, one by one, into a graph. */
final class Partitions {

  /** The dataset that is described. */
  static final Node DATASET = NodeFactory.createURI(Park.BASE + "dataset");

  private final Graph to;

  Partitions(Graph to) {
    this.to = to;
  }

  /** A class, the properties of its members, and the classes and datatypes that these lead to. */
  void add(ClassCount count) {
    String type = count.type().getURI();
    Node node = part("class", type);
    add(DATASET, VoidTerms.CLASS_PARTITION, node);
    add(node, VoidTerms.CLASS, count.type());
    number(node, VoidTerms.ENTITIES, count.entities());
    count.uses().forEach(use -> add(type, node, use));
  }

  private void add(String type, Node ofClass, PropertyUse use) {
    Node node = part("class", type, use.property());
    add(ofClass, VoidTerms.PROPERTY_PARTITION, node);
    add(node, VoidTerms.PROPERTY, NodeFactory.createURI(use.property()));
    number(node, VoidTerms.TRIPLES, use.triples());
    number(node, VoidTerms.SUBJECTS, use.subjects());
    use.classes()
        .forEach(
            (of, n) -> {
              Node objects = part("class", type, use.property(), of);
              add(node, VoidTerms.CLASS_PARTITION, objects);
              add(objects, VoidTerms.CLASS, NodeFactory.createURI(of));
              number(objects, VoidTerms.TRIPLES, n);
            });
    use.datatypes()
        .forEach(
            (datatype, n) -> {
              Node literals = part("class", type, use.property(), datatype);
              add(node, VoidTerms.DATATYPE_PARTITION, literals);
              add(literals, VoidTerms.DATATYPE, NodeFactory.createURI(datatype));
              number(literals, VoidTerms.TRIPLES, n);
            });
  }

  /** A property. */
  void add(PropertyCount count) {
    Node node = part("property", count.property().getURI());
    add(DATASET, VoidTerms.PROPERTY_PARTITION, node);
    add(node, VoidTerms.PROPERTY, count.property());
    number(node, VoidTerms.TRIPLES, count.triples());
    number(node, VoidTerms.SUBJECTS, count.subjects());
    number(node, VoidTerms.OBJECTS, count.objects());
  }

  /** One number of the dataset or a part of it. */
  void number(Node of, Node property, long value) {
    add(of, property, NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
  }

  private void add(Node s, Node p, Node o) {
    to.add(Triple.create(s, p, o));
  }
}
