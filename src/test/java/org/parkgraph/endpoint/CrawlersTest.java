package org.parkgraph.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.junit.jupiter.api.Test;
import org.parkgraph.api.ServerFixture;
import org.parkgraph.http.RouteServlet;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What crawlers are told. */
class CrawlersTest {

  private static List<String> locations(String xml, String root) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)));
      assertEquals(root, document.getDocumentElement().getTagName());
      return IntStream.range(0, document.getElementsByTagName("loc").getLength())
          .mapToObj(i -> document.getElementsByTagName("loc").item(i).getTextContent())
          .toList();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(xml, e);
    }
  }

  @Test
  void everyPageOfTheSitemapIsThere() {
    List<String> pages = locations(ServerFixture.get("/sitemap.xml", "*/*").body(), "urlset");
    assertEquals(pages.size(), new HashSet<>(pages).size());
    assertTrue(pages.contains(ServerFixture.url("/page/garage-cafe")));
    assertTrue(pages.contains(ServerFixture.url("/scheme/industry/robots")));
    long entities = pages.stream().filter(p -> p.contains("/page/")).count();
    assertEquals(ServerFixture.assembly().overview().entities(), entities);
    for (int i = 0; i < pages.size(); i += 16) {
      String path = pages.get(i).substring(ServerFixture.url("").length());
      assertEquals(200, ServerFixture.get(path, "text/html").statusCode(), path);
    }
    assertEquals(400, ServerFixture.get("/sitemap.xml?part=2", "*/*").statusCode());
    assertEquals(400, ServerFixture.get("/sitemap.xml?part=x", "*/*").statusCode());
  }

  /** The same service with parts of a hundred pages. */
  @Test
  void manyPagesComeInParts() throws IOException, InterruptedException {
    RouteServlet servlet =
        new RouteServlet(new SitemapHandler(100), ServerFixture.assembly().service(null));
    FusekiServer server = FusekiServer.create().port(0).addServlet("/sitemap.xml", servlet).build();
    server.start();
    try {
      String host = "http://localhost:" + server.getPort();
      List<String> parts = locations(get(host + "/sitemap.xml"), "sitemapindex");
      List<String> pages = new ArrayList<>();
      for (String part : parts) {
        List<String> some = locations(get(part), "urlset");
        assertTrue(some.size() <= 100);
        some.forEach(p -> pages.add(p.substring(host.length())));
      }
      List<String> all =
          locations(ServerFixture.get("/sitemap.xml", "*/*").body(), "urlset").stream()
              .map(p -> p.substring(ServerFixture.url("").length()))
              .toList();
      assertEquals(all, pages);
    } finally {
      server.stop();
    }
  }

  private static String get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void crawlersGetPagesAndDumpsButNoQueries() {
    List<String> lines = ServerFixture.get("/robots.txt", "*/*").body().lines().toList();
    assertTrue(lines.contains("User-agent: *"));
    assertTrue(lines.contains("Disallow: /sparql?"));
    assertTrue(lines.contains("Disallow: /api/"));
    assertTrue(lines.contains("Sitemap: " + ServerFixture.url("/sitemap.xml")));
    for (String open : List.of("/page/garage-cafe", "/dump/parkgraph.nq.gz", "/ontology", "/")) {
      assertFalse(
          lines.stream()
              .filter(l -> l.startsWith("Disallow: "))
              .anyMatch(l -> open.startsWith(l.substring("Disallow: ".length()))),
          open);
    }
  }
}
