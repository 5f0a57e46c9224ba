package org.parkgraph.http;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.vocab.Park;

/**
 * Describes the SPARQL service in the vocabulary of SPARQL 1.1 Service Description, under the
 * address that it was asked at: clients look for that one.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private ServiceDescription() {}

  static Graph graph(Exchange x) {
    Graph g = GraphFactory.createDefaultGraph();
    g.getPrefixMapping().setNsPrefix("sd", SD);
    Node service = iri(x.baseUrl() + x.path());
    add(g, service, RDF.type.asNode(), sd("Service"));
    add(g, service, sd("endpoint"), service);
    add(g, service, sd("supportedLanguage"), sd("SPARQL11Query"));
    if (x.service().sparql().defaultGraph() == DefaultGraph.UNION) {
      add(g, service, sd("feature"), sd("UnionDefaultGraph"));
    }
    for (String format :
        new String[] {
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD"
        }) {
      add(g, service, sd("resultFormat"), iri(FORMATS + format));
    }
    for (String function : x.service().sparql().functionIris()) {
      add(g, service, sd("extensionFunction"), iri(function));
      add(g, iri(function), RDF.type.asNode(), sd("Function"));
    }
    x.service()
        .sparql()
        .propertyFunctions()
        .keys()
        .forEachRemaining(
            p -> {
              add(g, service, sd("propertyFeature"), iri(p));
              add(g, iri(p), RDF.type.asNode(), sd("Feature"));
            });
    graphs(g, service, x.service().sparql().dataset());
    return g;
  }

  private static void graphs(Graph g, Node service, DatasetGraph served) {
    Node dataset = iri(Park.BASE + "dataset");
    Node defaultGraph = iri(Park.BASE + "dataset#default-graph");
    add(g, service, sd("defaultDataset"), dataset);
    add(g, dataset, RDF.type.asNode(), sd("Dataset"));
    add(g, dataset, sd("defaultGraph"), defaultGraph);
    add(g, defaultGraph, RDF.type.asNode(), sd("Graph"));
    served.begin(org.apache.jena.query.TxnType.READ);
    try {
      served
          .listGraphNodes()
          .forEachRemaining(
              name -> {
                Node named = inDataset(name);
                add(g, dataset, sd("namedGraph"), named);
                add(g, named, RDF.type.asNode(), sd("NamedGraph"));
                add(g, named, sd("name"), name);
              });
    } finally {
      served.end();
    }
  }

  /** What stands for a graph in the dataset; one of another's name has no address of ours. */
  private static Node inDataset(Node name) {
    return name.isURI() && name.getURI().startsWith(Park.BASE)
        ? iri(Park.BASE + "dataset#" + name.getURI().substring(Park.BASE.length()))
        : NodeFactory.createBlankNode();
  }

  private static void add(Graph g, Node s, Node p, Node o) {
    g.add(Triple.create(s, p, o));
  }

  private static Node sd(String local) {
    return iri(SD + local);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
