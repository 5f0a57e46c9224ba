package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.parkgraph.catalog.DatasetDescription;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Alternate;
import org.parkgraph.html.ResourcePage;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Results;
import org.parkgraph.http.Service;
import org.parkgraph.linkeddata.Describer;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.Overview;
import org.parkgraph.vocab.Park;

/**
 * The dataset about itself, with the counts of what is served: in DCAT at {@code /catalog}, and at
 * {@code /.well-known/void} with the partitions of VoID too. It is counted at the first request and
 * kept.
 */
public final class CatalogHandler implements Handler {

  private static final Node DATASET = NodeFactory.createURI(Park.BASE + "dataset");

  private static final List<Alternate> ALTERNATES =
      List.of(
          new Alternate("Turtle", "text/turtle", "/catalog?format=ttl"),
          new Alternate("JSON-LD", "application/ld+json", "/catalog?format=jsonld"),
          new Alternate("N-Triples", "application/n-triples", "/catalog?format=nt"),
          new Alternate("RDF/XML", "application/rdf+xml", "/catalog?format=rdf"));

  private @Nullable DatasetDescription made;

  @Override
  public void handle(Exchange x) throws IOException {
    boolean isCatalog = x.path().equals("/catalog");
    Representation as = x.choose(isCatalog ? Representation.DESCRIPTIONS : Results.GRAPH);
    boolean page = as.equals(Representation.HTML);
    if (x.answered(as, page ? x.lang() : x.baseUrl())) {
      return;
    }
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      if (page) {
        x.page(page(dataset, x.lang()).render(x.frame()));
      } else {
        DatasetDescription description = description(x.service());
        Results.write(
            x, as, isCatalog ? description.catalog(x.baseUrl()) : description.whole(x.baseUrl()));
      }
    } finally {
      dataset.end();
    }
  }

  private static ResourcePage page(DatasetGraph dataset, String lang) {
    Description description = new Describer(dataset, lang).describe(DATASET);
    if (description == null) {
      throw ProblemException.notFound("the data have no description of themselves");
    }
    return new ResourcePage(description, ALTERNATES);
  }

  private synchronized DatasetDescription description(Service service) {
    DatasetDescription known = made;
    if (known == null) {
      long entities = Overview.of(service.sparql().dataset(), "en").entities();
      known = DatasetDescription.of(service.sparql().stored(), entities, service.version());
      made = known;
    }
    return known;
  }
}
