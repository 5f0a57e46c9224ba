package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parkgraph.api.Reconciling.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonValue;

/** Three hundred names as tables have them, made from those in the data; always the same. */
final class ReconcileNames {

  private static final String ID = "https://w3id.org/parkgraph/id/";
  private static final String OTHER =
      "skos:altLabel|skos:hiddenLabel|park:formerName|park:nickname";

  /** A name as asked, in which way it was changed, and the name that it was made from. */
  record Case(String kind, String asked, String name) {}

  private ReconcileNames() {}

  /** The entities by each of their names. */
  static Map<String, Set<String>> bearers() {
    return bearers("skos:prefLabel|" + OTHER);
  }

  private static Map<String, Set<String>> bearers(String properties) {
    String query =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX park: <https://w3id.org/parkgraph/ontology#>
        SELECT DISTINCT ?s ?n {
          ?s %s ?n . FILTER(STRSTARTS(STR(?s), "%s") && !CONTAINS(STR(?s), "#"))
        }
        """
            .formatted(properties, ID);
    JsonArray rows =
        JSON.parse(ServerFixture.sparql(query, "application/json").body())
            .get("results")
            .getAsObject()
            .get("bindings")
            .getAsArray();
    Map<String, Set<String>> bearers = new TreeMap<>();
    for (JsonValue row : rows) {
      String iri = text(row.getAsObject().get("s").getAsObject(), "value");
      String name = text(row.getAsObject().get("n").getAsObject(), "value");
      bearers.computeIfAbsent(name, n -> new TreeSet<>()).add(iri.substring(ID.length()));
    }
    return bearers;
  }

  static List<Case> all() {
    List<String> preferred = shuffled(bearers("skos:prefLabel"), 5);
    List<String> english = preferred.stream().filter(ReconcileNames::isEnglish).toList();
    List<String> chinese = preferred.stream().filter(n -> n.matches("\\p{IsHan}{5,}")).toList();
    List<Case> cases = new ArrayList<>();
    english.subList(0, 50).forEach(n -> cases.add(new Case("exact English", n, n)));
    chinese.subList(0, 40).forEach(n -> cases.add(new Case("exact Chinese", n, n)));
    shuffled(bearers(OTHER), 5)
        .subList(0, 30)
        .forEach(n -> cases.add(new Case("exact other name", n, n)));
    english
        .subList(50, 80)
        .forEach(n -> cases.add(new Case("case", n.toUpperCase(Locale.ROOT), n)));
    english.subList(80, 110).forEach(n -> cases.add(new Case("spacing", spaced(n), n)));
    misspelt(cases, chinese.subList(40, 70));
    assertEquals(300, cases.size());
    return cases;
  }

  private static void misspelt(List<Case> cases, List<String> chinese) {
    Random random = new Random(7);
    List<String> english =
        shuffled(bearers("skos:prefLabel"), 11).stream().filter(ReconcileNames::isEnglish).toList();
    for (int i = 0; i < 90; i++) {
      String kind = "letter " + List.of("dropped", "swapped", "changed").get(i % 3);
      cases.add(new Case(kind, misspelt(english.get(i), i % 3, random), english.get(i)));
    }
    chinese.forEach(
        n -> cases.add(new Case("Chinese character changed", misspelt(n, 2, random), n)));
  }

  private static List<String> shuffled(Map<String, Set<String>> names, int seed) {
    List<String> all = new ArrayList<>(names.keySet());
    Collections.shuffle(all, new Random(seed));
    return all;
  }

  private static boolean isEnglish(String name) {
    return name.length() >= 6 && name.chars().allMatch(c -> c < 0x80);
  }

  private static String spaced(String name) {
    return name.contains(" ")
        ? name.replaceFirst(" ", "-").replaceFirst(" (?=\\S*$)", "  ")
        : name.charAt(0) + "-" + name.substring(1);
  }

  /** A name with one letter dropped (0), swapped with the next (1), or changed (2). */
  private static String misspelt(String name, int how, Random random) {
    while (true) {
      int at = random.nextInt(name.length() - 1);
      char c = name.charAt(at);
      char next = name.charAt(at + 1);
      if (Character.isLetter(c) && Character.isLetter(next) && c != next) {
        char other = c >= 0x80 ? '龘' : c == 'x' ? 'k' : 'x';
        String put = how == 0 ? "" : how == 1 ? "" + next + c : "" + other;
        return name.substring(0, at) + put + name.substring(how == 1 ? at + 2 : at + 1);
      }
    }
  }
}
