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

  @Test
  void aFactStandsUnderItsYearNoFinerThanItsSource() {
    String page = page("/timeline?about=zhongguancun-dongsheng-science-park");
    assertTrue(page("/timeline").contains("1980-10 "));
    assertFalse(page("/timeline").contains("1980-10-01"));
    assertTrue(page.contains("id=\"_y2012\""), page);
    assertFalse(page.contains("2012-12-31"), page);
    assertFalse(page.contains("id=\"_y1980\""), page);
  }

  @Test
  void whatIsPlannedOrToldIsSetApart() {
    String page = page("/timeline?undated=true");
    assertTrue(page.contains("class=\"moment planned\""));
    assertTrue(page.contains("class=\"moment hearsay\""));
    String done = page("/timeline?only=event-kind:founding&about=zhongguancun-inno-way");
    assertTrue(done.contains("class=\"moment asserted\""), done);
    assertFalse(done.contains("class=\"moment planned\""), done);
  }

  @Test
  void aKindNarrowsTheTimelineAndTheOthersStayToBeChosen() {
    String page = page("/timeline?only=park:Policy&lang=zh");
    assertTrue(page.contains("13th-five-year-plan"), "plans are policies");
    assertFalse(page.contains("/page/zhongguancun-inno-way-opening"));
    assertTrue(page.contains("event-kind:founding"));
  }

  @Test
  void theMapIsAListWithoutScript() {
    String page = page("/map");
    assertTrue(page.contains("data-lat=\"39.9869\""), page);
    assertTrue(page.contains("39.9869° N, 116.3059° E ± 1 km"), page);
    assertTrue(page.contains("122.0839° W"), page);
    String district = page("/map?within=haidian-district&lang=zh");
    assertTrue(district.contains("海淀区"), district);
    assertFalse(district.contains("/page/finland"), district);
  }

  @Test
  void withoutATileServerNoPageMayLoadPicturesFromElsewhere() {
    String policy =
        ServerFixture.get("/map", "text/html")
            .headers()
            .firstValue("Content-Security-Policy")
            .orElse("");
    assertTrue(policy.contains("img-src 'self' data:;"), policy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/map?within=beijing",
        "/timeline?about=haidian-district&undated=true",
        "/timeline?only=event-kind:founding&lang=zh",
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
    "/map?within=haidian-distric, within, haidian-district",
    "/timeline?about=inno-hal, about, inno-hall",
    "/timeline?undated=perhaps, undated, true",
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
