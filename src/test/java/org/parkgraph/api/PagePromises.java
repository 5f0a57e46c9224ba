package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What every page promises in every state; {@code state} says in a failure which one it was. */
final class PagePromises {

  private PagePromises() {}

  /** Nothing on it keeps people with a screen reader or a keyboard out, as far as axe can tell. */
  static void isAccessible(ChromeDriver browser, String state) {
    List<String> violations =
        new AxeBuilder().analyze(browser).getViolations().stream().map(Rule::toString).toList();
    assertEquals(List.of(), violations, state);
  }

  /** It needs no scrolling sideways in the window that it is in. */
  static void fits(ChromeDriver browser, String state) {
    Object sideways =
        browser.executeScript("return document.documentElement.scrollWidth > window.innerWidth");
    assertEquals(false, sideways, state + " scrolls sideways");
  }

  /** The browser has had nothing to complain of: no script failed and no policy was broken. */
  static void brokeNoRule(ChromeDriver browser, String state) {
    List<String> logged =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(LogEntry::getMessage)
            .filter(m -> !m.contains("status of 404") && !m.contains("favicon"))
            .toList();
    assertEquals(List.of(), logged, state);
  }

  /** All of them, on a desk and on a phone. */
  static void hold(ChromeDriver browser, String path) {
    browser.manage().window().setSize(new Dimension(1200, 900));
    browser.get(ServerFixture.url(path));
    isAccessible(browser, path);
    browser.manage().window().setSize(new Dimension(360, 740));
    fits(browser, path);
    brokeNoRule(browser, path);
  }
}
