package org.parkgraph.protocol;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Results;
import org.parkgraph.sparql.DefaultGraph;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;

/**
 * Describes the SPARQL service in the vocabulary of SPARQL 1.1 Service Description, under the
 * address that it was asked at: clients look for that one.
 */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMAT = "http://www.w3.org/ns/formats/";
  private static final String ENTAILMENT = "http://www.w3.org/ns/entailment/";

  /** What the W3C calls the formats, by the extension that we know them by. */
  private static final Map<String, String> FORMATS =
      Map.of(
          "json", "SPARQL_Results_JSON",
          "xml", "SPARQL_Results_XML",
          "csv", "SPARQL_Results_CSV",
          "tsv", "SPARQL_Results_TSV",
          "ttl", "Turtle",
          "nt", "N-Triples",
          "rdf", "RDF_XML",
          "jsonld", "JSON-LD",
          "trig", "TriG",
          "nq", "N-Quads");

  private ServiceDescription() {}

  static Graph graph(Exchange x) {
    Graph g = GraphFactory.createDefaultGraph();
    g.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("void", VOID.NS);
    Node service = iri(x.baseUrl() + x.path());
    add(g, service, RDF.type.asNode(), sd("Service"));
    add(g, service, sd("endpoint"), service);
    add(g, service, sd("supportedLanguage"), sd("SPARQL11Query"));
    if (x.service().sparql().defaultGraph() == DefaultGraph.UNION) {
      add(g, service, sd("feature"), sd("UnionDefaultGraph"));
    }
    add(g, service, sd("defaultEntailmentRegime"), iri(ENTAILMENT + "Simple"));
    Stream.concat(Results.ROWS.stream(), Results.GRAPH.stream())
        .map(r -> FORMATS.get(r.extension()))
        .filter(Objects::nonNull)
        .forEach(format -> add(g, service, sd("resultFormat"), iri(FORMAT + format)));
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
    dataset(g, service, x);
    return g;
  }

  private static void dataset(Graph g, Node service, Exchange x) {
    Node dataset = iri(Park.BASE + "dataset");
    add(g, service, sd("defaultDataset"), dataset);
    add(g, dataset, RDF.type.asNode(), sd("Dataset"));
    add(g, dataset, RDFS.seeAlso.asNode(), iri(x.baseUrl() + "/.well-known/void"));
    DatasetGraph served = x.service().sparql().dataset();
    served.begin(TxnType.READ);
    try {
      Node defaultGraph = iri(Park.BASE + "dataset#default-graph");
      add(g, dataset, sd("defaultGraph"), defaultGraph);
      boolean union = x.service().sparql().defaultGraph() == DefaultGraph.UNION;
      counted(
          g, defaultGraph, union ? served.getUnionGraph() : served.getGraph(GraphNames.DEFAULT));
      served
          .listGraphNodes()
          .forEachRemaining(
              name -> {
                Node named = inDataset(name);
                add(g, dataset, sd("namedGraph"), named);
                add(g, named, RDF.type.asNode(), sd("NamedGraph"));
                add(g, named, sd("name"), name);
                add(g, named, sd("graph"), name);
                counted(g, name, served.getGraph(name));
              });
    } finally {
      served.end();
    }
  }

  /** A graph and how many triples it has. */
  private static void counted(Graph g, Node node, Graph counted) {
    add(g, node, RDF.type.asNode(), sd("Graph"));
    add(
        g,
        node,
        VOID.triples.asNode(),
        NodeFactory.createLiteralDT(Integer.toString(counted.size()), XSDDatatype.XSDinteger));
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
