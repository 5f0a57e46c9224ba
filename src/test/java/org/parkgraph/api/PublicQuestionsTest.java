package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Asks the running service the public questions, by the calls in {@code
 * queries/tests/questions.tsv}, and compares the answers with the published ones. The questions
 * themselves lie beside the project.
 */
class PublicQuestionsTest {

  private static final Path QUESTIONS = Path.of("../shared/public/questions.tsv");

  private static final Path CALLS = Path.of("queries/tests/questions.tsv");

  private record Call(String id, String address, String how) {}

  @TestFactory
  Stream<DynamicTest> everyPublicQuestionIsAnsweredExactly() throws IOException {
    if (!Files.exists(QUESTIONS)) {
      String message = "PUBLIC QUESTIONS WERE NOT ASKED: there is no " + QUESTIONS;
      assertTrue(System.getenv("CI") == null, message);
      System.err.println(message);
      return Stream.empty();
    }
    Map<String, String> answers = new HashMap<>();
    for (String line : Files.readAllLines(QUESTIONS)) {
      String[] cells = line.split("\t", -1);
      answers.put(cells[0], cells[2]);
    }
    answers.remove("id");
    List<Call> calls = calls();
    Set<String> asked = new TreeSet<>(calls.stream().map(Call::id).toList());
    return Stream.concat(
        Stream.of(
            DynamicTest.dynamicTest(
                "every question has a call",
                () -> assertEquals(new TreeSet<>(answers.keySet()), asked))),
        calls.stream()
            .map(
                c ->
                    DynamicTest.dynamicTest(
                        c.id() + " " + c.address(),
                        () -> check(c, String.valueOf(answers.get(c.id()))))));
  }

  private static List<Call> calls() throws IOException {
    List<Call> calls = new ArrayList<>();
    for (String line : Files.readAllLines(CALLS)) {
      String[] cells = line.split("\t", -1);
      calls.add(new Call(cells[0], cells[1], cells[2]));
    }
    return calls;
  }

  private static void check(Call call, String published) {
    List<String> given = new ArrayList<>(values(call));
    List<List<String>> wanted =
        Arrays.stream(published.split(" \\| ", -1)).map(PublicQuestionsTest::spellings).toList();
    for (List<String> spellings : wanted) {
      boolean found = given.removeIf(v -> spellings.contains(normal(v)));
      assertTrue(found, () -> "not answered: " + spellings + " in " + given);
    }
    assertEquals(List.of(), given, "answered too much");
  }

  /** The accepted spellings of one value: the published one and those in brackets after a tilde. */
  private static List<String> spellings(String value) {
    List<String> spellings = new ArrayList<>();
    int tilde = value.indexOf(" ~(");
    spellings.add(normal(tilde < 0 ? value : value.substring(0, tilde)));
    if (tilde >= 0) {
      String others = value.substring(tilde + 3, value.lastIndexOf(')'));
      for (String other : others.split("; ", -1)) {
        spellings.add(normal(other));
      }
    }
    return spellings;
  }

  private static String normal(String text) {
    return text.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("(?<=[0-9]),(?=[0-9]{3})", "")
        .replaceAll("\\.0+$", "")
        .replaceAll("[\"“”‘’']", "")
        .replaceAll("\\s+", " ");
  }

  private static Set<String> values(Call call) {
    String[] parts = call.address().split("\\?", 2);
    StringBuilder address = new StringBuilder("/api/" + parts[0] + "?format=json&sources=1");
    for (String field : parts.length > 1 ? parts[1].split("&", -1) : new String[0]) {
      String[] pair = field.split("=", 2);
      address.append('&').append(pair[0]).append('=').append(ServerFixture.encode(pair[1]));
    }
    HttpResponse<String> response = ServerFixture.get(address.toString(), "*/*");
    assertEquals(200, response.statusCode(), response.body());
    JsonArray rows = JSON.parse(response.body()).getObj("results").get("bindings").getAsArray();
    return read(rows, call.how());
  }

  private static Set<String> read(JsonArray rows, String how) {
    if (how.equals("exists")) {
      return Set.of(rows.isEmpty() ? "false" : "true");
    }
    if (how.equals("count")) {
      return Set.of(Integer.toString(rows.size()));
    }
    String[] columns = how.substring(how.indexOf(':') + 1).split(",", -1);
    Set<String> values = new TreeSet<>();
    for (JsonValue row : rows) {
      for (String column : columns) {
        JsonObject cell = row.getAsObject().getObj(column);
        if (cell != null) {
          values.add(cell.getString("value"));
        }
      }
      if (how.startsWith("row:")) {
        break;
      }
    }
    return values;
  }
}
