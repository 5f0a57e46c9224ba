package org.parkgraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkgraph.api.Reconciling.candidates;
import static org.parkgraph.api.Reconciling.matched;
import static org.parkgraph.api.Reconciling.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.parkgraph.api.ReconcileNames.Case;

/** How many names of a table are found: three hundred of somebody, and some of nobody. */
class ReconcileBatchTest {

  /** What became of the names of a kind. */
  private static final class Count {
    private int asked;
    private int first;
    private int matched;
    private int wrong;

    void add(boolean isFirst, boolean isMatched) {
      asked++;
      first += isFirst ? 1 : 0;
      matched += isMatched ? 1 : 0;
      wrong += isMatched && !isFirst ? 1 : 0;
    }

    @Override
    public String toString() {
      return "%d asked, %d first, %d matched, %d of them wrongly"
          .formatted(asked, first, matched, wrong);
    }
  }

  @Test
  void rightAndMisspeltNamesFindTheirEntities() {
    Map<String, Set<String>> bearers = ReconcileNames.bearers();
    List<Case> cases = ReconcileNames.all();
    String queries = Reconciling.queries(cases.stream().map(Case::asked).toList());
    Reconciling.batch(queries);
    long start = System.nanoTime();
    Reconciling.post("queries", queries);
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println("reconcile: a batch of " + cases.size() + " names took " + millis + " ms");
    JsonObject answer = Reconciling.batch(queries);
    Map<String, Count> counts = new TreeMap<>();
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Case c = cases.get(i);
      List<JsonObject> found = candidates(answer, "q" + i);
      String id = found.isEmpty() ? "" : text(found.get(0), "id");
      boolean first = bearers.getOrDefault(c.name(), Set.of()).contains(id);
      boolean sure = !found.isEmpty() && matched(found.get(0));
      counts.computeIfAbsent(c.kind(), k -> new Count()).add(first, sure);
      if (!first) {
        missed.add(c + " -> " + id);
      }
    }
    counts.forEach((kind, n) -> System.out.println("reconcile: " + kind + ": " + n));
    counts.forEach((kind, n) -> check(kind, n, missed));
  }

  private static void check(String kind, Count n, List<String> missed) {
    boolean misspelt = kind.startsWith("letter") || kind.contains("changed");
    assertTrue(n.first >= (misspelt ? 0.95 : 0.99) * n.asked, kind + ": " + n + ": " + missed);
    assertEquals(0, n.wrong, kind + " matched wrongly: " + missed);
    if (misspelt) {
      assertEquals(0, n.matched, kind + ": nothing bears a misspelt name out");
    } else {
      assertTrue(n.matched >= 0.9 * n.asked, kind + ": " + n);
    }
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
    JsonObject answer = Reconciling.batch(Reconciling.queries(nobody));
    List<String> matched = new ArrayList<>();
    for (int i = 0; i < nobody.size(); i++) {
      for (JsonObject candidate : candidates(answer, "q" + i)) {
        if (matched(candidate)) {
          matched.add(nobody.get(i) + " -> " + text(candidate, "description"));
        }
      }
    }
    assertEquals(List.of(), matched, "of " + nobody.size() + " names of nobody");
    assertTrue(nobody.size() >= 60);
  }
}
