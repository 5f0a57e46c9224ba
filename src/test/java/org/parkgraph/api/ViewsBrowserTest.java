package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Timeline, map, comparison and neighbourhood in a real browser. */
class ViewsBrowserTest {

  private static final String THING = "/page/zhongguancun-inno-way";
  private static final String GRAPH = "details[data-part=graph]";

  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    browser = Chromium.openOrTell("TESTS OF TIMELINE, MAP, COMPARISON AND NEIGHBOURHOOD");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void show(String path, int width, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    browser.get(ServerFixture.url(path));
  }

  private static void waitFor(String selector) {
    new WebDriverWait(browser, Duration.ofSeconds(60))
        .until(b -> !b.findElements(By.cssSelector(selector)).isEmpty());
  }

  private static Object run(String script) {
    return Objects.requireNonNull(((JavascriptExecutor) browser).executeScript(script));
  }

  /** Opens every picture of the page, where it has some. */
  private static void openPictures() {
    run("document.querySelectorAll('.pictures > details').forEach(d => d.open = true); return 1");
    if (!browser.findElements(By.className("pictures")).isEmpty()) {
      waitFor(GRAPH + " canvas");
      waitFor("details[data-part='.mapped'] .leaflet-marker-icon");
      waitFor("details[data-part='.timeline'] .moment");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/timeline, light",
    "/timeline?lang=zh&undated=true, dark",
    "/map, light",
    "/map?lang=zh, dark",
    "/map?thing=zhongguancun-inno-way, light",
    "/compare, light",
    "/compare?indicator=indicator:national-standards, light",
    "/compare?indicator=indicator:jobs&lang=zh, dark",
    THING + ", light",
    "/page/haidian-district?lang=zh, dark"
  })
  void aPageIsAccessibleFitsAPhoneAndAsksNobodyElse(String path, String scheme) {
    show(path, 1200, scheme);
    openPictures();
    PagePromises.isAccessible(browser, path);
    show(path, 360, scheme);
    openPictures();
    PagePromises.fits(browser, path);
    assertEquals(
        0L,
        run(
            "return performance.getEntriesByType('resource')"
                + ".filter(e => !e.name.startsWith(location.origin)).length"));
    PagePromises.brokeNoRule(browser, path);
  }

  @Test
  void theNeighbourhoodIsWalkedByKeyboard() {
    show(THING, 1200, "light");
    browser.findElement(By.cssSelector(GRAPH + " summary")).sendKeys(Keys.ENTER);
    waitFor(GRAPH + " .neighbours .walk");
    WebElement walk =
        browser.findElements(By.cssSelector(GRAPH + " .neighbours li")).stream()
            .filter(li -> li.getText().contains("Garage Cafe"))
            .findFirst()
            .orElseThrow()
            .findElement(By.className("walk"));
    walk.sendKeys(Keys.ENTER);
    waitFor(GRAPH + " .trail li:nth-child(2)");
    assertEquals("Garage Cafe", browser.switchTo().activeElement().getText());
    assertTrue(
        browser.findElement(By.cssSelector(GRAPH + " .neighbours")).getText().contains("Inno Way"));
    browser.findElement(By.cssSelector(GRAPH + " .trail button")).sendKeys(Keys.ENTER);
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> b.findElements(By.cssSelector(GRAPH + " .trail li")).size() == 1);
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> String.valueOf(b.getCurrentUrl()).endsWith(THING));
  }

  @Test
  void nothingHeavyIsLoadedBeforeAPictureIsOpened() {
    show(THING, 1200, "light");
    assertEquals(
        0L,
        run(
            "return performance.getEntriesByType('resource')"
                + ".filter(e => /cytoscape|leaflet/.test(e.name)).length"));
  }

  @Test
  void aPlaceOnTheMapIsFoundFromTheListByKeyboard() {
    show("/map", 1200, "light");
    waitFor(".locate");
    browser.findElements(By.className("point")).stream()
        .filter(p -> p.getText().contains("Peking University"))
        .findFirst()
        .orElseThrow()
        .findElement(By.className("locate"))
        .sendKeys(Keys.ENTER);
    waitFor(".leaflet-popup a[href='/page/peking-university']");
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(
            b ->
                String.valueOf(b.getCurrentUrl()).matches(".*#\\d+/39\\.9[89]\\d+/116\\.[23]\\d+"));
    String shared = String.valueOf(browser.getCurrentUrl());
    browser.get("about:blank");
    browser.get(shared);
    waitFor(".leaflet-marker-icon");
    assertEquals(shared, browser.getCurrentUrl());
  }

  @Test
  void aMarkerOpensByKeyboard() {
    show("/map?within=haidian-district", 1200, "light");
    waitFor(".leaflet-marker-icon[role=button]");
    browser.findElement(By.cssSelector(".leaflet-marker-icon[role=button]")).sendKeys(Keys.ENTER);
    waitFor(".leaflet-popup a");
  }
}
