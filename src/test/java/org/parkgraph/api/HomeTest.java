package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;

/** What the first page promises is there. */
class HomeTest {

  private static final Pattern KIND =
      Pattern.compile(
          "href=\"(/search\\?type=\\w+)\"[^>]*>[^<]*</a> <span class=\"count\">([0-9,]+)");

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

  @Test
  void aKindListsAsManyThingsAsItsNumberSays() {
    Matcher kind = KIND.matcher(page());
    int kinds = 0;
    while (kind.find()) {
      String found = ServerFixture.get(kind.group(1) + "&size=1", "application/json").body();
      String promised = kind.group(2).replace(",", "");
      assertEquals(promised, JSON.parse(found).get("total").toString(), kind.group(1));
      kinds++;
    }
    assertTrue(kinds > 15, kinds + " kinds");
  }

  @Test
  void everyLinkLeadsSomewhere() {
    Set<String> links = new TreeSet<>();
    LINK.matcher(page()).results().forEach(m -> links.add(m.group(1).replace("&amp;", "&")));
    assertTrue(links.size() > 40, links.size() + " links");
    for (String link : links) {
      assertEquals(200, ServerFixture.get(link, "text/html, */*;q=0.5").statusCode(), link);
    }
  }

  private static String page() {
    return ServerFixture.get("/", "text/html").body();
  }
}
