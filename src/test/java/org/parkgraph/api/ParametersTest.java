package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of canned queries on the shipped graph, against the running service. */
class ParametersTest {

  private static HttpResponse<String> call(String query, String name, String value) {
    return ServerFixture.get(
        "/api/"
            + query
            + (query.contains("?") ? "&" : "?")
            + name
            + "="
            + ServerFixture.encode(value)
            + "&format=csv",
        "*/*");
  }

  @ParameterizedTest
  @CsvSource({
    "policy/by-topic, topic, topic:smart-hardware",
    "policy/by-topic, topic, smart-hardware",
    "policy/by-topic, topic, Smart-Hardware Promotion",
    "policy/by-topic, topic, 智能硬件促进",
    "policy/by-topic, topic, https://w3id.org/parkgraph/scheme/topic/smart-hardware",
    "policy/by-topic, topic, scheme:topic/smart-hardware"
  })
  void everySpellingOfAThingHasTheSameRows(String query, String name, String value) {
    HttpResponse<String> answer = call(query, name, value);
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(call(query, name, "topic:smart-hardware").body(), answer.body());
    assertTrue(answer.body().lines().count() > 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy/by-topic | topic | topic:smart-hardwear | topic:smart-hardware (smart-hardware promotion)",
        "policy/by-topic | topic | garage-cafe | none of scheme:topic",
        "entity/facts | entity | garage-caffe | nearest are garage-cafe (Garage Cafe)",
        "entity/facts | entity | Garage Kafe | nearest are garage-cafe (Garage Cafe)",
        "entity/facts | entity | foo:bar | prefix that is not known",
        "entity/facts | entity | no-such-thing-at-all | neither address nor name",
        "entity/find?text=a | class | park:Plicy | park:Policy (",
        "entity/relations | property | park:locatdIn | park:locatedIn (",
        "evidence/of-thing?thing=garage-cafe | source | oak | none of park:SourceDocument",
        "event/participants | relation | park:guest | park:organizer (",
        "policy/by-topic?topic=topic:land-use | lang | english please | language tag",
        "policy/list | from | 13 March 2009 | a day written as 2009-03-13"
      })
  void aWrongValueIsToldWhatWouldBeRight(String query, String name, String value, String right) {
    HttpResponse<String> answer = call(query, name, value);
    assertEquals(400, answer.statusCode(), answer.body());
    JsonObject problem = JSON.parse(answer.body());
    assertEquals(name, problem.getString("parameter"), answer.body());
    assertTrue(problem.getString("detail").contains(right), answer.body());
  }

  @Test
  void anAddressThatTheGraphDoesNotKnowIsALegalQuestion() {
    HttpResponse<String> answer = call("entity/facts", "entity", "http://example.org/unknown");
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(1, answer.body().lines().count(), answer.body());
  }

  @TestFactory
  Stream<DynamicTest> theFormOffersTheValuesOfASet() {
    return ServerFixture.assembly().queries().all().stream()
        .flatMap(
            q ->
                q.parameters().stream()
                    .filter(p -> p.among() != null)
                    .map(
                        p ->
                            DynamicTest.dynamicTest(
                                q.name() + " " + p.name(),
                                () -> {
                                  String page =
                                      ServerFixture.get("/queries/" + q.name(), "text/html").body();
                                  assertTrue(offersValues(page, "p-" + p.name()), page);
                                })));
  }

  /** Whether a field is a list to choose from, or completes the names of things. */
  private static boolean offersValues(String page, String id) {
    int list = page.indexOf("<select id=\"" + id + "\"");
    int field = page.indexOf("<input id=\"" + id + "\"");
    if (list >= 0) {
      return page.substring(list, page.indexOf("</select>", list))
              .split("<option value=\"[^\"]")
              .length
          > 1;
    }
    return field >= 0 && page.substring(field, page.indexOf('>', field)).contains("data-pick");
  }
}
