package org.parkgraph.catalog;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.columns.ColumnDataset;

/**
 * The part of a dataset's VoID that is kept in the dataset itself, for tools that ask for it by
 * SPARQL. It says nothing that it would itself make untrue: every number in it is what a query
 * counts after it was added. That is why it has no partition of a property that it uses itself,
 * none of a class that the described dataset is a member of, and no number of different objects.
 */
public final class StoredDescription {

  private static final Set<Node> USED =
      Set.of(
          VoidTerms.CLASS_PARTITION,
          VoidTerms.CLASS,
          VoidTerms.PROPERTY_PARTITION,
          VoidTerms.PROPERTY,
          VoidTerms.DATATYPE_PARTITION,
          VoidTerms.DATATYPE,
          VoidTerms.ENTITIES,
          VoidTerms.TRIPLES,
          VoidTerms.SUBJECTS,
          VoidTerms.OBJECTS,
          VoidTerms.CLASSES,
          VoidTerms.PROPERTIES);

  private StoredDescription() {}

  /** The description of a dataset, to be added to it last. Costs a {@link Census}. */
  public static Graph of(ColumnDataset data) {
    Census census = Census.of(data);
    Graph described = GraphFactory.createDefaultGraph();
    Partitions partitions = new Partitions(described);
    census.classes().stream()
        .filter(c -> !c.uses().isEmpty())
        .filter(c -> !data.contains(Node.ANY, Partitions.DATASET, RDF.type.asNode(), c.type()))
        .forEach(partitions::add);
    census.properties().stream().filter(p -> !USED.contains(p.property())).forEach(partitions::add);
    totals(census, described, partitions);
    return described;
  }

  private static void totals(Census census, Graph described, Partitions partitions) {
    Set<Node> properties = new HashSet<>(Set.of(VoidTerms.TRIPLES, VoidTerms.PROPERTIES));
    properties.add(VoidTerms.CLASSES);
    census.properties().forEach(p -> properties.add(p.property()));
    described.find().forEachRemaining(t -> properties.add(t.getPredicate()));
    partitions.number(Partitions.DATASET, VoidTerms.CLASSES, census.classes().size());
    partitions.number(Partitions.DATASET, VoidTerms.PROPERTIES, properties.size());
    long others = census.triples() + (long) described.size();
    partitions.number(Partitions.DATASET, VoidTerms.TRIPLES, others + 1); // and this one
  }
}
