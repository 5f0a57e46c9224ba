package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;
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

/** The pages of canned queries in a browser: by keyboard, on a phone, for everybody. */
class QueriesBrowserTest {

  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    browser = Chromium.openOrTell("BROWSER TESTS OF QUERY PAGES");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void visit(String path, int width) {
    browser.manage().window().setSize(new Dimension(width, 900));
    browser.get(ServerFixture.url(path));
  }

  private static void await(Predicate<ChromeDriver> shown) {
    new WebDriverWait(browser, Duration.ofSeconds(30)).until(b -> shown.test(browser));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/queries?lang=zh",
        "/queries/place/contents",
        "/queries/place/contents?place=zhongguancun-inno-way&lang=zh",
        "/queries/policy/by-topic?topic=nothing",
        "/queries/policy/by-topic?topic=topic:smart-hardware&from=2019-01-01",
        "/queries/figure/list?sources=0",
        "/queries/figure/indicators"
      })
  void isAccessibleFitsAPhoneAndBreaksNoRule(String path) {
    visit(path, 1200);
    PagePromises.isAccessible(browser, path);
    visit(path, 360);
    PagePromises.fits(browser, path);
    PagePromises.brokeNoRule(browser, path);
  }

  @Test
  void aThingIsPickedByKeyboard() {
    visit("/queries/place/contents?lang=en", 1200);
    WebElement place = browser.findElement(By.id("p-place"));
    place.sendKeys("zhongguancun inno");
    await(b -> "true".equals(place.getDomAttribute("aria-expanded")));
    place.sendKeys(Keys.ARROW_DOWN);
    String marked = Objects.requireNonNull(place.getDomAttribute("aria-activedescendant"));
    assertTrue(browser.findElement(By.id(marked)).getText().contains("Inno"), marked);
    place.sendKeys(Keys.ENTER);
    assertEquals("false", place.getDomAttribute("aria-expanded"));
    place.sendKeys(Keys.ENTER);
    await(b -> String.valueOf(b.getCurrentUrl()).contains("place=zhongguancun-inno-way"));
    assertFalse(browser.findElements(By.cssSelector("#answer tbody tr")).isEmpty());
    assertFalse(
        String.valueOf(browser.getCurrentUrl()).contains("=&"),
        "empty fields stay out of the address");
  }

  @Test
  void escapeLeavesWhatWasTyped() {
    visit("/queries/place/contents?lang=en", 1200);
    WebElement place = browser.findElement(By.id("p-place"));
    place.sendKeys("Garage");
    await(b -> "true".equals(place.getDomAttribute("aria-expanded")));
    place.sendKeys(Keys.ESCAPE);
    assertEquals("false", place.getDomAttribute("aria-expanded"));
    assertEquals("Garage", place.getDomProperty("value"));
    assertEquals("place", place.getDomAttribute("name"));
  }

  @Test
  void figuresAreDrawn() {
    visit("/queries/figure/indicators?lang=en", 1200);
    WebElement button = browser.findElement(By.cssSelector("#drawn button"));
    button.sendKeys(Keys.ENTER);
    await(b -> !b.findElements(By.cssSelector("#drawn svg")).isEmpty());
    assertEquals("true", button.getDomAttribute("aria-expanded"));
  }

  @Test
  void aQueryIsFoundByItsTitleInTheOtherLanguage() {
    visit("/queries?lang=en", 1200);
    browser.findElement(By.cssSelector(".filter input")).sendKeys("哪些政策涉及");
    await(
        b ->
            b.findElements(By.cssSelector("#queries [data-entry]")).stream()
                    .filter(WebElement::isDisplayed)
                    .count()
                == 1);
    assertTrue(browser.findElement(By.linkText("Which policies deal with a topic?")).isDisplayed());
  }
}
