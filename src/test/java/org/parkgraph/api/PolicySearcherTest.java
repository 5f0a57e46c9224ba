package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The first visit of somebody who looks for a policy, on a phone, in Chinese: from a few letters of
 * pinyin to the sentence that a fact comes from, and back to the same search by its address.
 */
class PolicySearcherTest {

  private static final By HITS = By.cssSelector(".hits > li");

  private static ChromeDriver browser;

  @BeforeAll
  static void open() {
    browser = Chromium.openOrTell("THE POLICY SEARCHER'S VISIT");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void takeThePhone() {
    browser.manage().window().setSize(new Dimension(360, 740));
  }

  @Test
  void suggestionsTellPoliciesOrganizationsPlacesAndTopicsApart() {
    visit("/?lang=zh");
    WebElement box = browser.findElement(By.cssSelector("main [role=combobox]"));
    box.sendKeys("zhineng");
    until(b -> !b.findElements(By.cssSelector("[role=option]")).isEmpty());
    String list = browser.findElement(By.cssSelector("[role=listbox]")).getText();
    assertTrue(list.contains("智能"), list);
    assertTrue(
        browser.findElements(By.cssSelector("[role=listbox] [role=group]")).size() > 1, list);
  }

  @Test
  void theSameIsFoundInPinyinTraditionalAndSimplifiedCharacters() {
    assertTrue(found("chuangye dajie").contains("中关村创业大街"));
    assertEquals(found("中关村创业大街"), found("中關村創業大街"));
    List<String> marked =
        browser.findElements(By.cssSelector(".hits h2 mark, .hits h2 em")).stream()
            .map(WebElement::getText)
            .toList();
    assertTrue(marked.stream().anyMatch("中关村创业大街"::contains), marked.toString());
  }

  @Test
  void aPolicyIsFoundNarrowedReadAndShared() {
    visit("/search?lang=zh&q=%E6%94%BF%E7%AD%96");
    int all = total();
    choose("facet-type", "政策文件");
    int policies = total();
    assertTrue(policies > 0 && policies < all, policies + " of " + all);
    WebElement issuer = values("facet-issuer").get(0);
    int promised = count(issuer);
    open(issuer);
    assertEquals(promised, total(), "the facet counts what it gives");
    assertTrue(values("facet-issuer").size() > 1, "the other issuers stay visible");
    String address = String.valueOf(browser.getCurrentUrl());
    List<String> names = names();
    browser.findElement(By.cssSelector(".hits h2 a")).click();
    until(b -> String.valueOf(b.getCurrentUrl()).contains("/page/"));
    fitsThePhone();
    String page = main();
    assertTrue(page.contains("¶"), "facts name their sentences");
    browser.findElement(By.cssSelector(".glance a[href*='/page/'], dd a[href*='/page/']")).click();
    until(b -> !b.findElements(By.tagName("h1")).isEmpty());
    browser.get(address);
    assertEquals(names, names(), "the address brings the same search back");
  }

  @Test
  void whoFindsNothingIsTakenFurther() {
    visit("/search?lang=zh&q=%E8%B1%AC%E7%8D%BE%E9%BE%98");
    fitsThePhone();
    assertFalse(browser.findElements(By.cssSelector("main a[href*='/search']")).isEmpty());
  }

  private static Set<String> found(String text) {
    visit("/?lang=zh");
    browser.findElement(By.cssSelector("main input[name=q]")).sendKeys(text + Keys.ENTER);
    until(b -> String.valueOf(b.getCurrentUrl()).contains("/search?"));
    until(b -> !b.findElements(HITS).isEmpty());
    return Set.copyOf(names());
  }

  private static List<String> names() {
    return browser.findElements(By.cssSelector(".hits h2")).stream()
        .map(WebElement::getText)
        .collect(Collectors.toList());
  }

  private static int total() {
    String note = browser.findElement(By.cssSelector(".note[role=status]")).getText();
    return number(note);
  }

  private static List<WebElement> values(String facet) {
    return browser.findElements(By.cssSelector("[aria-labelledby=" + facet + "] li"));
  }

  private static int count(WebElement value) {
    String count =
        String.valueOf(value.findElement(By.className("count")).getDomProperty("textContent"));
    return number(count);
  }

  /** The first number of a text. */
  private static int number(String text) {
    return Integer.parseInt(text.replaceFirst("(?s)\\D*([0-9,]+).*", "$1").replace(",", ""));
  }

  private static void choose(String facet, String name) {
    open(
        values(facet).stream()
            .filter(v -> String.valueOf(v.getDomProperty("textContent")).contains(name))
            .findFirst()
            .orElseThrow());
  }

  /** Goes where a value of a facet leads, though it may be folded away on a phone. */
  private static void open(WebElement value) {
    browser.get(String.valueOf(value.findElement(By.tagName("a")).getDomProperty("href")));
    fitsThePhone();
  }

  private static void visit(String path) {
    browser.get(ServerFixture.url(path));
    fitsThePhone();
  }

  private static void fitsThePhone() {
    PagePromises.fits(browser, String.valueOf(browser.getCurrentUrl()));
  }

  private static String main() {
    return browser.findElement(By.tagName("main")).getText();
  }

  private static void until(ExpectedCondition<Boolean> condition) {
    new WebDriverWait(browser, Duration.ofSeconds(30)).until(condition);
  }
}
