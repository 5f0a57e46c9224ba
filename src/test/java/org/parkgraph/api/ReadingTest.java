package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkgraph.vocab.Park;

/** The page of a document has all its sentences, each once, in stretches. */
class ReadingTest {

  private static final Pattern PLACE = Pattern.compile("<li id=\"_(p[0-9]+-s[0-9]+)\"");
  private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

  @ParameterizedTest
  @CsvSource({
    "zgc-landmark, 129",
    "cst-newsletter-12, 79",
    "science-parks-boost, 28",
    "innovation-home-release, 28",
    "haidian-globalization, 39",
    "cst-newsletter-12-pacesetter, 15"
  })
  void theStretchesHaveEachSentenceOnce(String slug, int sentences) {
    Set<String> places = new TreeSet<>();
    int found = 0;
    String path = "/page/" + slug;
    while (path != null) {
      String page = html(path);
      assertTrue(page.length() < 150_000, path + " has " + page.length() + " characters");
      assertTrue(page.contains(sentences + " sentences"), path);
      Matcher place = PLACE.matcher(page);
      while (place.find()) {
        found++;
        assertTrue(places.add(place.group(1)), "twice: " + place.group(1));
      }
      Matcher next = NEXT.matcher(page);
      path = next.find() ? next.group(1) : null;
    }
    assertEquals(sentences, found);
    assertEquals(sentences, places.size());
  }

  @Test
  void aMarkOnAThingsPageLeadsToTheSentenceInItsDocument() {
    String thing = html("/page/garage-cafe");
    assertTrue(thing.contains("href=\"/page/zgc-landmark?paragraph=14#_p14-s2\""), thing);
    assertTrue(html("/page/zgc-landmark?paragraph=14").contains("<li id=\"_p14-s2\""));
  }

  @Test
  void aSentenceHasItsGlossAndWhatTheGraphTook() {
    String page = html("/page/zgc-landmark?paragraph=14");
    String sentence = page.substring(page.indexOf("<li id=\"_p14-s2\""));
    sentence = sentence.substring(0, sentence.indexOf("<li id=\"_p14-s3\""));
    for (String part : List.of("Garage Cafe", "is located in", "Zhongguancun Inno Way")) {
      assertTrue(sentence.contains(part), part + " in " + sentence);
    }
  }

  @Test
  void itSaysWhereTheOriginalIsAndWhatIsNotKnownOfIt() {
    String dated =
        html("/page/cst-newsletter-12").replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " ");
    for (String part :
        List.of(
            "Published by Department of International Cooperation",
            "Date 2015-08-15",
            "On the web http://www.cistc.gov.cn",
            "File 001_3dc6acbbfe700a50.txt")) {
      assertTrue(dated.contains(part), part);
    }
    String undated =
        html("/page/innovation-home-release").replaceAll("<[^>]*>|\\s+", " ").replaceAll(" +", " ");
    assertTrue(undated.contains("Date not stated in the sources"), undated);
  }

  @Test
  void theQueryBehindItGivesEachSentence() {
    String link =
        "/queries/evidence/sentences?of=" + ServerFixture.encode(Park.ID + "zgc-landmark");
    assertTrue(html("/page/zgc-landmark").contains("href=\"" + link + "\""));
    String rows =
        ServerFixture.get(link.replace("/queries/", "/api/") + "&format=csv", "*/*").body();
    assertEquals(129 + 1, rows.lines().count(), "a line of names, then a line each sentence");
  }

  @Test
  void whatStatesNothingSaysSo() {
    assertTrue(
        html("/page/cst-newsletter-12?paragraph=29").contains("The graph took no fact from it."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "10000000", ""})
  void aWrongParagraphIsRefused(String paragraph) {
    HttpResponse<String> answer =
        ServerFixture.get("/page/zgc-landmark?paragraph=" + paragraph, "text/html");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("paragraph is a whole number from 1"), answer.body());
  }

  private static String html(String path) {
    HttpResponse<String> page = ServerFixture.get(path, "text/html");
    assertEquals(200, page.statusCode(), path);
    return page.body();
  }
}
