package org.parkgraph.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parkgraph.vocab.Park;
import org.w3c.dom.Element;

class SearchPageTest {

  private static final Markup HITS = Markup.of(Samples.search().render(Samples.ENGLISH));

  @Test
  void marksWhatWasFoundAndNothingElse() {
    assertEquals(List.of("street"), HITS.texts("mark"));
    Element highlight = (Element) HITS.all("mark").get(0).getParentNode();
    assertEquals(
        "other name: a <b> street & <b>more</b><script>alert(1)</script>", Markup.text(highlight));
  }

  @Test
  void unpairedMarksAndBrokenEntitiesStayText() {
    assertEquals(
        List.of(new Marked("a", false), new Marked("b &lt &#xFFFFFF; c", true)).toString(),
        Marked.split("a</em><em>b &lt &#38;#xFFFFFF; c").toString());
    assertEquals(List.of(new Marked("\uFFFD", false)), Marked.split("&#1114112;"));
  }

  @Test
  void showsKindDateAndSentence() {
    String hit = Markup.text(HITS.all("ol").get(0));
    assertTrue(hit.contains("place planned"), hit);
    assertTrue(hit.contains("2009-03-13"), hit);
    assertTrue(hit.contains("Paragraph 8, sentence 3 doc.txt"), hit);
  }

  @Test
  void marksTheNameAndThePassageWhereAHighlightIsAboutAllOfThem() {
    SearchPage.Hit hit =
        new SearchPage.Hit(
            Park.ID + "street",
            "The street",
            null,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(
                "The <em>street</em>",
                "The <em>street</em> &lt;script&gt;alert(1)&lt;/script&gt; opened."),
            List.of(Samples.SENTENCE));
    SearchPage page =
        new SearchPage(
            Samples.search().request(),
            new SearchPage.Results(1, List.of(), List.of(hit)),
            null,
            null,
            List.of());
    Markup markup = Markup.of(page.render(Samples.ENGLISH));
    assertEquals(List.of("street", "street"), markup.texts("mark"));
    assertEquals(1, Markup.within(markup.all("h2").get(0), "mark").size());
    String text = Markup.text(markup.all("ol").get(0));
    assertEquals(text.indexOf("opened."), text.lastIndexOf("opened."), text);
  }

  @Test
  void pagesKeepTextAndFilters() {
    String search = "/search?q=inno+%22way%22&place=city";
    assertTrue(HITS.links().contains(search + "&page=1"), HITS.links().toString());
    assertTrue(HITS.links().contains(search + "&page=3"), HITS.links().toString());
    assertTrue(Markup.text(HITS.byId("_main")).contains("37 hits · page 2 of 4"));
  }

  @Test
  void aChosenValueOfAFacetIsALinkToTheSearchWithoutIt() {
    Element city = link("City");
    assertEquals("true", city.getAttribute("aria-current"));
    assertEquals("/search?q=inno+%22way%22", city.getAttribute("href"));
    assertTrue(
        link("2015").getAttribute("href").endsWith("&from=2015-01-01&to=2015-12-31"),
        link("2015").getAttribute("href"));
  }

  @Test
  void whereAValueIsChosenAnotherTakesItsPlaceOrIsAdded() {
    assertEquals("/search?q=inno+%22way%22&place=town", link("Town").getAttribute("href"));
    Element also =
        HITS.all("a").stream()
            .filter(a -> a.getAttribute("aria-label").equals("Town as well"))
            .findFirst()
            .orElseThrow();
    assertEquals("/search?q=inno+%22way%22&place=city&place=town", also.getAttribute("href"));
  }

  @Test
  void aChosenFilterIsAChipThatTakesItOff() {
    Element chip =
        HITS.all("a").stream()
            .filter(a -> Markup.text(a).equals("Remove: Place City"))
            .findFirst()
            .orElseThrow();
    assertEquals("/search?q=inno+%22way%22", chip.getAttribute("href"));
  }

  @Test
  void anIntervalIsToldAsBrieflyAsItCanBe() {
    assertEquals("2015", new SearchPage.When(true, "2015-01-01", "2015-12-31").text());
    assertEquals(
        "2015-01-01 – 2015-05-31", new SearchPage.When(true, "2015-01-01", "2015-05-31").text());
    assertEquals("2015-03-27", new SearchPage.When(true, "2015-03-27", null).text());
  }

  @Test
  void saysWhoIssuedItHowFarItIsAndWhoTells() {
    String hit = Markup.text(HITS.all("ol").get(0));
    assertTrue(hit.contains("planned · as of 2009-12-31"), hit);
    assertTrue(hit.contains("Issued by Office " + Samples.SCRIPT), hit);
    assertTrue(hit.contains("According to Document " + Samples.SCRIPT), hit);
  }

  @Test
  void helpsWhereNothingWasFound() {
    Markup page = Markup.of(Samples.noHits().render(Samples.ENGLISH));
    String text = Markup.text(page.byId("_main"));
    assertTrue(text.contains("Nothing was found for “" + Samples.SCRIPT + "”."), text);
    assertTrue(text.contains("How to search"), text);
    assertTrue(page.links().contains("/search?q=makers"));
  }

  @Test
  void saysWhatIsWrongWithAText() {
    Markup page = Markup.of(Samples.wrongSearch().render(Samples.ENGLISH));
    assertTrue(page.texts("p").contains("a search text has at most 16 words"));
    assertTrue(Markup.text(page.byId("_main")).contains("How to search"));
  }

  private static Element link(String text) {
    return HITS.all("a").stream()
        .filter(a -> Markup.text(a).equals(text))
        .findFirst()
        .orElseThrow();
  }
}
