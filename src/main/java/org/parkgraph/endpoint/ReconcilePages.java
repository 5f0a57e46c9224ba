package org.parkgraph.endpoint;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.PreviewPage;
import org.parkgraph.html.ResourcePage;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.linkeddata.Describer;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.reconcile.Ids;
import org.parkgraph.vocab.Park;

/** What people see of a candidate: a preview inside of another site's page, and its page here. */
final class ReconcilePages {

  /** As strict as for other pages, but that other sites may show it in a frame. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";

  private ReconcilePages() {}

  static void preview(Exchange x) throws IOException {
    String id = id(x);
    x.setHeader("Content-Security-Policy", POLICY);
    if (!x.answered(Representation.HTML, x.lang() + id)) {
      x.page(new PreviewPage(description(x, id)).render(x.frame()));
    }
  }

  /** Leads to the page of an entity; what has its address elsewhere is described in place. */
  static void view(Exchange x) throws IOException {
    String id = id(x);
    String iri = Ids.thing(id).getURI();
    Description description = description(x, id);
    String address = x.frame().href(iri);
    if (address != null && iri.startsWith(Park.BASE)) {
      x.seeOther(URI.create(address).toASCIIString());
    } else if (!x.answered(Representation.HTML, x.lang() + id)) {
      x.page(new ResourcePage(description, List.of()).render(x.frame()));
    }
  }

  private static String id(Exchange x) {
    x.parameters().allowOnly(List.of("id", "lang"));
    String id = x.parameters().one("id");
    if (id == null || id.isBlank()) {
      throw ProblemException.badParameter("id", "say in id which entity, such as garage-cafe");
    }
    return id.strip();
  }

  private static Description description(Exchange x, String id) {
    Node thing = Ids.thing(id);
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      @Nullable Description found = new Describer(dataset, x.lang()).describe(thing);
      if (found == null) {
        throw ProblemException.notFound("nothing is known about " + Parameters.quote(id));
      }
      return found;
    } finally {
      dataset.end();
    }
  }
}
