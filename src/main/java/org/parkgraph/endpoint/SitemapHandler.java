package org.parkgraph.endpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.conneg.Representation;
import org.parkgraph.http.Exchange;
import org.parkgraph.http.Handler;
import org.parkgraph.http.Parameters;
import org.parkgraph.http.ProblemException;
import org.parkgraph.http.Service;
import org.parkgraph.vocab.Park;

/**
 * Tells crawlers which pages there are, as sitemaps.org has it: all entities and concepts but for
 * single sentences, which are read where they are cited. More than fifty thousand come in parts,
 * {@code /sitemap.xml?part=1} and so on, and {@code /sitemap.xml} lists the parts. When a page last
 * changed is not known, so nothing is said of it.
 */
public final class SitemapHandler implements Handler {

  /** The most that one sitemap may list. */
  static final int MOST = 50_000;

  private static final Representation XML = new Representation("application/xml", "xml");
  private static final String NS = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String SAFE = "-._~!$()*+,;=:@/%";
  private static final String SCHEME = Park.BASE + "scheme/";

  private final int most;
  private @Nullable List<String> pages;

  public SitemapHandler() {
    this(MOST);
  }

  /**
   * @param most how many pages one sitemap lists
   */
  SitemapHandler(int most) {
    this.most = most;
  }

  @Override
  public void handle(Exchange x) throws IOException {
    x.parameters().allowOnly(Set.of("part"));
    String part = x.parameters().one("part");
    List<String> all = pages(x.service());
    int parts = (all.size() + most - 1) / most;
    int wanted = part == null ? (parts > 1 ? 0 : 1) : number(part, parts);
    if (!x.answered(XML, x.baseUrl())) {
      String text =
          wanted == 0
              ? index(x.baseUrl(), parts)
              : urls(
                  x.baseUrl(),
                  all.subList((wanted - 1) * most, Math.min(all.size(), wanted * most)));
      x.send("application/xml", text);
    }
  }

  private static int number(String part, int parts) {
    if (!part.matches("[1-9][0-9]{0,8}") || Integer.parseInt(part) > parts) {
      throw ProblemException.badParameter(
          "part", "part: " + Parameters.quote(part) + " is none; there are 1 to " + parts);
    }
    return Integer.parseInt(part);
  }

  /** The paths of all pages; found out once: the data do not change while the service runs. */
  private synchronized List<String> pages(Service service) {
    List<String> known = pages;
    if (known == null) {
      known = find(service.sparql().dataset());
      pages = known;
    }
    return known;
  }

  private static List<String> find(DatasetGraph dataset) {
    Set<String> things = new TreeSet<>();
    dataset.begin(TxnType.READ);
    try {
      Graph all = dataset.getUnionGraph();
      all.find(Node.ANY, RDF.type.asNode(), Node.ANY)
          .filterKeep(t -> t.getSubject().isURI() && hasPage(t.getSubject().getURI()))
          .filterDrop(t -> all.contains(t.getSubject(), RDF.type.asNode(), Park.PASSAGE))
          .forEachRemaining(t -> things.add(page(t.getSubject().getURI())));
    } finally {
      dataset.end();
    }
    return Stream.concat(Stream.of("/", "/ontology", "/queries", "/catalog"), things.stream())
        .toList();
  }

  private static boolean hasPage(String iri) {
    return (iri.startsWith(Park.ID) || iri.startsWith(SCHEME)) && iri.indexOf('#') < 0;
  }

  private static String page(String iri) {
    String path =
        iri.startsWith(Park.ID)
            ? "/page/" + iri.substring(Park.ID.length())
            : "/scheme/" + iri.substring(SCHEME.length());
    return encoded(path);
  }

  /** A path as addresses have it: in ASCII, and with nothing that means something in XML. */
  private static String encoded(String path) {
    StringBuilder text = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return text.toString();
  }

  private static String urls(String host, List<String> paths) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"").append(NS).append("\">\n");
    for (String path : paths) {
      xml.append("<url><loc>").append(host).append(path).append("</loc></url>\n");
    }
    return xml.append("</urlset>\n").toString();
  }

  private static String index(String host, int parts) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<sitemapindex xmlns=\"").append(NS).append("\">\n");
    for (int part = 1; part <= parts; part++) {
      xml.append("<sitemap><loc>").append(host).append("/sitemap.xml?part=").append(part);
      xml.append("</loc></sitemap>\n");
    }
    return xml.append("</sitemapindex>\n").toString();
  }
}
