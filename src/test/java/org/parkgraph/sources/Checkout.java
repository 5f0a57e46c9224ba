package org.parkgraph.sources;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.parkgraph.dataset.LocatedTriple;
import org.parkgraph.dataset.SourceGraph;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.dataset.TurtleFile;
import org.parkgraph.source.SourceFile;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.GraphNames;

/** The sources of this checkout, loaded once for all tests. */
final class Checkout {

  static final SourceTree SOURCES = SourceTree.at(Path.of(""));

  private static final DatasetGraph DATASET = SourceLoader.load(SOURCES);

  /** Ontology, data and what follows from them. */
  static final Graph UNION = union(DATASET);

  /** The named graphs by their names. */
  static final Map<String, Graph> GRAPHS = new TreeMap<>();

  /** Ontology and concepts. */
  private static final Graph VOCABULARY = GraphFactory.createDefaultGraph();

  /** What of the ontology the rules reason with. */
  private static final List<LocatedTriple> HIERARCHY = new ArrayList<>();

  static {
    Txn.executeRead(
        DATASET,
        () ->
            DATASET
                .listGraphNodes()
                .forEachRemaining(name -> GRAPHS.put(name.getURI(), copy(DATASET.getGraph(name)))));
    for (SourceFile file : SourceGraph.files(SOURCES)) {
      boolean ontology = file.path().startsWith("ontology/");
      if (ontology || file.path().startsWith("data/concepts/")) {
        List<LocatedTriple> triples = SourceGraph.read(file).triples();
        triples.forEach(t -> VOCABULARY.add(t.triple()));
        triples.stream().filter(t -> ontology && reasoned(t.triple())).forEach(HIERARCHY::add);
      }
    }
  }

  private Checkout() {}

  /** The triples of one file as written. */
  static Graph graph(SourceFile file) {
    Graph graph = GraphFactory.createDefaultGraph();
    TurtleFile.read(file).forEach(t -> graph.add(t.triple()));
    return graph;
  }

  /** A fixture with ontology, concepts and what follows for it. */
  static Graph withVocabulary(SourceFile fixture) {
    List<LocatedTriple> triples = new ArrayList<>(HIERARCHY);
    triples.addAll(TurtleFile.read(fixture));
    SourceGraph graph = new SourceGraph(fixture, GraphNames.DEFAULT, triples);
    Graph union = union(SourceLoader.load(List.of(graph), SOURCES));
    VOCABULARY.find().forEachRemaining(union::add);
    return union;
  }

  private static boolean reasoned(Triple t) {
    return t.predicateMatches(RDFS.subClassOf.asNode())
        || t.predicateMatches(RDFS.subPropertyOf.asNode())
        || t.objectMatches(OWL2.SymmetricProperty.asNode());
  }

  private static Graph union(DatasetGraph dataset) {
    return Txn.calculateRead(dataset, () -> copy(dataset.getUnionGraph()));
  }

  private static Graph copy(Graph from) {
    Graph graph = GraphFactory.createDefaultGraph();
    from.find().forEachRemaining(graph::add);
    return graph;
  }
}
