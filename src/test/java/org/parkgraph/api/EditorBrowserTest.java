package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.parkgraph.vocab.Park;

/** The first visit of a researcher to the editor, step by step, in a real browser. */
class EditorBrowserTest {

  private static final String COUNTS =
      "PREFIX park: <"
          + Park.NS
          + ">\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
          + "SELECT ?place (COUNT(DISTINCT ?who) AS ?n) {\n"
          + "  ?who park:locatedIn/rdfs:label ?place FILTER(LANG(?place) = \"en\")\n"
          + "} GROUP BY ?place ORDER BY DESC(?n) ?place";

  private static ChromeDriver browser;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    browser = Chromium.openOrTell("BROWSER TESTS OF THE EDITOR");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void forgetWhatWasTyped() {
    browser.manage().window().setSize(new Dimension(1200, 900));
    browser.get(ServerFixture.url("/robots.txt"));
    browser.executeScript("localStorage.clear()");
    browser.manage().logs().get(LogType.BROWSER);
  }

  @AfterEach
  void nothingBrokeARule() {
    List<String> logged =
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(LogEntry::getMessage)
            .filter(m -> !m.contains("status of 400") && !m.contains("favicon"))
            .toList();
    assertEquals(List.of(), logged);
  }

  private static void go(String path) {
    browser.get(ServerFixture.url(path));
    await("document.querySelector('.CodeMirror')");
  }

  private static void ask(String query) {
    go("/sparql?query=" + ServerFixture.encode(query));
  }

  /** Waits until a script gives something. */
  private static Object await(String script) {
    return new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(b -> browser.executeScript("return " + script));
  }

  private static String text(String selector) {
    return String.valueOf(
        browser.executeScript(
            "return document.querySelector(arguments[0])?.innerText ?? ''", selector));
  }

  private static String typed() {
    return String.valueOf(
        browser.executeScript(
            "return document.querySelector('.CodeMirror').CodeMirror.getValue()"));
  }

  /** Puts a text into the editor with the cursor behind it. */
  private static void put(String query) {
    browser.executeScript(
        "const e = document.querySelector('.CodeMirror').CodeMirror;"
            + "e.setValue(arguments[0]); e.focus(); e.setCursor(e.lineCount(), 0);",
        query);
  }

  private static void type(CharSequence... keys) {
    new Actions(browser).sendKeys(keys).perform();
  }

  private static void run() {
    new Actions(browser).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL).perform();
  }

  private static void choose(String view) {
    browser.findElement(By.xpath("//div[@class='views']/button[.='" + view + "']")).click();
  }

  private static List<String> column(int number) {
    return browser.findElements(By.cssSelector("#answer td:nth-child(" + number + ")")).stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void oneClickLeadsToAnEditorThatSaysWhatIsInHere() {
    browser.get(ServerFixture.url("/"));
    browser.findElement(By.linkText("SPARQL")).click();
    await("document.querySelector('.CodeMirror')");
    String side = text(".side");
    assertTrue(side.contains("place") && side.contains("Data version"), side);
  }

  @Test
  void anExampleLoadsAndRunsAtOneClickAndSaysWhatItAnswers() {
    go("/sparql?lang=zh");
    browser.findElement(By.cssSelector(".side input[type=search]")).sendKeys("涉及 主题");
    WebElement example =
        browser.findElement(By.cssSelector(".examples li:not([hidden]) a[href*='by-topic']"));
    example.click();
    await("document.querySelector('#answer tbody tr')");
    assertTrue(typed().startsWith("# 哪些政策涉及某一主题"), typed());
    assertTrue(text("#about").contains("涉及某一主题"), text("#about"));
    assertTrue(text("#answer").contains("smart-hardware-policies"), text("#answer"));
  }

  @Test
  void aPrefixAndTwoLettersAreCompletedFromTheDataAndThePrefixIsAdded() {
    go("/sparql");
    put("SELECT ?x { ?x a ");
    type("park:Po");
    await("document.querySelector('.CodeMirror-hints')?.innerText.includes('park:Policy')");
    assertTrue(text(".CodeMirror-hints").contains("policy"));
    type(Keys.ENTER);
    type(" }");
    assertEquals("PREFIX park: <" + Park.NS + ">\nSELECT ?x { ?x a park:Policy }", typed());
    run();
    await("document.querySelectorAll('#answer tbody tr').length > 10");
  }

  @Test
  void aNameInEitherLanguageAndAThingAreCompletedToo() {
    go("/sparql");
    put("SELECT ?x { ?x a ");
    type("政策");
    await("document.querySelector('.CodeMirror-hints')?.innerText.includes('park:Policy')");
    put("SELECT ?p { ?p ?q id:");
    type("garage");
    await("document.querySelector('.CodeMirror-hints')?.innerText.includes('id:garage-cafe')");
  }

  @Test
  void aMistakeIsMarkedAtItsPlaceAndTheTextIsKept() {
    String wrong = "SELECT * WHERE {\n  ?x a ?c\n  ?x ?p ?o ?q\n}";
    ask(wrong);
    await("document.querySelector('#fault p')");
    assertTrue(text("#fault").contains("line 3, column 3"), text("#fault"));
    assertEquals(wrong, typed());
    assertEquals("?x", await("document.querySelector('.CodeMirror').CodeMirror.getSelection()"));
    assertEquals(1, browser.findElements(By.cssSelector(".fault-line")).size());
    assertFalse(browser.findElements(By.cssSelector("#fault[role=alert]")).isEmpty());
    type("x");
    assertEquals(0, browser.findElements(By.cssSelector(".fault-line")).size());
  }

  @Test
  void aQueryWithoutRowsIsExplainedAndTheGuessIsOneClickAway() {
    ask(
        "PREFIX park: <"
            + Park.NS
            + ">\nSELECT ?who {\n  ?p a park:Policy .\n  ?p park:issuedby ?who }");
    await("document.querySelector('.why .guesses button')");
    assertTrue(text(".why").contains("Line 4"), text(".why"));
    assertTrue(text(".guesses").contains("park:issuedBy"), text(".guesses"));
    browser.findElement(By.cssSelector(".guesses button")).click();
    await("document.querySelector('#answer tbody tr')");
    assertTrue(typed().contains("?p park:issuedBy ?who"), typed());
    assertEquals("", text("#empty"));
  }

  @Test
  void aCountOfNothingIsExplainedToo() {
    ask("PREFIX park: <" + Park.NS + ">\nSELECT (COUNT(*) AS ?n) { ?x a park:Polcy }");
    await("document.querySelector('.why .guesses button')");
    assertTrue(text(".guesses").contains("park:Policy"), text(".guesses"));
    assertEquals(List.of("0"), column(1));
  }

  @Test
  void aTextSearchJoinsWithPoliciesAndKeepsItsScores() {
    go("/sparql?lang=zh");
    put(
        """
        SELECT DISTINCT ?policy ?score ?literal ?issuer {
          (?policy ?score ?literal) text:query (skos:prefLabel "智能硬件 OR hardware") .
          ?policy a park:Policy ; park:issuedBy ?issuer
        } ORDER BY DESC(?score)""");
    run();
    await("document.querySelector('#answer tbody tr')");
    assertTrue(typed().startsWith("PREFIX "), "prefixes were not added: " + typed());
    assertTrue(column(1).contains("id:smart-hardware-policies"), column(1).toString());
    assertTrue(Double.parseDouble(column(2).get(0)) > 0);
  }

  @Test
  void theDownloadIsTheWholeAnswer() throws IOException {
    String query = "SELECT ?s ?p { ?s ?p ?o } ORDER BY ?s ?p LIMIT 20000";
    browser.executeCdpCommand(
        "Browser.setDownloadBehavior",
        java.util.Map.of("behavior", "allow", "downloadPath", folder.toString()));
    ask(query);
    await("document.querySelector('#answer tbody tr')");
    assertTrue(text("#status").contains("The first 10,000"), text("#status"));
    browser.findElement(By.id("open")).click();
    Path file = folder.resolve("answer.csv");
    new WebDriverWait(browser, Duration.ofSeconds(30)).until(b -> Files.exists(file));
    assertEquals(ServerFixture.sparql(query, "text/csv").body(), Files.readString(file));
  }

  @Test
  void rowsAreCountedWhileTheyComeAndACancelledAnswerIsCalledIncomplete() {
    go("/sparql");
    put("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    run();
    await("/[\\d,]{4,} rows so far/.test(document.querySelector('#status').innerText)");
    browser.findElement(By.id("cancel")).click();
    await("/^Incomplete/.test(document.querySelector('#status').innerText)");
    assertTrue(text("#status").contains("There are more"), text("#status"));
    assertEquals(50, column(1).size());
  }

  /** Takes the ten seconds of the deadline. */
  @Test
  void anAnswerThatBreaksOffIsCalledIncomplete() {
    ask("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    await("/^Incomplete: the answer broke off/.test(document.querySelector('#status').innerText)");
    assertEquals(50, column(1).size());
    assertFalse(text("#status").contains("download"), text("#status"));
    browser.manage().logs().get(LogType.BROWSER); // the browser notes the broken transfer
  }

  @Test
  void aQueryThatOnlyComputesCanBeCancelled() {
    go("/sparql");
    put("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    run();
    await("document.querySelector('#cancel:not([hidden])')");
    browser.findElement(By.id("cancel")).click();
    await("/^Cancelled/.test(document.querySelector('#status').innerText)");
    assertEquals("", text("#answer"));
  }

  @Test
  void theTableIsSortedAndFiltered() {
    ask(
        "SELECT ?n ?word { VALUES (?n ?word) { (10 \"b\") (9 \"c\"@fr) (100 \"a\") (1 \"A\") (2 \"d\") (3 \"e\") } }");
    await("document.querySelector('#answer tbody tr')");
    browser.findElement(By.xpath("//th/button[.='n']")).click();
    assertEquals(List.of("1", "2", "3", "9", "10", "100"), column(1));
    browser.findElement(By.xpath("//th/button[.='n']")).click();
    assertEquals(List.of("100", "10", "9", "3", "2", "1"), column(1));
    assertEquals(
        "descending", browser.findElement(By.cssSelector("th")).getDomAttribute("aria-sort"));
    assertTrue(column(2).contains("c fr"), column(2).toString());
    browser.findElement(By.cssSelector("#answer input")).sendKeys("a");
    assertEquals(List.of("100", "1"), column(1));
  }

  @Test
  void countsAreDrawnAsBarsWithTheSameValues() {
    ask(COUNTS);
    await("document.querySelector('#answer tbody tr')");
    String first = column(1).get(0).replace(" en", "") + ": " + column(2).get(0);
    int rows = column(1).size();
    choose("Chart");
    await("document.querySelector('.chart svg[role=img][aria-label]')");
    assertEquals(Math.min(rows, 60), browser.findElements(By.cssSelector("rect.bar")).size());
    assertEquals(first, await("document.querySelector('.chart g title').textContent"));
  }

  @Test
  void pointsAreShownOnAMapAndTriplesAsAGraph() {
    ask(
        "SELECT ?name ?lat ?lon { VALUES (?name ?lat ?lon) { (\"a\" 39.9 116.3) (\"b\" 40.0 116.4) } }");
    await("document.querySelector('#answer tbody tr')");
    choose("Map");
    await("document.querySelectorAll('.map path.spot').length === 2");
    ask("DESCRIBE <" + Park.ID + "garage-cafe>");
    await("document.querySelector('#answer tbody tr')");
    choose("Graph");
    await("document.querySelector('.network canvas')");
  }

  @Test
  void theCopiedLinesGiveTheSameRows() throws IOException, InterruptedException {
    String query =
        "SELECT ?a ?b { VALUES (?a ?b) { (\"it's \\\"quoted\\\" \\\\ $HOME `x` %41\" '''人工智能\n補貼''') } }";
    ask(query);
    await("document.querySelector('#answer tbody tr')");
    String expected = ServerFixture.sparql(query, "text/csv").body();
    for (String needed : List.of("python3", "curl")) {
      if (!Files.isExecutable(Path.of("/usr/bin", needed))) {
        String message = "COPIED CODE DID NOT RUN: " + needed + " is not installed";
        assertTrue(System.getenv("CI") == null, message);
        System.err.println(message);
        Assumptions.abort(message);
      }
    }
    Path python = folder.resolve("ask.py");
    Files.writeString(python, copied("Python"));
    assertEquals(expected, output("python3", python.toString()));
    assertEquals(expected, output("sh", "-c", copied("curl")));
    Path java = folder.resolve("Ask.java");
    Files.writeString(java, copied("Java"));
    assertEquals(
        expected,
        output(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), java.toString()));
  }

  private static String copied(String language) {
    browser.findElement(By.xpath("//div[@class='share']/button[.='" + language + "']")).click();
    String begin = language.equals("curl") ? "curl" : "import";
    await("document.querySelector('.copied pre')?.textContent.startsWith('" + begin + "')");
    if (language.equals("Java")) {
      await("document.querySelector('.copied pre').textContent.includes('class Ask')");
    }
    return Objects.requireNonNull(
        (String) await("document.querySelector('.copied pre').textContent"));
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), String.join(" ", command));
    return out;
  }

  @Test
  void aLinkReopensTheQueryAndItsAnswer() {
    go("/sparql");
    put(COUNTS);
    browser.findElement(By.xpath("//button[.='Copy link']")).click();
    await("document.querySelector('.copied pre')?.textContent.includes('?z=')");
    String link = text(".copied pre");
    assertTrue(link.length() < 160, link);
    browser.get(link);
    await("document.querySelector('#answer tbody tr')");
    assertEquals(COUNTS, typed());
  }

  @Test
  void whatWasTypedIsThereAfterAReloadButAnAddressWithAQueryGoesFirst() {
    go("/sparql");
    put("ASK { ?kept ?for ?later }");
    go("/sparql");
    assertEquals("ASK { ?kept ?for ?later }", typed());
    ask("ASK {}");
    assertEquals("ASK {}", typed());
    await("document.querySelector('#answer').innerText.includes('Yes')");
  }

  @Test
  void theEditorIsLeftByTabAndAllIsReachedByKeyboard() {
    ask(COUNTS);
    await("document.querySelector('#answer tbody tr')");
    browser.executeScript("document.querySelector('.CodeMirror').CodeMirror.focus()");
    type(Keys.TAB);
    assertEquals("run", browser.switchTo().activeElement().getDomAttribute("id"));
    type(Keys.SHIFT, Keys.TAB);
    browser.findElement(By.xpath("//div[@class='views']/button[.='Chart']")).sendKeys(Keys.ENTER);
    await("document.querySelector('.chart svg')");
  }

  @Test
  void itIsAccessibleAndFitsAPhoneWithItsAnswer() {
    for (String view : List.of("Table", "Chart")) {
      ask(COUNTS);
      await("document.querySelector('#answer tbody tr')");
      choose(view);
      checkForAllReaders(view);
    }
  }

  @Test
  void itIsAccessibleWhenSomethingIsWrong() {
    ask("SELECT * WHERE { ?x a }");
    await("document.querySelector('#fault p')");
    checkForAllReaders("a mistake");
    ask("SELECT * WHERE { ?x <http://no.such/property> ?y }");
    await("document.querySelector('.why')");
    checkForAllReaders("no rows");
    go("/sparql?v=0123456789ab&example=policy/by-topic&lang=zh");
    await("document.querySelector('#answer tbody tr')");
    checkForAllReaders("changed data");
  }

  private static void checkForAllReaders(String state) {
    PagePromises.isAccessible(browser, state);
    browser.manage().window().setSize(new Dimension(360, 740));
    PagePromises.fits(browser, state);
    browser.manage().window().setSize(new Dimension(1200, 900));
  }
}
