package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkgraph.api.Reconciling.candidates;
import static org.parkgraph.api.Reconciling.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parkgraph.api.ReconcileNames.Case;

/** What candidates say of themselves is held against the data and counted by other means. */
class ReconcileReasonsTest {

  private static final Pattern REASON =
      Pattern.compile("^The [a-z ]+ “(.*)”(?: \\((\\w+)\\))? (.*?)\\.(?: .*)?$");
  private static final Pattern LETTERS =
      Pattern.compile("differs from the name asked by (\\d+) letters?(, in its number)?");
  private static final Pattern WORDS =
      Pattern.compile("has (\\d+) of the (\\d+) words asked, and (\\d+) more");

  private static final Set<String> NAMES = names();

  /** Each name as identifier, language and text. */
  private static Set<String> names() {
    String query =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        SELECT (CONCAT(REPLACE(STR(?s), "^https://w3id.org/parkgraph/id/", ""), "|",
                       SUBSTR(LANG(?n), 1, 2), "|", STR(?n)) AS ?name) {
          ?s rdfs:label|skos:prefLabel|skos:altLabel|skos:hiddenLabel|dcterms:title ?n
        }
        """;
    String rows = ServerFixture.sparql(query, "text/tab-separated-values").body();
    Set<String> names = new HashSet<>();
    rows.lines().forEach(l -> names.add(l.replaceAll("^\"|\"$", "").replace("\\\"", "\"")));
    return names;
  }

  @Test
  void everyReasonIsTrue() {
    List<Case> cases = ReconcileNames.all();
    JsonObject answer =
        Reconciling.batch(Reconciling.queries(cases.stream().map(Case::asked).toList()));
    int told = 0;
    for (int i = 0; i < cases.size(); i++) {
      for (JsonObject candidate : candidates(answer, "q" + i)) {
        Matcher reason = REASON.matcher(text(candidate, "description"));
        assertTrue(reason.matches(), candidate.toString());
        String name = reason.group(1);
        assertTrue(
            NAMES.contains(text(candidate, "id") + "|" + tag(reason.group(2)) + "|" + name),
            candidate.toString());
        told += isTold(cases.get(i).asked(), name, reason.group(3)) ? 1 : 0;
      }
    }
    assertTrue(told > 500, "reasons that were held against the names: " + told);
  }

  private static String tag(@Nullable String language) {
    return language == null ? "" : language.equals("Chinese") ? "zh" : "en";
  }

  /** Whether a reason is of a kind that can be judged by other means; fails if it is not true. */
  private static boolean isTold(String asked, String name, String reason) {
    Matcher letters = LETTERS.matcher(reason);
    Matcher words = WORDS.matcher(reason);
    if (letters.matches()) {
      int told = Integer.parseInt(letters.group(1));
      assertEquals(told, distance(plain(asked), plain(name)), asked + " / " + name);
      return true;
    }
    if (words.matches() && (asked + name).matches("[A-Za-z ]+")) {
      int shared = Integer.parseInt(words.group(1));
      assertTrue(shared <= Integer.parseInt(words.group(2)), reason);
      assertTrue(shared > 0, reason);
      return true;
    }
    switch (reason) {
      case "is the name asked" -> assertEquals(asked, name);
      case "is the name asked, apart from case" -> {
        assertFalse(asked.equals(name));
        assertTrue(asked.equalsIgnoreCase(name), asked + " / " + name);
      }
      case "is the name asked, apart from spaces and punctuation" ->
          assertEquals(asked.replaceAll("\\W", ""), name.replaceAll("\\W", ""));
      default -> {
        assertFalse(asked.equals(name), reason);
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The distance by way of the whole table. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          int least = Math.min(d[i - 1][j - 1], Math.min(d[i - 1][j], d[i][j - 1]));
          d[i][j] = a.charAt(i - 1) == b.charAt(j - 1) ? d[i - 1][j - 1] : 1 + least;
          if (i > 1 && j > 1 && a.startsWith("" + b.charAt(j - 1) + b.charAt(j - 2), i - 2)) {
            d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
          }
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
