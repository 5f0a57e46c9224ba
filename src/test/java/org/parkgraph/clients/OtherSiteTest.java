package org.parkgraph.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.parkgraph.api.Chromium;
import org.parkgraph.api.ServerFixture;

/** Scripts in a real browser, on a page of another site. */
class OtherSiteTest {

  private static ChromeDriver browser;
  private static HttpServer site;

  @BeforeAll
  static void openAPageOfAnotherSite() throws IOException {
    browser = Chromium.openOrTell("TESTS OF SCRIPTS ON OTHER SITES");
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    site.start();
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    browser.get("http://localhost:" + site.getAddress().getPort() + "/");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
    if (site != null) {
      site.stop(0);
    }
  }

  @Test
  void aThingIsReadAsJson() {
    String script =
        """
        const answer = await fetch(url + '/id/garage-cafe',
            { headers: { Accept: 'application/ld+json' } });
        const document = await answer.json();
        return answer.status + ' ' + (document['@graph'] ? 'graph' : 'none');
        """;
    assertEquals("200 graph", run(script));
  }

  @Test
  void aQueryIsPostedAfterAPreflight() {
    String script =
        """
        const answer = await fetch(url + '/sparql', {
            method: 'POST',
            headers: { 'Content-Type': 'application/sparql-query' },
            body: 'ASK { <https://w3id.org/parkgraph/id/garage-cafe> ?p ?o }' });
        return String((await answer.json()).boolean);
        """;
    assertEquals("true", run(script));
  }

  @Test
  void theTagIsReadableAndAsksWhetherTheAnswerIsNew() {
    String script =
        """
        const page = url + '/page/garage-cafe.ttl';
        const first = await fetch(page, { cache: 'no-store' });
        const tag = first.headers.get('ETag');
        const again = await fetch(page, { cache: 'no-store', headers: { 'If-None-Match': tag } });
        return first.status + ' ' + again.status;
        """;
    assertEquals("200 304", run(script));
  }

  @Test
  void aProblemIsReadable() {
    String script =
        """
        const answer = await fetch(url + '/api/policy/by-topic?from=yesterday');
        return answer.status + ' ' + (await answer.json()).title;
        """;
    assertTrue(run(script).startsWith("400 "));
  }

  @Test
  void nobodysCredentialsAreSent() {
    String script =
        """
        try {
          await fetch(url + '/page/garage-cafe.ttl', { credentials: 'include' });
          return 'sent';
        } catch (refused) {
          return refused.name;
        }
        """;
    assertEquals("TypeError", run(script));
  }

  private static String run(String script) {
    return String.valueOf(
        browser.executeScript(
            "const url = arguments[0]; return (async () => {" + script + "})();",
            ServerFixture.url("")));
  }
}
