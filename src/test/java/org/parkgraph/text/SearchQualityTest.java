package org.parkgraph.text;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.source.SourceTree;
import org.parkgraph.vocab.Park;

/** How good the search for passages is on the graded searches, as nDCG over the first ten. */
class SearchQualityTest {

  private static final Path SEARCHES = Path.of("../shared/public/search.tsv");
  private static final int DEPTH = 10;

  private static TextIndex index;
  private static List<Graded> searches;

  /** A search and how well each passage answers it, from 1 to 3. */
  private record Graded(String text, String lang, Map<String, Integer> grades) {}

  @BeforeAll
  static void indexTheShippedData() throws IOException {
    if (!Files.exists(SEARCHES)) {
      String missing = SEARCHES.toAbsolutePath().normalize() + " is missing";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      System.err.println("\n### SEARCH QUALITY WAS NOT MEASURED: " + missing + " ###\n");
      assumeTrue(false, missing);
    }
    searches =
        Files.readAllLines(SEARCHES).stream().skip(1).map(SearchQualityTest::graded).toList();
    DatasetGraph data = SourceLoader.load(SourceTree.locate());
    index = Txn.calculateRead(data, () -> TextIndex.build(data, new ByteBuffersDirectory(), ""));
  }

  @AfterAll
  static void close() {
    if (index != null) {
      index.close();
    }
  }

  @Test
  void englishSearchesFindTheirPassagesFirst() {
    assertTrue(mean("en") >= 0.94, () -> "nDCG@10 of English searches is " + mean("en"));
  }

  @Test
  void chineseSearchesFindTheirPassagesFirst() {
    assertTrue(mean("zh") >= 0.80, () -> "nDCG@10 of Chinese searches is " + mean("zh"));
  }

  private static double mean(String lang) {
    return searches.stream()
        .filter(s -> s.lang().equals(lang))
        .mapToDouble(SearchQualityTest::ndcg)
        .average()
        .orElseThrow();
  }

  private static double ndcg(Graded search) {
    SearchRequest request = new SearchRequest(search.text(), null, Park.PASSAGE.getURI(), 1, DEPTH);
    List<Integer> found =
        index.search(request).hits().stream()
            .map(hit -> name(hit.passages().get(0)))
            .map(passage -> search.grades().getOrDefault(passage, 0))
            .toList();
    List<Integer> best =
        search.grades().values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    return gain(found) / gain(best);
  }

  private static String name(PassageRef passage) {
    return passage.document() + "/" + passage.paragraph() + "/" + passage.sentence();
  }

  private static double gain(List<Integer> grades) {
    double sum = 0;
    for (int i = 0; i < grades.size(); i++) {
      sum += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
    }
    return sum;
  }

  private static Graded graded(String line) {
    String[] columns = line.split("\t", -1);
    Map<String, Integer> grades = new HashMap<>();
    for (String passage : columns[3].split(" \\| ", -1)) {
      String[] parts = passage.split("#", -1);
      grades.put(parts[0], Integer.valueOf(parts[1]));
    }
    return new Graded(columns[1], columns[2], grades);
  }
}
