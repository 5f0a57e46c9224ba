package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class QueryPageTest {

  private static final Markup PAGE = Markup.of(Samples.query().render(Samples.ENGLISH));
  private static final String CALL =
      "/api/policy/by-topic?topic=%22%27%3E%3Cscript%3E&sources=1&format=";

  @Test
  void fieldsKeepWhatWasFilledIn() {
    Element topic = PAGE.byId("p-topic");
    assertEquals("\"'><script>", topic.getAttribute("value"));
    assertTrue(topic.hasAttribute("required"));
    assertEquals("date", PAGE.byId("p-from").getAttribute("type"));
    assertTrue(Markup.within(PAGE.byId("sources"), "option").get(0).hasAttribute("selected"));
    assertEquals("talent", PAGE.texts("option").get(0));
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
    for (String format : List.of("json", "csv", "tsv", "xml")) {
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
}
