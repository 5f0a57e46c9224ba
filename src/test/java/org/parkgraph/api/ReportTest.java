package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.config.Settings;
import org.parkgraph.dataset.RdfFiles;
import org.parkgraph.server.Assembly;
import org.parkgraph.server.ParkgraphServer;
import org.parkgraph.server.ServerConfig;
import org.parkgraph.source.SourceTree;

/**
 * Errors can be reported: with what is said, its sentence and the data version; hostile data too.
 */
class ReportTest {

  /** A policy, a document and a sentence whose every text and address is hostile. */
  private static final String HOSTILE =
      """
      BASE   <https://w3id.org/parkgraph/>
      PREFIX park: <https://w3id.org/parkgraph/ontology#>
      PREFIX id:   <https://w3id.org/parkgraph/id/>
      PREFIX rdf:  <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      id:p a park:Policy ; skos:prefLabel "</h1><script>alert(1)</script>"@en ;
        park:issuedBy id:b , <javascript:alert(2)> ; park:issuedEarliest "<script>alert(3)</script>" ;
        park:instrument id:b ; park:status <javascript:alert(4)> ;
        park:topic <http://e.org/'onclick='alert(5)> .
      id:b rdfs:label "<img src=x onerror=alert(6)>"@en .
      <javascript:alert(4)> rdfs:label "\\"><script>alert(7)</script>"@en .
      id:d a park:SourceDocument ; dcterms:identifier "<script>d</script>.txt" ;
        skos:prefLabel "</title><script>alert(8)</script>"@en ; dcterms:publisher <javascript:alert(9)> .
      id:d-p1-s1 a park:Passage ; park:document id:d ; park:paragraph 1 ; park:sentence 1 ;
        park:gloss "</textarea><script>alert(10)</script>"@en .
      [] a park:Statement ; rdf:subject id:p ; rdf:predicate park:issuedBy ; rdf:object <javascript:alert(2)> ;
        park:evidence id:d-p1-s1 .
      """;

  @TempDir static Path dir;

  private static Assembly assembly;
  private static ParkgraphServer server;

  @BeforeAll
  static void start() throws IOException {
    Path data = Files.writeString(dir.resolve("hostile.ttl"), HOSTILE);
    Path config = Files.writeString(dir.resolve("c"), "data: loaded\ncontact: mailto:a@e.org\n");
    RdfFiles files = new RdfFiles(List.of(data), note -> {});
    assembly = Assembly.of(SourceTree.at(Path.of("")), Settings.read(config), files, null);
    server = ParkgraphServer.start(ServerConfig.local(0), assembly.service(null));
  }

  @AfterAll
  static void stop() {
    server.close();
    assembly.close();
  }

  private static String hostile(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpResponse<String> page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(uri).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    assertEquals(200, page.statusCode(), page.body());
    return page.body();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/p",
        "/page/p?lang=zh",
        "/page/d",
        "/page/d-p1-s1",
        "/report?about=p",
        "/report?about=p&property=park:issuedBy&sentence=d-p1-s1"
      })
  void storedMarkupStaysText(String path) throws Exception {
    String page = hostile(path);
    assertTrue(page.contains("alert("), "the hostile text is shown: " + page);
    String markup = page.toLowerCase(Locale.ROOT);
    for (String live :
        List.of("<script>", "<img src=x", "href=\"javascript:", "href='", " onclick=\"", "<svg")) {
      assertFalse(markup.contains(live), live + " in " + page);
    }
  }

  @Test
  void aReportHasWhatIsSaidItsSentenceAndTheVersion() {
    String page =
        ServerFixture.get(
                "/report?about=garage-cafe&property=park:locatedIn&sentence=zgc-landmark-p14-s2",
                "text/html")
            .body();
    String text = page.substring(page.indexOf("<textarea"), page.indexOf("</textarea>"));
    for (String part :
        List.of(
            "Garage Cafe &lt;https://w3id.org/parkgraph/id/garage-cafe&gt;",
            "is located in – Zhongguancun Inno Way",
            "000_8047cd7709820c26.txt, Paragraph 14, sentence 2",
            ServerFixture.url("/page/garage-cafe"),
            "Data version: "
                + ServerFixture.get("/health/live", "*/*")
                    .headers()
                    .firstValue("Parkgraph-Version")
                    .orElseThrow())) {
      assertTrue(text.contains(part), part + " in " + text);
    }
    assertFalse(page.contains("mailto:"), "nobody is named who was not configured");
  }

  @Test
  void theOperatorsMailboxGetsTheText() throws Exception {
    String page = hostile("/report?about=p");
    assertTrue(page.contains("href=\"mailto:a@e.org?subject=Error%20in%20Parkgraph"), page);
    assertTrue(page.contains("body=Thing"), page);
  }

  @Test
  void aListLeadsToAReportOnItself() {
    String list = ServerFixture.get("/search?q=debt&type=Policy", "text/html").body();
    Matcher link = Pattern.compile("href=\"(/report\\?page=[^\"]*)\"").matcher(list);
    assertTrue(link.find());
    String report = ServerFixture.get(link.group(1).replace("&amp;", "&"), "text/html").body();
    assertTrue(report.contains("/search?q=debt&amp;type=Policy"), report);
    assertTrue(report.contains(ServerFixture.assembly().service(null).version()));
    assertEquals(400, ServerFixture.get("/report?page=//evil.example", "text/html").statusCode());
  }

  @Test
  void everyPageOfAThingLeadsToIt() {
    for (String slug : List.of("garage-cafe", "zgc-landmark", "foreign-debt-regulations")) {
      String page = ServerFixture.get("/page/" + slug, "text/html").body();
      String link =
          "/report?about=" + ServerFixture.encode("https://w3id.org/parkgraph/id/" + slug);
      assertTrue(page.contains("href=\"" + link + "\""), slug);
      assertEquals(200, ServerFixture.get(link, "text/html").statusCode());
    }
  }

  @Test
  void aWrongAddressIsRefused() {
    assertEquals(400, ServerFixture.get("/report", "text/html").statusCode());
    assertEquals(404, ServerFixture.get("/report?about=no-such-thing", "text/html").statusCode());
    assertEquals(404, ServerFixture.get("/report?about=javascript:x", "text/html").statusCode());
    assertEquals(400, ServerFixture.get("/report?about=%3Cx%3E", "text/html").statusCode());
    assertEquals(400, ServerFixture.get("/report?abut=x", "text/html").statusCode());
  }
}
