package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that draw, as a browser without scripts gets them. */
class ViewsTest {

  private static String page(String path) {
    HttpResponse<String> answer = ServerFixture.get(path, "text/html");
    assertEquals(200, answer.statusCode(), path);
    return answer.body().replaceAll("\\s+", " ");
  }

  @Test
  void theIndicatorsAreThereToChoose() {
    String page = page("/compare");
    assertTrue(page.contains("/compare?indicator=indicator%3Ajobs"), page);
    assertTrue(page("/compare?lang=zh").contains("入驻企业数"));
  }

  @Test
  void twoSourcesStandSideBySideAndAreCalledInConflict() {
    String page = page("/compare?indicator=indicator:national-standards");
    for (String part :
        List.of("2013-12-31", "2014-12-31", "35.5", "17.1", "standards-date-conflict")) {
      assertTrue(page.contains(part), part);
    }
  }

  @Test
  void aTargetAndAForecastAreSetApartFromWhatIsReached() {
    assertEquals(
        2,
        count(page("/compare?indicator=indicator:jobs"), "<g class=\"planned\"> <rect")
            - 1); // one in the legend
    assertFalse(page("/compare?indicator=indicator:distance").contains("class=\"planned\""));
  }

  @Test
  void differentUnitsNeverShareAnAxis() {
    String page = page("/compare?indicator=indicator:capital-received");
    assertEquals(2, count(page, "<figure class=\"chart\""));
  }

  @Test
  void aSubjectNarrowsTheComparison() {
    String page = page("/compare?indicator=indicator:jobs&subject=innovation-home");
    assertTrue(page.contains("nearly 30,000 jobs"), page);
    assertFalse(page.contains("100,000 local jobs"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/compare?indicator=indicator:jobs&subject=innovation-home",
        "/compare?indicator=length&lang=zh",
      })
  void theQueryBehindAPictureCanBeAsked(String path) {
    Matcher links =
        Pattern.compile("href=\"(/(?:queries/|api/|sparql\\?query)[^\"]*)\"").matcher(page(path));
    int found = 0;
    while (links.find()) {
      String link = links.group(1).replace("&amp;", "&");
      assertEquals(200, ServerFixture.get(link, "text/html, text/csv;q=0.5").statusCode(), link);
      if (link.startsWith("/sparql")) {
        HttpResponse<String> rows = ServerFixture.get(link, "text/csv");
        assertEquals(200, rows.statusCode(), rows.body());
        assertTrue(rows.body().lines().count() > 1, rows.body());
      }
      found++;
    }
    assertEquals(3, found, path);
  }

  @ParameterizedTest
  @CsvSource({
    "/compare?indicator=job, indicator, nearest are indicator:jobs",
    "/compare?indicator=indicator:jobs&subject=innovation-hom, subject, innovation-home",
    "/compare?subject=innovation-home, indicator, missing",
    "/compare?of=indicator:jobs, of, indicator",
    "/compare?indicator=jobs&indicator=length, indicator, twice",
  })
  void aWrongValueIsNamedWithWhatWouldBeRight(String path, String parameter, String hint) {
    HttpResponse<String> answer = ServerFixture.get(path, "application/json");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("\"parameter\" : \"" + parameter + "\""), answer.body());
    assertTrue(answer.body().contains(hint), answer.body());
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
