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

/** The pages in a real browser: Debian's Chromium, without outside network. */
class BrowserTest {

  private static final String THING = "/page/zhongguancun-inno-way";

  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    browser = Chromium.openOrTell("BROWSER TESTS");
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
        "/",
        "/?lang=zh",
        THING,
        THING + "?lang=zh",
        "/queries",
        "/queries/policy/by-topic?topic=topic:smart-hardware",
        "/search?q=incubator",
        "/search?q=%E5%AD%B5%E5%8C%96%E5%99%A8",
        "/search?q=qqqqqq",
        "/sparql",
        "/ontology",
        "/scheme/topic/smart-hardware",
        "/no-such-page"
      })
  void aPageIsAccessibleFitsAPhoneAndBreaksNoRule(String path) {
    PagePromises.hold(browser, path);
  }

  @Test
  void aSearchLeadsToTheThingAndItsSentence() {
    browser.manage().window().setSize(new Dimension(1200, 900));
    browser.get(ServerFixture.url("/"));
    WebElement box = browser.findElement(By.cssSelector("main input[name=q], input[name=q]"));
    box.sendKeys("garage cafe" + Keys.ENTER);
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> !b.findElements(By.linkText("Garage Cafe")).isEmpty());
    browser.findElement(By.linkText("Garage Cafe")).click();
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> String.valueOf(b.getCurrentUrl()).contains("/page/garage-cafe"));
    assertEquals("Garage Cafe", browser.findElement(By.tagName("h1")).getText());
    assertTrue(browser.findElement(By.tagName("main")).getText().contains("14.2"));
  }
}
