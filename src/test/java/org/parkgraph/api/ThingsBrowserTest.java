package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Pages of entities, policies and documents, and the report of an error, in a real browser. */
class ThingsBrowserTest {

  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    browser = Chromium.openOrTell("BROWSER TESTS OF THINGS");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/page/haidian-science-park",
        "/page/foreign-debt-regulations",
        "/page/foreign-debt-regulations?lang=zh",
        "/page/five-first-class-standards",
        "/page/zgc-landmark",
        "/page/cst-newsletter-12?paragraph=29&lang=zh",
        "/page/zgc-landmark-p14-s2",
        "/page/premier-visit-2015?lang=zh",
        "/report?about=garage-cafe&property=park:locatedIn",
        "/report?about=garage-cafe&lang=zh"
      })
  void aPageIsAccessibleFitsAPhoneAndBreaksNoRule(String path) {
    PagePromises.hold(browser, path);
  }

  @Test
  void aMarkOpensItsSentenceByKeyboardAndLeadsToTheReport() {
    browser.manage().window().setSize(new Dimension(1200, 900));
    browser.get(ServerFixture.url("/page/garage-cafe"));
    WebElement mark = browser.findElement(By.cssSelector("[data-property$='#locatedIn'] a.cite"));
    mark.sendKeys(Keys.ENTER);
    WebElement opened =
        browser.findElement(By.cssSelector("[data-property$='#locatedIn'] .opened"));
    assertTrue(opened.getText().contains("As the story goes"), opened.getText());
    assertTrue(opened.getText().contains("New Landmark"), opened.getText());
    assertEquals("true", mark.getAttribute("aria-expanded"));
    PagePromises.isAccessible(browser, "opened");
    opened.findElement(By.partialLinkText("Report an error")).click();
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> String.valueOf(b.getCurrentUrl()).contains("/report?"));
    String text = browser.findElement(By.id("text")).getAttribute("value");
    assertTrue(String.valueOf(text).contains("Paragraph 14, sentence 2"), text);
    assertTrue(String.valueOf(text).contains("Zhongguancun Inno Way"), text);
  }

  @Test
  void aMarkClosesWhatItOpened() {
    browser.get(ServerFixture.url("/page/garage-cafe"));
    WebElement mark = browser.findElement(By.cssSelector("a.cite"));
    mark.sendKeys(Keys.ENTER);
    assertEquals(1, browser.findElements(By.cssSelector(".opened")).size());
    mark.sendKeys(Keys.ENTER);
    assertEquals(0, browser.findElements(By.cssSelector(".opened")).size());
    assertEquals("false", mark.getAttribute("aria-expanded"));
  }

  @Test
  void fromTheSentenceOneReadsOnInItsDocument() {
    browser.get(ServerFixture.url("/page/garage-cafe"));
    browser.findElement(By.cssSelector(".cited a")).click();
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> String.valueOf(b.getCurrentUrl()).contains("/page/zgc-landmark?paragraph="));
    Object shown =
        browser.executeScript(
            "const r = document.querySelector(':target').getBoundingClientRect();"
                + "return r.top >= 0 && r.top < innerHeight");
    assertEquals(true, shown);
  }
}
