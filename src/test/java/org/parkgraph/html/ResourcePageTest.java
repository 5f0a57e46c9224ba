package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ResourcePageTest {

  private static final Markup ENGLISH =
      Markup.of(Samples.resource(Language.ENGLISH).render(Samples.ENGLISH));
  private static final Markup CHINESE =
      Markup.of(Samples.resource(Language.CHINESE).render(Samples.CHINESE));

  @Test
  void aFactLeadsToItsSentencesAndTheseToTheirPlaceInTheDocument() {
    Element city = item(ENGLISH, "City");
    Element cites = Markup.within(city, "span").get(0);
    assertEquals("Said in ¶ 8.3 9.1", Markup.text(cites));
    List<String> text = new ArrayList<>();
    List<String> passages = new ArrayList<>();
    for (Element mark : Markup.within(cites, "a")) {
      Element sentence = ENGLISH.byId(mark.getAttribute("href").substring(1));
      text.add(Markup.text(sentence));
      passages.add(Markup.within(sentence, "a").get(0).getAttribute("href"));
    }
    assertEquals(List.of("¶ 8.3 The street opened. " + Samples.SCRIPT, "¶ 9.1 Teams came."), text);
    assertEquals(List.of("/page/doc?paragraph=8#_p8-s3", "/page/doc?paragraph=9#_p9-s1"), passages);
  }

  @Test
  void showsTheReadersOwnCopyOfASentence() {
    Originals copies = (document, paragraph, sentence) -> document + paragraph + "/" + sentence;
    Site site = new Site(Samples.SITE.base(), "", "v1", copies);
    Frame frame = new Frame(site, Language.ENGLISH, false, "/page/street");
    Markup page = Markup.of(Samples.resource(Language.ENGLISH).render(frame));
    assertTrue(
        page.texts("blockquote").contains("doc.txt8/3"), page.texts("blockquote").toString());
  }

  @Test
  void aClaimStandsInPlaceUnderItsAnchorWithItsDetails() {
    Element aim = ENGLISH.byId("aim-1");
    assertEquals("li", aim.getTagName());
    assertTrue(Markup.text(aim).startsWith("to grow #"), Markup.text(aim));
    assertTrue(Markup.text(aim).endsWith("planned"), Markup.text(aim));
    assertEquals(1, count(ENGLISH.links(), "#aim-1"));
  }

  @Test
  void figuresAreATableUnderTheirAnchors() {
    Element row = ENGLISH.byId("figure-1");
    assertEquals("tr", row.getTagName());
    assertTrue(Markup.text(Markup.within(row, "th").get(0)).startsWith("teams"));
    List<String> cells = Markup.within(row, "td").stream().map(Markup::text).toList();
    assertEquals("over 194 target", cells.get(0));
    assertEquals("By the end of 2016", cells.get(1));
    assertEquals("Said in ¶ 9.1", cells.get(2));
    assertFalse(ENGLISH.texts("dt").stream().anyMatch(t -> t.contains("is about")));
  }

  @Test
  void whatIsOnlyPlannedStandsApartAndIsMarked() {
    Element section = (Element) ENGLISH.byId("_unasserted").getParentNode().getParentNode();
    assertTrue(Markup.text(section).contains("is part of City planned"), Markup.text(section));
    Element where = (Element) ENGLISH.byId("_where").getParentNode().getParentNode();
    assertTrue(Markup.text(where).contains("is located in"), Markup.text(where));
    assertFalse(Markup.text(where).contains("is part of"), Markup.text(where));
  }

  @Test
  void whatFollowsByARuleIsMarked() {
    assertTrue(Markup.text(item(ENGLISH, "id:lane")).contains("inferred"));
  }

  @Test
  void linksTheWebAndMailboxesAndNothingElse() {
    List<String> links = ENGLISH.links();
    assertTrue(links.contains("http://example.org/it's"), links.toString());
    assertTrue(links.contains("mailto:a@example.org"), links.toString());
    for (String iri : List.of("javascript:alert(1)", "data:text/html,x", "vbscript:x")) {
      assertFalse(links.contains(iri));
      assertTrue(ENGLISH.texts("span").contains(iri), iri);
    }
  }

  @Test
  void showsHtmlLiteralsAsTextAndLongNumbersInGroups() {
    assertTrue(ENGLISH.texts("span").contains("<img src=x onerror=alert(1)>"));
    assertTrue(ENGLISH.texts("span").contains("6,534,000,000"));
  }

  @Test
  void foldsWhatComesAfterTheTwelfthOfAGroup() {
    Element group = (Element) item(ENGLISH, "id:shop-01").getParentNode().getParentNode();
    Element more =
        Markup.within(group, "details").stream()
            .filter(d -> d.getAttribute("class").equals("more"))
            .findFirst()
            .orElseThrow();
    assertEquals("Show 2 more", Markup.text(Markup.within(more, "summary").get(0)));
    assertEquals(2, Markup.within(more, "li").size());
  }

  @Test
  void tellsIncomingLinksFromOutgoingOnes() {
    assertTrue(ENGLISH.texts("dt").contains("located here 14"), "incoming");
    assertTrue(ENGLISH.texts("dt").contains("is located in"), "outgoing");
  }

  @Test
  void marksTextsOfAnotherLanguage() {
    assertEquals("大街", CHINESE.texts("h1").get(0));
    assertEquals("", CHINESE.all("h1").get(0).getAttribute("lang"));
    Element english =
        CHINESE.all("span").stream()
            .filter(s -> Markup.text(s).equals("to grow"))
            .findFirst()
            .orElseThrow();
    assertEquals("en", english.getAttribute("lang"));
  }

  @Test
  void namesItsOtherForms() {
    assertTrue(
        ENGLISH.all("link").stream()
            .anyMatch(
                l ->
                    l.getAttribute("rel").equals("alternate")
                        && l.getAttribute("type").equals("application/ld+json")
                        && l.getAttribute("href").equals("/page/street.jsonld")));
    assertTrue(ENGLISH.links().contains("/page/street.jsonld"));
  }

  private static Element item(Markup page, String start) {
    return page.all("li").stream()
        .filter(li -> Markup.text(li).startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item " + start));
  }

  private static long count(List<String> list, String element) {
    return list.stream().filter(element::equals).count();
  }
}
