package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of canned queries as spreadsheet programs and browsers take them. */
class SpreadsheetTest {

  private static final String CALL = "/api/document/list?lang=zh-Hans&sources=1&format=";

  @Test
  void aTableIsWrittenAsRfc4180Says() {
    String csv = ServerFixture.get("/api/entity/facts?entity=garage-cafe&format=csv", "*/*").body();
    assertTrue(csv.startsWith("direction,property,propertyLabel,"), csv);
    assertEquals(csv.lines().count(), csv.chars().filter(c -> c == '\r').count());
    assertTrue(csv.endsWith("\r\n"));
    String titles = ServerFixture.get(CALL + "csv", "*/*").body();
    assertTrue(titles.contains("\"Zhongguancun Science Park, a New Landmark"), titles);
  }

  @Test
  void onlyWhoAsksGetsTheMark() {
    String plain = ServerFixture.get(CALL + "csv", "*/*").body();
    String marked = ServerFixture.get(CALL + "csv&bom=1", "*/*").body();
    assertEquals("\uFEFF" + plain, marked);
    assertEquals(plain, ServerFixture.get(CALL + "csv&bom=0", "*/*").body());
    assertEquals(
        marked,
        ServerFixture.get("/api/document/list?lang=zh-Hans&sources=1&bom=1", "text/csv").body());
    assertTrue(
        ServerFixture.get("/queries/document/list", "text/html")
            .body()
            .contains("format=csv&amp;bom=1"));
  }

  @Test
  void aBrowserKeepsItUnderTheNameOfTheQuery() {
    HttpResponse<String> made = ServerFixture.get(CALL + "csv", "*/*");
    HttpResponse<String> kept = ServerFixture.get(CALL + "csv", "*/*");
    String name = "attachment; filename=\"document-list.csv\"";
    assertEquals(name, made.headers().firstValue("Content-Disposition").orElse(""));
    assertEquals(name, kept.headers().firstValue("Content-Disposition").orElse(""));
    assertTrue(
        ServerFixture.get(CALL + "json", "*/*")
            .headers()
            .firstValue("Content-Disposition")
            .isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv&bom=2", "csv&bom=", "json&bom=1", "csv&bom=1&bom=1"})
  void aWrongMarkIsRefused(String format) {
    HttpResponse<String> answer = ServerFixture.get(CALL + format, "*/*");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("\"bom\""), answer.body());
  }
}
