package org.parkgraph.catalog;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/**
 * The description of a dataset in DCAT and VoID: what the catalogue graph says, with the counts of
 * what is served and the addresses under which this service has it.
 */
public final class DatasetDescription {

  /** What is an address to be fetched, and not the name of something. */
  private static final Set<Node> ADDRESSES =
      Set.of(
          DCAT.accessURL.asNode(),
          DCAT.downloadURL.asNode(),
          DCAT.endpointURL.asNode(),
          DCAT.endpointDescription.asNode(),
          DCAT.landingPage.asNode(),
          RDFS.seeAlso.asNode(),
          VOID.dataDump.asNode(),
          VOID.sparqlEndpoint.asNode(),
          NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint"));

  private static final String INCOMPLETE =
      "The partitions of classes by property are left out here: the data have too many"
          + " combinations of classes and properties. All other numbers are exact.";

  private static final String INCOMPLETE_ZH = "此处未列出各类的属性分区：数据中类与属性的组合过多。其余数字均为准确值。";

  private static final Node VERSION = NodeFactory.createURI(DCAT.NS + "version");

  private static final String PARTS = Park.BASE + "dataset#";

  private final Graph catalog;
  private final Graph partitions;

  private DatasetDescription(Graph catalog, Graph partitions) {
    this.catalog = catalog;
    this.partitions = partitions;
  }

  /**
   * Describes a dataset. Costs a {@link Census} and a walk over the links to others.
   *
   * @param entities how many things have a page
   * @param version of the data
   */
  public static DatasetDescription of(ColumnDataset data, long entities, String version) {
    Census census = Census.of(data);
    Graph catalog = fresh();
    data.getGraph(GraphNames.CATALOG)
        .find()
        .filterKeep(DatasetDescription::isCatalog)
        .forEachRemaining(catalog::add);
    add(catalog, RDF.type.asNode(), VOID.Dataset.asNode());
    add(catalog, VOID.sparqlEndpoint.asNode(), NodeFactory.createURI(Park.BASE + "sparql"));
    add(catalog, VERSION, NodeFactory.createLiteralString(version));
    count(catalog, census, entities);
    Linksets.count(catalog, data.getUnionGraph());
    if (!census.complete()) {
      add(catalog, RDFS.comment.asNode(), NodeFactory.createLiteralLang(INCOMPLETE, "en"));
      add(catalog, RDFS.comment.asNode(), NodeFactory.createLiteralLang(INCOMPLETE_ZH, "zh-Hans"));
    }
    Graph parts = fresh();
    Partitions partitions = new Partitions(parts);
    census.classes().forEach(partitions::add);
    census.properties().forEach(partitions::add);
    return new DatasetDescription(catalog, parts);
  }

  private static void count(Graph to, Census census, long entities) {
    Partitions numbers = new Partitions(to);
    numbers.number(Partitions.DATASET, VoidTerms.TRIPLES, census.triples());
    numbers.number(Partitions.DATASET, VoidTerms.ENTITIES, entities);
    numbers.number(Partitions.DATASET, VoidTerms.CLASSES, census.classes().size());
    numbers.number(Partitions.DATASET, VoidTerms.PROPERTIES, census.properties().size());
    numbers.number(Partitions.DATASET, VoidTerms.SUBJECTS, census.subjects());
    numbers.number(Partitions.DATASET, VoidTerms.OBJECTS, census.objects());
    census
        .graphs()
        .forEach((name, n) -> numbers.number(NodeFactory.createURI(name), VoidTerms.TRIPLES, n));
  }

  private static void add(Graph to, Node property, Node value) {
    to.add(Triple.create(Partitions.DATASET, property, value));
  }

  /** Partitions are made anew with all their counts; canned queries are described elsewhere. */
  private static boolean isCatalog(Triple t) {
    return !isPart(t.getSubject()) && !isPart(t.getObject()) && !isQuery(t.getSubject());
  }

  private static boolean isPart(Node node) {
    return node.isURI()
        && Stream.of("class/", "property/").anyMatch(p -> node.getURI().startsWith(PARTS + p));
  }

  private static boolean isQuery(Node node) {
    return node.isURI() && node.getURI().startsWith(Park.BASE + "query/");
  }

  private static Graph fresh() {
    Graph graph = GraphFactory.createDefaultGraph();
    Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
    return graph;
  }

  /**
   * The description without partitions, which is what catalogues harvest.
   *
   * @param host what the service is reached by, without a slash at the end
   */
  public Graph catalog(String host) {
    Graph graph = fresh();
    catalog.find().forEachRemaining(t -> graph.add(at(host, t)));
    return graph;
  }

  /** The whole description, with a partition for each class and property. */
  public Graph whole(String host) {
    Graph graph = catalog(host);
    partitions.find().forEachRemaining(graph::add);
    return graph;
  }

  private static Triple at(String host, Triple t) {
    Node o = t.getObject();
    boolean moved =
        ADDRESSES.contains(t.getPredicate()) && o.isURI() && o.getURI().startsWith(Park.BASE);
    return moved
        ? Triple.create(
            t.getSubject(),
            t.getPredicate(),
            NodeFactory.createURI(host + "/" + o.getURI().substring(Park.BASE.length())))
        : t;
  }
}
