package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class QueryPageTest {

  private static final Markup PAGE = Markup.of(Samples.query().render(Samples.ENGLISH));
  private static final String CALL =
      "/api/policy/by-topic?topic=%22%27%3E%3Cscript%3E&sources=1&format=";

  @Test
  void fieldsKeepWhatWasFilledIn() {
    Element topic = PAGE.byId("p-topic");
    Element chosen = Markup.within(topic, "option").get(1);
    assertEquals("\"'><script>", chosen.getAttribute("value"));
    assertTrue(chosen.hasAttribute("selected"));
    assertTrue(topic.hasAttribute("required"));
    assertEquals(Samples.SCRIPT, PAGE.byId("p-place").getAttribute("value"));
    assertEquals("date", PAGE.byId("p-from").getAttribute("type"));
    assertTrue(Markup.within(PAGE.byId("sources"), "option").get(0).hasAttribute("selected"));
    assertEquals("\u2003talent", Markup.within(topic, "option").get(2).getTextContent());
  }

  @Test
  void aWrongValueIsToldAtItsField() {
    assertEquals("true", PAGE.byId("p-topic").getAttribute("aria-invalid"));
    assertEquals("p-topic-fault", PAGE.byId("p-topic").getAttribute("aria-describedby"));
    assertEquals("not " + Samples.SCRIPT, PAGE.byId("p-topic-fault").getTextContent());
  }

  @Test
  void rowsLinkTheirThingsAndOpenTheirSources() {
    assertEquals(List.of("policy", "date", "Sources"), PAGE.texts("th"));
    assertTrue(
        PAGE.links().contains("/page/policy%22onmouseover=%22alert(1)"), PAGE.links().toString());
    assertTrue(PAGE.links().contains("/page/doc-p8-s3"));
  }

  @Test
  void offersTheSameCallToPrograms() {
    for (String format : List.of("json", "csv&bom=1", "tsv", "xml")) {
      assertTrue(PAGE.links().contains(CALL + format), format);
    }
    assertTrue(PAGE.texts("pre").contains("curl 'http://localhost:3030" + CALL + "json'"));
  }

  @Test
  void pagesThroughTheRows() {
    String rows = "/queries/policy/by-topic?topic=%22%27%3E%3Cscript%3E&sources=1&limit=10&offset=";
    assertTrue(PAGE.links().contains(rows + "0"), PAGE.links().toString());
    assertTrue(PAGE.links().contains(rows + "20"), PAGE.links().toString());
  }

  @Test
  void opensItsTextInTheEditor() {
    assertTrue(PAGE.links().contains("/sparql?query=SELECT+%3Fpolicy+%7B+%3Fpolicy+a+%3Cx%3E+%7D"));
  }

  @Test
  void aCallThatLacksAParameterIsShownWithItsExample() {
    assertEquals("/api/q?topic=topic%3Atalent&format=json", withLanguage("").api("json"));
  }

  @Test
  void theLanguageIsAskedForOnce() {
    Markup page = Markup.of(withLanguage("zh").render(Samples.CHINESE));
    assertEquals(
        1,
        Stream.of("input", "select")
            .flatMap(tag -> Markup.within(page.all("form").get(1), tag).stream())
            .filter(i -> i.getAttribute("name").equals("lang"))
            .count());
    for (String link : page.links()) {
      assertEquals(link.indexOf("lang="), link.lastIndexOf("lang="), link);
    }
  }

  private static QueryPage withLanguage(String lang) {
    return new QueryPage(
        "q",
        "policy",
        "Query",
        "",
        List.of(
            new QueryPage.Parameter(
                "topic",
                "Topic",
                QueryPage.Kind.THING,
                null,
                "topic:talent",
                "",
                "",
                "talent",
                "",
                List.of(),
                null),
            new QueryPage.Parameter(
                "lang",
                "Language",
                QueryPage.Kind.LANGUAGE,
                "en",
                "",
                lang,
                lang,
                "",
                "en",
                List.of(),
                null)),
        false,
        new QueryPage.Window(0, 10),
        new Table(List.of(new Table.Column("x", "x")), List.of(), true),
        null,
        "ASK {}",
        false,
        List.of(),
        List.of());
  }
}
