package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completions as programs get them. */
class SuggestTest {

  private static List<JsonObject> suggested(String typed, String lang) {
    String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    String body = ServerFixture.get("/suggest?q=" + q + "&lang=" + lang, "*/*").body();
    List<JsonObject> all = new ArrayList<>();
    JSON.parse(body).get("suggestions").getAsArray().forEach(s -> all.add(s.getAsObject()));
    return all;
  }

  private static String text(JsonObject json, String key) {
    return json.get(key).getAsString().value();
  }

  @ParameterizedTest
  @CsvSource({
    "garage, /page/garage-cafe",
    "车库, /page/garage-cafe",
    "車庫, /page/garage-cafe",
    "chek, /page/garage-cafe",
    "ckkf, /page/garage-cafe",
    "smart home, /scheme/industry/smart-home",
    "智能家居, /scheme/industry/smart-home",
    "foreign debt, /scheme/topic/foreign-debt"
  })
  void thingsAndConceptsAreSuggestedInEitherLanguageAndInPinyin(String typed, String address) {
    List<String> addresses =
        suggested(typed, "en").stream()
            .map(s -> text(s, "address").replaceAll("\\?.*", ""))
            .toList();
    assertTrue(addresses.contains(address), () -> typed + ": " + addresses);
  }

  @Test
  void eachSaysWhatItIsInTheLanguageOfTheReader() {
    JsonObject cafe = suggested("garage c", "zh").get(0);
    assertEquals("Garage Cafe", text(cafe, "name"));
    assertEquals("车库咖啡", text(cafe, "otherName"));
    assertTrue(text(cafe, "kind").matches("\\p{IsHan}+"), text(cafe, "kind"));
    assertTrue(text(cafe, "groupLabel").matches("\\p{IsHan}+"), text(cafe, "groupLabel"));
    assertTrue(text(cafe, "address").endsWith("?lang=zh"));
  }

  @Test
  void thoseOfOneGroupStandTogetherAndNoGroupTakesAllPlaces() {
    for (String typed : List.of("zhong", "创业", "z", "inno")) {
      List<String> groups = suggested(typed, "en").stream().map(s -> text(s, "group")).toList();
      List<String> changes = new ArrayList<>();
      groups.forEach(
          g -> {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(g)) {
              changes.add(g);
            }
          });
      assertEquals(List.copyOf(new LinkedHashSet<>(groups)), changes, typed);
      assertTrue(changes.size() > 1, () -> typed + ": " + groups);
    }
  }
}
