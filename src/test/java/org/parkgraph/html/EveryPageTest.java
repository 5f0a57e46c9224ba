package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What holds for all pages in both languages. */
class EveryPageTest {

  static Stream<Arguments> pages() {
    return Stream.of(Samples.ENGLISH, Samples.CHINESE)
        .flatMap(
            frame ->
                Samples.all(frame).entrySet().stream()
                    .map(e -> Arguments.of(e.getKey(), frame.language(), e.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void hasItsLandmarksLanguageAndTitle(String name, Language language, String html) {
    Markup page = Markup.of(html);
    assertTrue(html.startsWith("<!DOCTYPE html>"), name);
    assertEquals(language.tag(), page.document().getDocumentElement().getAttribute("lang"));
    for (String landmark : List.of("header", "nav", "main", "footer", "h1", "title")) {
      assertFalse(page.all(landmark).isEmpty(), landmark);
    }
    assertEquals("#_main", page.links().get(0));
    assertEquals("main", page.byId("_main").getTagName());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void obeysTheContentSecurityPolicy(String name, Language language, String html) {
    Markup page = Markup.of(html);
    for (Element e : page.all("*")) {
      Set<String> scriptable = Set.of("style", "iframe", "object", "embed", "svg", "base");
      assertFalse(scriptable.contains(e.getTagName()), e.getTagName());
      for (int i = 0; i < e.getAttributes().getLength(); i++) {
        Attr a = (Attr) e.getAttributes().item(i);
        assertFalse(a.getName().startsWith("on") || a.getName().equals("style"), a.getName());
        if (a.getName().equals("href") || a.getName().equals("src")) {
          assertTrue(a.getValue().matches("(/[^/]|#|https?://|mailto:).*|/"), a.getValue());
        }
      }
    }
    for (Element script : page.all("script")) {
      if (script.getAttribute("type").equals("application/ld+json")) { // data, which nobody runs
        assertTrue(script.getTextContent().startsWith("{"), script.getTextContent());
        assertEquals("", script.getAttribute("src"));
      } else {
        assertEquals("", script.getTextContent());
        assertTrue(script.getAttribute("src").startsWith("/assets/"));
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void hasUniqueIdsThatItsLabelsKnow(String name, Language language, String html) {
    Markup page = Markup.of(html);
    Set<String> ids = new HashSet<>();
    for (Element e : page.all("*")) {
      if (e.hasAttribute("id")) {
        assertTrue(ids.add(e.getAttribute("id")), "twice: " + e.getAttribute("id"));
      }
    }
    for (Element e : page.all("*")) {
      for (String attribute : List.of("for", "aria-labelledby", "aria-describedby", "list")) {
        String target = e.getAttribute(attribute);
        assertTrue(target.isEmpty() || ids.contains(target), attribute + "=" + target);
      }
    }
    for (String link : page.links()) {
      assertTrue(!link.startsWith("#") || ids.contains(link.substring(1)), link);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void namesEachFieldAndHeadsEachTable(String name, Language language, String html) {
    Markup page = Markup.of(html);
    List<String> labelled = page.all("label").stream().map(l -> l.getAttribute("for")).toList();
    for (String field : List.of("input", "select", "textarea")) {
      for (Element e : page.all(field)) {
        boolean hidden = e.getAttribute("type").equals("hidden");
        assertTrue(hidden || labelled.contains(e.getAttribute("id")), e.getAttribute("name"));
      }
    }
    for (Element table : page.all("table")) {
      assertFalse(Markup.within(table, "th").isEmpty());
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void keepsTheChosenLanguageInItsLinks(String name, Language language, String html) {
    List<String> toPages =
        Markup.of(html).links().stream()
            .filter(l -> l.matches("/(page|search|queries|sparql|ontology|scheme)?([/?#].*)?"))
            .filter(l -> !l.matches("/(page|ontology)[^?]*[.](ttl|jsonld).*"))
            .filter(l -> !l.endsWith("lang=en") && !l.equals("/page/street?lang=zh"))
            .toList();
    assertFalse(toPages.isEmpty());
    for (String link : toPages) {
      assertEquals(language == Language.CHINESE, link.contains("lang=zh"), link);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void showsHostileTextAsText(String name, Language language, String html) {
    Map<String, String> where =
        Map.of(
            "home",
            "a",
            "resource",
            "h1",
            "queries",
            "p",
            "query",
            "td",
            "search",
            "h2",
            "no hits",
            "p",
            "error",
            "p");
    if (where.containsKey(name) && !(name.equals("resource") && language == Language.CHINESE)) {
      String hostile = name.equals("error") ? "<svg onload=1>" : Samples.SCRIPT;
      List<String> texts = Markup.of(html).texts(where.get(name));
      assertTrue(texts.stream().anyMatch(t -> t.contains(hostile)), texts.toString());
    }
    assertFalse(html.contains("<script>") || html.contains("<svg"), name);
  }
}
