package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What a first visit to each kind of page takes over the network, as the browser counts it: the
 * page and all that it loads, with headers, nothing kept from before. Writes them, with the time to
 * the first contents, to {@code target/page-weights.md}.
 */
class PageWeightTest {

  private static final Path REPORT = Path.of("target/page-weights.md");

  private static final String WEIGH =
      """
      const all = performance.getEntriesByType("navigation")
        .concat(performance.getEntriesByType("resource"));
      const paint = performance.getEntriesByName("first-contentful-paint")[0];
      return {
        bytes: all.reduce((sum, e) => sum + e.transferSize, 0),
        html: all[0].transferSize,
        files: all.length,
        paint: paint ? paint.startTime : 0
      };
      """;

  private static ChromeDriver browser;

  @BeforeAll
  static void open() throws IOException {
    browser = Chromium.openOrTell("PAGE WEIGHTS");
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT,
        "| page | kB in all | of it HTML | files | first contents, ms |\n|---|---|---|---|---|\n");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "home | / | 25",
        "search | /search?q=incubator | 40",
        "entity | /page/zhongguancun-inno-way | 60",
        "policy | /page/smart-hardware-policies | 40",
        "document | /page/cst-newsletter-12 | 60",
        "canned query | /queries/policy/by-topic?topic=topic:smart-hardware | 60",
        "queries | /queries | 40",
        "editor | /sparql | 450",
        "ontology | /ontology | 50",
        "error | /no-such-page | 25"
      })
  void aFirstVisitIsLight(String kind, String path, int kilobytes) throws IOException {
    browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
    browser.get("about:blank");
    browser.get(ServerFixture.url(path));
    Map<?, ?> found =
        new WebDriverWait(browser, Duration.ofSeconds(30))
            .until(b -> weighed((JavascriptExecutor) b));
    double bytes = number(found, "bytes");
    String row =
        "| %s | %.1f | %.1f | %.0f | %.0f |%n"
            .formatted(
                kind,
                bytes / 1000,
                number(found, "html") / 1000,
                number(found, "files"),
                number(found, "paint"));
    Files.write(REPORT, List.of(row.strip()), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    assertTrue(bytes > 1000 && bytes < kilobytes * 1000.0, kind + " takes " + bytes + " bytes");
  }

  /** The figures, or null where the page shows nothing yet. */
  private static @Nullable Map<?, ?> weighed(JavascriptExecutor page) {
    Map<?, ?> found = (Map<?, ?>) Objects.requireNonNull(page.executeScript(WEIGH));
    return number(found, "paint") > 0 ? found : null;
  }

  private static double number(Map<?, ?> found, String name) {
    return ((Number) Objects.requireNonNull(found.get(name))).doubleValue();
  }
}
