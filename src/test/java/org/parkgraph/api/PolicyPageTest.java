package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A policy says at a glance who issued it, when, for whom, and what the sources do not say. */
class PolicyPageTest {

  @Test
  void aPolicySaysWhatItIsFromItsFacts() {
    String card = card("/page/foreign-debt-regulations");
    assertTrue(
        card.startsWith(
            "In plain words Issued by Beijing Branch of the State Administration of Foreign"
                + " Exchange Said in ¶ 24.3 Issued 2015-03-10 from the article's date"),
        card);
    for (String part :
        new String[] {
          "In force not stated in the sources",
          "Status issued as the source of 2015-08-15 says",
          "may borrow foreign debts",
          "Where it applies Zhongguancun National Innovation Demonstration Zone",
          "Whom it concerns high-tech",
          "Topics foreign-debt finance",
          "Sources China Science and Technology Newsletter No. 12"
        }) {
      assertTrue(card.contains(part), part + " in: " + card);
    }
  }

  @Test
  void whatIsOnlyPlannedOrHopedBearsThatWord() {
    assertTrue(card("/page/yizhuang-innovation-centers-plan").contains("Status planned"));
    assertTrue(card("/page/five-first-class-standards").contains("Innovation Home"));
    assertTrue(
        ServerFixture.get("/page/five-first-class-standards", "text/html")
            .body()
            .contains("badge said"));
  }

  @Test
  void whatIsNotStatedIsSaidPlainly() {
    String card = card("/page/haidian-globalization-policy");
    assertTrue(card.contains("Issued not stated in the sources"), card);
  }

  @Test
  void itSpeaksChinese() {
    String card = card("/page/foreign-debt-regulations?lang=zh");
    assertTrue(card.contains("有效期 来源文献未说明"), card);
  }

  @Test
  void otherThingsHaveNoSuchCard() {
    assertFalse(
        ServerFixture.get("/page/garage-cafe", "text/html").body().contains("id=\"_plain\""));
  }

  private static String card(String path) {
    String html = ServerFixture.get(path, "text/html").body();
    int start = html.indexOf("<section class=\"card\"");
    assertTrue(start > 0, path + " has no card");
    String card = html.substring(start, html.indexOf("</section>", start));
    assertEquals(-1, card.indexOf("<script"));
    return card.replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'")
        .replaceAll("\\s+", " ")
        .replaceAll(" ([.,])", "$1")
        .strip();
  }
}
