package org.parkgraph.http;

import java.io.IOException;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.ResourcePage;
import org.parkgraph.linkeddata.Describer;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Overview;
import org.parkgraph.vocab.GraphNames;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/**
 * The dataset about itself, in DCAT and VoID: what {@code data/catalog.ttl} says, with the counts
 * of what is served.
 */
public final class CatalogHandler implements Handler {

  private static final Node DATASET = NodeFactory.createURI(Park.BASE + "dataset");
  private static final String VOID = "http://rdfs.org/ns/void#";

  private volatile @Nullable Graph counted;

  @Override
  public void handle(Exchange x) throws IOException {
    boolean forPeople = x.path().equals("/catalog");
    List<Representation> offers = forPeople ? ResourceHandler.OFFERS : Results.GRAPH;
    Representation as = x.choose(offers);
    if (x.answered(as, as.equals(Representation.HTML) ? x.lang() : "")) {
      return;
    }
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      if (as.equals(Representation.HTML)) {
        Description description = new Describer(dataset, x.lang()).describe(DATASET);
        if (description == null) {
          throw ProblemException.notFound("the data have no description of themselves");
        }
        x.page(new ResourcePage(description, List.of(), null).render(x.frame()));
      } else {
        Graph known = counted;
        Graph graph = known == null ? count(dataset, x.service().version()) : known;
        counted = graph;
        Results.write(x, as, graph);
      }
    } finally {
      dataset.end();
    }
  }

  private static Graph count(DatasetGraph dataset, String version) {
    Graph graph = GraphFactory.createDefaultGraph();
    Prefixes.all().forEach(graph.getPrefixMapping()::setNsPrefix);
    dataset.getGraph(GraphNames.CATALOG).find().forEachRemaining(graph::add);
    Overview overview = Overview.of(dataset, "en");
    number(graph, "triples", overview.triples());
    number(graph, "entities", overview.entities());
    number(graph, "classes", overview.classes().size());
    number(graph, "documents", overview.documents().size());
    graph.add(
        Triple.create(
            DATASET,
            NodeFactory.createURI("http://www.w3.org/ns/dcat#version"),
            NodeFactory.createLiteralString(version)));
    return graph;
  }

  private static void number(Graph graph, String property, long value) {
    graph.add(
        Triple.create(
            DATASET,
            NodeFactory.createURI(VOID + property),
            NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger)));
  }
}
