package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkgraph.api.Reconciling.candidates;
import static org.parkgraph.api.Reconciling.matched;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Test;

/** Three hundred names as tables have them: right, in other spellings, misspelt, and of nobody. */
class ReconcileBatchTest {

  private static final int SIZE = 300;
  private static final Pattern REASON =
      Pattern.compile("^The [a-z ]+ “(.*)”(?: \\((\\w+)\\))? (.*?)\\.(?: .*)?$");

  /** A name as asked, of which kind, and the entities that bear what it was made from. */
  private record Case(String kind, String asked, String name) {}

  /** The entities by each of their names. */
  private static Map<String, Set<String>> bearers(String properties) {
    String csv =
        ServerFixture.sparql(
                "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX park:"
                    + " <https://w3id.org/parkgraph/ontology#> SELECT DISTINCT ?s ?n { ?s "
                    + properties
                    + " ?n . FILTER(STRSTARTS(STR(?s), \"https://w3id.org/parkgraph/id/\") &&"
                    + " !CONTAINS(STR(?s), \"#\")) } ORDER BY ?s ?n",
                "application/json")
            .body();
    Map<String, Set<String>> bearers = new TreeMap<>();
    for (JsonValue row :
        JSON.parse(csv).get("results").getAsObject().get("bindings").getAsArray()) {
      String iri = text(row.getAsObject().get("s").getAsObject(), "value");
      String name = text(row.getAsObject().get("n").getAsObject(), "value");
      bearers
          .computeIfAbsent(name, n -> new TreeSet<>())
          .add(iri.substring("https://w3id.org/parkgraph/id/".length()));
    }
    return bearers;
  }

  private static List<Case> cases() {
    List<String> preferred = shuffled(bearers("skos:prefLabel"));
    List<String> others =
        shuffled(bearers("skos:altLabel|skos:hiddenLabel|park:formerName|park:nickname"));
    List<String> english = preferred.stream().filter(n -> isAscii(n) && n.length() >= 6).toList();
    List<String> chinese = preferred.stream().filter(n -> n.matches("\\p{IsHan}{5,}")).toList();
    Random random = new Random(7);
    List<Case> cases = new ArrayList<>();
    english.subList(0, 50).forEach(n -> cases.add(new Case("exact English", n, n)));
    chinese.subList(0, 40).forEach(n -> cases.add(new Case("exact Chinese", n, n)));
    others.subList(0, 30).forEach(n -> cases.add(new Case("exact other name", n, n)));
    english
        .subList(50, 80)
        .forEach(n -> cases.add(new Case("case", n.toUpperCase(Locale.ROOT), n)));
    english.subList(80, 110).forEach(n -> cases.add(new Case("spacing", spaced(n), n)));
    List<String> toSpoil =
        shuffled(bearers("skos:prefLabel"), 11).stream()
            .filter(n -> isAscii(n) && n.length() >= 6)
            .toList();
    for (int i = 0; i < 90; i++) {
      String kind = List.of("dropped", "swapped", "changed").get(i % 3);
      cases.add(new Case("letter " + kind, spoilt(toSpoil.get(i), i % 3, random), toSpoil.get(i)));
    }
    chinese
        .subList(40, 70)
        .forEach(n -> cases.add(new Case("Chinese character changed", spoilt(n, 2, random), n)));
    assertEquals(SIZE, cases.size());
    return cases;
  }

  private static List<String> shuffled(Map<String, Set<String>> names) {
    return shuffled(names, 5);
  }

  private static List<String> shuffled(Map<String, Set<String>> names, int seed) {
    List<String> all = new ArrayList<>(names.keySet());
    Collections.shuffle(all, new Random(seed));
    return all;
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private static String spaced(String name) {
    return name.contains(" ")
        ? name.replaceFirst(" ", "-").replaceFirst(" (?=\\S*$)", "  ")
        : name + " ";
  }

  /** A name with one letter dropped, swapped with the next, or changed. */
  private static String spoilt(String name, int how, Random random) {
    while (true) {
      int at = random.nextInt(name.length() - 1);
      char c = name.charAt(at);
      char next = name.charAt(at + 1);
      if (!Character.isLetter(c) || !Character.isLetter(next) || c == next) {
        continue;
      }
      String end = name.substring(at + 1);
      return name.substring(0, at)
          + switch (how) {
            case 0 -> end;
            case 1 -> "" + next + c + name.substring(at + 2);
            default -> (c < 0x80 ? (c == 'x' ? 'k' : 'x') : '龘') + end;
          };
    }
  }

  private static String batch(List<String> names) {
    StringBuilder batch = new StringBuilder("{");
    for (int i = 0; i < names.size(); i++) {
      batch
          .append(i == 0 ? "" : ",")
          .append("\"q" + i + "\":{\"query\":")
          .append(Reconciling.quote(names.get(i)))
          .append('}');
    }
    return batch.append('}').toString();
  }

  @Test
  void rightAndMisspeltNamesFindTheirEntities() {
    Map<String, Set<String>> bearers =
        bearers("skos:prefLabel|skos:altLabel|skos:hiddenLabel|park:formerName|park:nickname");
    List<Case> cases = cases();
    String queries = batch(cases.stream().map(Case::asked).toList());
    Reconciling.post("queries", queries);
    long start = System.nanoTime();
    Reconciling.post("queries", queries);
    System.out.printf(
        "reconcile: a warm batch of %d names took %d ms%n",
        cases.size(), (System.nanoTime() - start) / 1_000_000);
    JsonObject answer = Reconciling.batch(queries);
    Map<String, int[]> counts = new TreeMap<>(); // asked, first, matched, matched wrongly
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Case c = cases.get(i);
      List<JsonObject> found = candidates(answer, "q" + i);
      int[] count = counts.computeIfAbsent(c.kind(), k -> new int[4]);
      boolean first =
          !found.isEmpty()
              && bearers.getOrDefault(c.name(), Set.of()).contains(text(found.get(0), "id"));
      boolean sure = !found.isEmpty() && matched(found.get(0));
      count[0]++;
      count[1] += first ? 1 : 0;
      count[2] += sure ? 1 : 0;
      count[3] += sure && !first ? 1 : 0;
      if (!first) {
        missed.add(c + " -> " + (found.isEmpty() ? "nothing" : text(found.get(0), "id")));
      }
    }
    counts.forEach(
        (kind, n) ->
            System.out.printf(
                "reconcile: %s: %d asked, %d first, %d matched, %d of them wrongly%n",
                kind, n[0], n[1], n[2], n[3]));
    counts.forEach(
        (kind, n) -> {
          double least = kind.startsWith("exact") ? 0.99 : 0.95;
          assertTrue(n[1] >= least * n[0], kind + ": " + n[1] + " of " + n[0] + ": " + missed);
          assertEquals(0, n[3], kind + " matched wrongly: " + missed);
          boolean sure = kind.startsWith("exact") || kind.equals("case") || kind.equals("spacing");
          assertTrue(!sure || n[2] >= 0.9 * n[0], kind + " matched: " + n[2]);
        });
  }

  @Test
  void reasonsAreTrue() {
    List<Case> cases = cases();
    JsonObject answer = Reconciling.batch(batch(cases.stream().map(Case::asked).toList()));
    int told = 0;
    for (int i = 0; i < cases.size(); i++) {
      for (JsonObject candidate : candidates(answer, "q" + i)) {
        String reason = text(candidate, "description");
        Matcher parts = REASON.matcher(reason);
        assertTrue(parts.matches(), reason);
        String name = parts.group(1);
        assertTrue(bears(text(candidate, "id"), name, parts.group(2)), candidate.toString());
        told += check(cases.get(i).asked(), name, parts.group(3)) ? 1 : 0;
      }
    }
    assertTrue(told > 250, "reasons held against the names: " + told);
  }

  /** Whether a reason of a kind that can be judged by other means was told; fails if not true. */
  private static boolean check(String asked, String name, String reason) {
    Matcher letters =
        Pattern.compile("differs from the name asked by (\\d+) letters?.*").matcher(reason);
    if (letters.matches()) {
      assertEquals(
          Integer.parseInt(letters.group(1)), distance(plain(asked), plain(name)), asked + name);
      return true;
    }
    switch (reason) {
      case "is the name asked" -> assertEquals(asked.strip(), name);
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

  private static boolean bears(String id, String name, String language) {
    String iri = id.contains(":") ? id : "https://w3id.org/parkgraph/id/" + id;
    String tag = language == null ? "" : language.equals("Chinese") ? "zh" : "en";
    return ServerFixture.sparql(
            "ASK { <%s> ?p ?n FILTER(STR(?n) = %s && STRSTARTS(LANG(?n), \"%s\")) }"
                .formatted(iri, Reconciling.quote(name), tag),
            "application/json")
        .body()
        .contains("true");
  }

  private static String plain(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The same distance by another way: the whole table. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        d[i][j] =
            same
                ? d[i - 1][j - 1]
                : 1 + Math.min(d[i - 1][j - 1], Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @Test
  void nobodyIsMatched() {
    List<String> nobody =
        List.of(
            "Acme Tools",
            "Globex",
            "Initech Ltd",
            "Umbrella Holdings",
            "Stark Industries",
            "Wayne Enterprises",
            "Hooli",
            "Pied Piper",
            "Soylent Corp",
            "Tyrell Corporation",
            "Siemens AG",
            "Nokia Oyj",
            "Volvo Trucks",
            "Toyota Motor Corporation",
            "Sony Group",
            "Petrobras",
            "Nestlé",
            "Unilever plc",
            "Rio Tinto",
            "Aramco",
            "Li Zhongxing",
            "Li Zhong",
            "Wang Zhongli",
            "Zhang Zhihua",
            "Liu Bing",
            "Chen Chunxia",
            "Zhao Hongwei",
            "Tan Yana",
            "Ding Xing",
            "Jane Doe",
            "Allan Furst",
            "Mark Twain",
            "Vincenzo Bellini",
            "John Smith",
            "Maria Garcia",
            "Subway Line 15",
            "2018 Winter Olympics",
            "14th Five-year Plan",
            "Line 61",
            "Beijing Ltd",
            "Beijing Institute of Physics",
            "Shanghai Institute of Technology",
            "Garage Bar",
            "Binggo Tea",
            "Zhangjiang Science Park",
            "Hsinchu Science Park",
            "Sophia Antipolis",
            "Research Triangle Park",
            "Silicon Fen",
            "Cambridge Science Park",
            "State Counsel",
            "Haidian Airport",
            "Dongsheng Hospital",
            "Changping Bridge School",
            "王小明",
            "李明",
            "陈春光",
            "上海张江高科技园区",
            "深圳市南山区",
            "华为技术有限公司",
            "中国银行股份有限公司",
            "北京物理研究所",
            "广州大学城",
            "地铁15号线",
            "十四五规划",
            "x",
            "…",
            "123",
            "N/A",
            "unknown",
            "-",
            "?",
            "null",
            "0",
            "test",
            "the",
            "of",
            "公司");
    JsonObject answer = Reconciling.batch(batch(nobody));
    List<String> matched = new ArrayList<>();
    for (int i = 0; i < nobody.size(); i++) {
      for (JsonObject candidate : candidates(answer, "q" + i)) {
        if (matched(candidate)) {
          matched.add(nobody.get(i) + " -> " + text(candidate, "description"));
        }
      }
    }
    System.out.printf(
        "reconcile: of %d names of nobody %d were matched%n", nobody.size(), matched.size());
    assertEquals(List.of(), matched);
    assertTrue(nobody.size() >= 60);
  }
}
