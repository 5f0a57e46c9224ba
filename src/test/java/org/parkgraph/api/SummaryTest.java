package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line says what a thing is, from nothing but its facts. */
class SummaryTest {

  private static final Pattern LEAD = Pattern.compile("<p class=\"lead\"[^>]*>([^<]*)</p>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zhongguancun-inno-way | Themed street in Haidian Science Park, Beijing;"
            + " Internet Plus, bio-medicine, intelligent manufacturing …; opening 2014-06-12",
        "zhongguancun-inno-way?lang=zh | 北京中关村科技园区海淀园的主题街区；互联网+、传统产业、智能制造 …；2014-06-12开放",
        "li-keqiang | Premier, State Council",
        "smart-hardware-policies | Policy measures by Haidian District Government, Zhongguancun"
            + " Administrative Commission; smart hardware industry; issued 2015-03-27",
        "west-area-announcement?lang=zh | 海淀区人民政府发布的通告；2009-07-23发布",
        "premier-visit-2015 | Visit in Beijing, China; 2015-05-07",
        "ipr-window | Service in Inno Hall",
        "science-parks-boost | Source document by China Daily; issued 2017-09-29"
      })
  void saysKindPlaceBodyAndDays(String slug, String line) {
    assertEquals(line, lead(slug));
  }

  @Test
  void saysNothingOfWhatHasNoKind() {
    HttpResponse<String> page = ServerFixture.get("/scheme/status/planned", "text/html");
    assertEquals(200, page.statusCode());
    assertFalse(page.body().contains("<p class=\"lead\"></p>"));
  }

  private static String lead(String slug) {
    Matcher m = LEAD.matcher(ServerFixture.get("/page/" + slug, "text/html").body());
    return m.find() ? m.group(1) : "";
  }
}
