package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of search results as people use it. */
class SearchBrowserTest {

  private static final Dimension DESK = new Dimension(1200, 900);
  private static final Dimension PHONE = new Dimension(360, 740);

  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    browser = Chromium.openOrTell("BROWSER TESTS OF SEARCH");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void go(Dimension size, String path) {
    browser.manage().window().setSize(size);
    browser.get(ServerFixture.url(path));
  }

  @Test
  void aFilterIsChosenAddedToAndTakenOff() {
    go(DESK, "/search?q=innovation&lang=en");
    WebElement place = value("place", "Haidian District");
    String count = place.findElement(By.xpath("following-sibling::*")).getText();
    place.click();
    shows(count + " hits");
    WebElement beijing = value("place", "Beijing");
    assertTrue(beijing.isDisplayed(), "other places stay in sight");
    beijing.findElement(By.xpath("..")).findElement(By.className("also")).click();
    assertEquals(2, browser.findElements(By.cssSelector(".chosen .field")).size());
    browser.findElement(By.cssSelector(".chosen li:first-child a")).click();
    assertEquals(1, browser.findElements(By.cssSelector(".chosen .field")).size());
    browser.findElement(By.cssSelector(".chosen li:first-child a")).click();
    assertTrue(browser.findElements(By.cssSelector(".chosen")).isEmpty());
    assertTrue(String.valueOf(browser.getCurrentUrl()).endsWith("/search?q=innovation&lang=en"));
  }

  @Test
  void daysNarrowByTheirForm() {
    go(DESK, "/search?q=&type=Policy&lang=en");
    for (String[] day : new String[][] {{"from", "2009-01-01"}, {"to", "2009-12-31"}}) {
      browser.executeScript(
          "document.getElementsByName(arguments[0])[0].value = arguments[1]", day[0], day[1]);
    }
    browser.findElement(By.cssSelector(".days button")).click();
    shows("2 hits");
    assertEquals("true", value("year", "2009").getAttribute("aria-current"));
  }

  @Test
  void onAPhoneFiltersAreFoldedAboveTheHitsAndOpenByKeyboard() {
    go(PHONE, "/search?q=incubator&lang=en");
    WebElement fold = browser.findElement(By.cssSelector(".facets > summary"));
    WebElement hits = browser.findElement(By.className("hits"));
    assertTrue(fold.getLocation().getY() < hits.getLocation().getY());
    assertFalse(browser.findElement(By.id("facet-place")).isDisplayed());
    fold.sendKeys(Keys.ENTER);
    assertTrue(browser.findElement(By.id("facet-place")).isDisplayed());
    PagePromises.fits(browser, "an open fold");
    browser.manage().window().setSize(DESK);
    assertTrue(browser.findElement(By.id("facet-place")).isDisplayed());
  }

  @Test
  void aMisspeltSearchLeadsToWhatWasMeant() {
    go(DESK, "/search?q=%22zhongguancum%22&lang=en");
    WebElement meant = browser.findElement(By.cssSelector(".lead a"));
    assertEquals("\"zhongguancun\"", meant.getText());
    meant.click();
    assertFalse(browser.findElements(By.cssSelector(".hits > li")).isEmpty());
  }

  @Test
  void whereNothingFitsEachWayOutSaysWhatItGives() {
    go(DESK, "/search?q=%22garage+cafe%22&type=Policy&lang=en");
    WebElement way = browser.findElement(By.cssSelector(".ways li"));
    String count = way.findElement(By.className("count")).getText();
    way.findElement(By.tagName("a")).click();
    shows(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/search?q=&type=Policy&place=haidian-district&place=beijing&sort=date",
        "/search?q=%E6%94%BF%E7%AD%96&lang=zh&topic=topic:industrial-upgrading",
        "/search?q=street&type=Passage&page=2",
        "/search?q=xyzzy&type=Policy"
      })
  void everyStateIsAccessibleAndFitsAPhone(String path) {
    for (Dimension size : List.of(DESK, PHONE)) {
      go(size, path);
      PagePromises.isAccessible(browser, path);
    }
    PagePromises.fits(browser, path);
  }

  /** Waits for the page that a click has asked for. */
  private static void shows(String total) {
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .ignoring(StaleElementReferenceException.class)
        .until(textToBePresentInElementLocated(By.cssSelector(".note[role=status]"), total));
  }

  private static WebElement value(String facet, String label) {
    return browser
        .findElement(By.cssSelector("[aria-labelledby=facet-" + facet + "]"))
        .findElement(By.linkText(label));
  }
}
