package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Suggestions under a search box, by keyboard and by pointer. */
class SuggestBrowserTest {

  private static final By OPTIONS = By.cssSelector("[role=listbox]:not([hidden]) [role=option]");

  private static ChromeDriver browser;

  private WebElement box;

  @BeforeAll
  static void open() {
    browser = Chromium.openOrTell("BROWSER TESTS OF SUGGESTIONS");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void goHome() {
    browser.manage().window().setSize(new Dimension(1200, 900));
    visit("/");
  }

  private void visit(String path) {
    browser.get(ServerFixture.url(path));
    box = browser.findElement(By.cssSelector("[role=combobox]"));
  }

  private List<WebElement> type(String text) {
    box.sendKeys(text);
    return await().until(b -> b.findElements(OPTIONS).isEmpty() ? null : b.findElements(OPTIONS));
  }

  private static WebDriverWait await() {
    return new WebDriverWait(browser, Duration.ofSeconds(30));
  }

  private static String active(WebElement box) {
    String id = box.getDomAttribute("aria-activedescendant");
    return id == null ? "" : browser.findElement(By.id(id)).getText();
  }

  @Test
  void arrowsChooseEscapeClosesAndEnterOpens() {
    List<WebElement> options = type("garage");
    assertEquals("true", box.getDomAttribute("aria-expanded"));
    assertEquals("", active(box));
    box.sendKeys(Keys.ARROW_DOWN);
    assertEquals(options.get(0).getText(), active(box));
    box.sendKeys(Keys.ARROW_UP);
    assertEquals("", active(box), "back in the box");
    box.sendKeys(Keys.ARROW_UP);
    assertEquals(options.get(options.size() - 1).getText(), active(box), "round to the last");
    box.sendKeys(Keys.ESCAPE);
    assertEquals("false", box.getDomAttribute("aria-expanded"));
    assertEquals("garage", box.getDomProperty("value"));
    box.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    assertTrue(active(box).startsWith("Garage Cafe"), active(box));
    box.sendKeys(Keys.ENTER);
    await().until(b -> String.valueOf(b.getCurrentUrl()).contains("/page/garage-cafe"));
  }

  @Test
  void enterWithoutAChoiceSearches() {
    type("incub");
    box.sendKeys("ator" + Keys.ENTER);
    await().until(b -> String.valueOf(b.getCurrentUrl()).contains("/search?q=incubator"));
  }

  @Test
  void aPressOpensThePageInTheLanguageOfTheReader() {
    visit("/?lang=zh");
    WebElement first = type("chuangyedajie").get(0);
    assertTrue(first.getText().contains("创业大街"), first.getText());
    String address = first.getDomAttribute("data-address");
    assertNotNull(address);
    first.click();
    await().until(b -> String.valueOf(b.getCurrentUrl()).endsWith(address));
    assertEquals("zh-Hans", browser.findElement(By.tagName("html")).getDomAttribute("lang"));
  }

  @Test
  @SuppressWarnings("deprecation") // the other mode opens a window, which closes the list
  void theListIsAccessibleAndFitsAPhone() {
    for (String path : List.of("/", "/queries?lang=zh", "/search")) {
      browser.manage().window().setSize(new Dimension(360, 740));
      visit(path);
      type("zhong");
      List<String> violations =
          new AxeBuilder()
              .setLegacyMode(true).analyze(browser).getViolations().stream()
                  .map(Rule::toString)
                  .toList();
      assertEquals(List.of(), violations, path);
      Object fits =
          ((JavascriptExecutor) browser)
              .executeScript(
                  "const r = document.querySelector('[role=listbox]:not([hidden])')"
                      + ".getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth"
                      + " && document.documentElement.scrollWidth <= innerWidth");
      assertEquals(true, fits, path);
      List<WebElement> groups = browser.findElements(By.cssSelector("[role=listbox] [role=group]"));
      assertTrue(groups.size() > 1, path);
      for (WebElement group : groups) {
        assertTrue(
            browser
                    .findElement(By.id(String.valueOf(group.getDomAttribute("aria-labelledby"))))
                    .getText()
                    .length()
                > 1);
      }
    }
  }
}
