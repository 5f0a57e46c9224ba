package org.parkgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.parkgraph.dataset.SourceLoader;
import org.parkgraph.source.SourceTree;

/**
 * One thing asked for in many ways: scripts, pinyin, first letters, abbreviations, two languages.
 */
class ChineseVariantsTest {

  private static final double ENOUGH = 0.95;

  @Test
  void whatIsWantedIsAmongTheFirstTenInWhateverWayItIsAskedFor() throws IOException {
    List<String[]> pairs = Shipped.table("chinese-variants.tsv");
    List<String> missed = new ArrayList<>();
    for (String[] pair : pairs) {
      boolean passage = pair[2].contains("/");
      if (Shipped.hits(pair[0], passage).stream().map(Shipped::name).noneMatch(pair[2]::equals)) {
        missed.add(pair[0] + " (" + pair[1] + "): " + pair[2]);
      }
    }
    assertTrue(pairs.size() >= 60, () -> pairs.size() + " pairs");
    double recall = 1 - (double) missed.size() / pairs.size();
    assertTrue(recall >= ENOUGH, () -> "recall " + recall + ", missed " + missed);
  }

  /** A highlight without its marks is a whole name or gloss of the data, with nothing folded. */
  @Test
  void everyHighlightIsCutFromTheOriginal() throws IOException {
    Set<String> texts = texts(SourceLoader.load(SourceTree.locate()));
    int seen = 0;
    for (String file : List.of("chinese-variants.tsv", "graded-searches.tsv")) {
      for (String[] row : Shipped.table(file)) {
        for (boolean passages : new boolean[] {false, true}) {
          for (SearchHit hit : Shipped.hits(row[0], passages)) {
            for (String highlight : hit.highlights()) {
              assertTrue(texts.contains(plain(highlight)), () -> row[0] + ": " + highlight);
              seen++;
            }
          }
        }
      }
    }
    assertTrue(seen > 1000, seen + " highlights");
  }

  @Test
  void marksStandOnTheCharactersAsTheyAreWritten() {
    try (TextIndex index =
        Fixture.index(
            Fixture.data(
                ":more { id:old a park:Place ; skos:prefLabel \"臺灣電腦協會 & <友>\"@zh-Hant . }"))) {
      for (String text : List.of("電腦協會", "电脑协会", "diannao xiehui", "dnxh")) {
        List<SearchHit> hits = index.search(SearchRequest.of(text)).hits();
        assertEquals(
            List.of("臺灣<em>電腦協會</em> &amp; &lt;友&gt;"),
            hits.stream().flatMap(h -> h.highlights().stream()).toList(),
            text);
      }
    }
  }

  private static Set<String> texts(DatasetGraph data) {
    Set<String> texts = new HashSet<>();
    data.find()
        .forEachRemaining(
            q ->
                Stream.of(q.getObject())
                    .filter(Node::isLiteral)
                    .forEach(o -> texts.add(o.getLiteralLexicalForm())));
    return texts;
  }

  private static String plain(String highlight) {
    return highlight
        .replace("<em>", "")
        .replace("</em>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
