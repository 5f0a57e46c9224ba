package org.parkgraph.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.html.Alternate;
import org.parkgraph.html.ResourcePage;
import org.parkgraph.http.Ascii;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Results;
import org.parkgraph.linkeddata.Describer;
import org.parkgraph.linkeddata.Description;
import org.parkgraph.linkeddata.DescriptionGraph;
import org.parkgraph.linkeddata.Evidence;
import org.parkgraph.linkeddata.Reading;
import org.parkgraph.linkeddata.Readings;
import org.parkgraph.linkeddata.Sentences;
import org.parkgraph.vocab.Park;

/**
 * Describes entities and concepts. The thing itself, {@code /id/…}, answers with 303 to the page of
 * the representation that the client wants; {@code /page/…} is negotiated, and {@code /page/….ttl}
 * and the like are one representation each. Concepts, {@code /scheme/…}, are described in place.
 */
public final class ResourceHandler implements Handler {

  /** What Accept may choose: for who asks for plain JSON or XML these are better than nothing. */
  private static final List<Representation> NEGOTIATED =
      Stream.concat(
              Representation.DESCRIPTIONS.stream(),
              Stream.of(Representation.JSON_GRAPH, Representation.XML_GRAPH))
          .toList();

  private static final Pattern IRI =
      Pattern.compile("[^\\x00-\\x20\\x7F-\\x9F<>\"{}|\\\\^`\\uD800-\\uDFFF]+");

  private static final Map<Representation, String> NAMES =
      Map.of(
          Representation.TURTLE, "Turtle",
          Representation.JSON_LD, "JSON-LD",
          Representation.N_TRIPLES, "N-Triples",
          Representation.RDF_XML, "RDF/XML");

  @Override
  public void handle(Exchange x) throws IOException {
    String path = x.path();
    if (path.startsWith("/id/")) {
      see(x, path.substring("/id/".length()));
    } else if (path.startsWith("/page/")) {
      page(x, path.substring("/page/".length()), "id/");
    } else {
      page(x, path.substring("/scheme/".length()), "scheme/");
    }
  }

  private static void see(Exchange x, String slug) {
    Node thing = existing(x, "id/", slug);
    Representation as = x.choose(NEGOTIATED);
    String page = x.address("/page/" + slug);
    boolean html = as.equals(Representation.HTML);
    x.addHeader("Link", link(Ascii.iri(thing.getURI()), "canonical"));
    x.addHeader("Link", describedBy(page));
    x.seeOther(page + (html ? language(x) : "." + as.extension()));
  }

  private static String language(Exchange x) {
    String lang = x.parameters().one("lang");
    return lang == null ? "" : "?lang=" + x.lang();
  }

  private static void page(Exchange x, String name, String folder) throws IOException {
    Optional<Representation> fixed =
        Representation.DESCRIPTIONS.stream()
            .filter(o -> name.endsWith("." + o.extension()))
            .findFirst();
    String slug =
        fixed.map(o -> name.substring(0, name.length() - o.extension().length() - 1)).orElse(name);
    Node resource = existing(x, folder, slug);
    Representation as = fixed.isPresent() ? fixed.get() : x.choose(NEGOTIATED);
    String address = x.address((folder.equals("id/") ? "/page/" : "/scheme/") + slug);
    if (fixed.isEmpty()) {
      x.setHeader("Content-Location", address + "." + as.extension());
    }
    for (Representation other : Representation.DESCRIPTIONS) {
      x.addHeader(
          "Link",
          link(address + "." + other.extension(), "alternate")
              + "; type=\""
              + other.mediaType()
              + "\"");
    }
    x.addHeader("Link", link(Ascii.iri(resource.getURI()), "describes"));
    x.addHeader("Link", describedBy(address));
    if (!x.answered(as, as.equals(Representation.HTML) ? x.lang() : "")) {
      send(x, resource, as, address);
    }
  }

  private static String link(String target, String relation) {
    return "<" + target + ">; rel=\"" + relation + "\"";
  }

  private static String describedBy(String address) {
    return link(address + ".ttl", "describedby") + "; type=\"text/turtle\"";
  }

  private static void send(Exchange x, Node resource, Representation as, String address)
      throws IOException {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      if (as.equals(Representation.HTML)) {
        Description description = new Describer(dataset, x.lang()).describe(resource);
        if (description == null) {
          throw unknown(resource.getURI());
        }
        x.page(
            new ResourcePage(
                    description, alternates(address), original(x, resource), reading(x, resource))
                .render(x.frame()));
      } else {
        Graph graph = DescriptionGraph.of(dataset, resource);
        Results.write(x, as, graph);
      }
    } finally {
      dataset.end();
    }
  }

  /** Of a passage the sentence itself, where there is a copy of its document. */
  private static @Nullable String original(Exchange x, Node resource) {
    Evidence sentence = new Sentences(x.service().sparql().dataset(), x.lang()).of(resource);
    return sentence == null ? null : x.frame().original(sentence);
  }

  /** Of a document the stretch with the paragraph that is asked for. */
  private static @Nullable Reading reading(Exchange x, Node resource) {
    String asked = x.parameters().one("paragraph");
    if (asked != null && !asked.matches("[1-9][0-9]{0,5}")) {
      throw ProblemException.badParameter("paragraph", "paragraph is a whole number from 1");
    }
    return new Readings(x.service().sparql().dataset(), x.lang())
        .of(resource, asked == null ? 1 : Integer.parseInt(asked));
  }

  private static List<Alternate> alternates(String address) {
    return Representation.DESCRIPTIONS.stream()
        .filter(o -> !o.equals(Representation.HTML))
        .map(
            o ->
                new Alternate(
                    Objects.requireNonNull(NAMES.get(o)),
                    o.mediaType(),
                    address + "." + o.extension()))
        .toList();
  }

  /**
   * The thing that the data speak of. What the address has of characters beyond ASCII may be
   * written in the data as it is or percent-encoded.
   */
  private static Node existing(Exchange x, String folder, String name) {
    DatasetGraph dataset = x.service().sparql().dataset();
    dataset.begin(TxnType.READ);
    try {
      Graph all = dataset.getUnionGraph();
      for (String iri : List.of(Park.BASE + folder + name, Park.BASE + folder + Ascii.path(name))) {
        Node node = IRI.matcher(iri).matches() ? NodeFactory.createURI(iri) : null;
        if (node != null && all.contains(node, Node.ANY, Node.ANY)) {
          return node;
        }
      }
      throw unknown(Park.BASE + folder + name);
    } finally {
      dataset.end();
    }
  }

  private static ProblemException unknown(String iri) {
    return ProblemException.notFound(
        "nothing is known about " + Parameters.quote(iri) + "; /search finds what there is");
  }
}
