package org.parkgraph.text;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.parkgraph.chinese.Simplified;

/**
 * Finds the Chinese words that sound like something, in names and glosses. Costs one search and a
 * look at the texts of the first few that it finds.
 */
final class Sounds {

  private static final int LOOKED_AT = 24;
  private static final int MOST_WORDS = 3;
  private static final List<String> TEXTS = List.of(Fields.NAME, Fields.GLOSS);

  private final IndexSearcher searcher;

  Sounds(IndexReader index) {
    this.searcher = new IndexSearcher(index);
  }

  /** The words of exactly these syllables, the most frequent first. */
  List<String> words(List<String> syllables) {
    return find(Syllables.of(syllables));
  }

  /** The words of syllables that many speakers do not tell from these. */
  List<String> likeWords(List<String> syllables) {
    return find(Syllables.like(syllables));
  }

  /** Parts of names whose syllables begin with these letters, the most frequent first. */
  List<String> initials(String letters) {
    return letters.length() > InitialsFilter.LONGEST
        ? List.of()
        : find(Syllables.initials(letters));
  }

  private List<String> find(Syllables syllables) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    TEXTS.forEach(field -> any.add(syllables.in(field), Occur.SHOULD));
    Map<String, Integer> found = new LinkedHashMap<>();
    try {
      for (ScoreDoc hit : searcher.search(any.build(), LOOKED_AT).scoreDocs) {
        Document doc = searcher.storedFields().document(hit.doc);
        texts(doc)
            .forEach(
                t -> parts(t, syllables).forEach(p -> found.merge(p, weight(p, t), Integer::sum)));
      }
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
    int least = found.values().stream().anyMatch(n -> n >= LOOKED_AT) ? LOOKED_AT : 0;
    return found.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Stream<String> texts(Document doc) {
    return TEXTS.stream()
        .flatMap(f -> Stream.of(doc.getValues(f + Analysis.PAIRS)))
        .map(Simplified::of);
  }

  private static Set<String> parts(String text, Syllables syllables) {
    Set<String> parts = new LinkedHashSet<>();
    int size = syllables.each().size();
    for (int at = syllables.in(text, 0); at >= 0; at = syllables.in(text, at + 1)) {
      parts.add(text.substring(at, at + size));
    }
    return parts;
  }

  /** A part that cuts no word in two counts more than any number of those that do. */
  private static int weight(String part, String text) {
    boolean whole = Collections.indexOfSubList(words(text), words(part)) >= 0;
    return whole ? LOOKED_AT : 1;
  }

  private static List<String> words(String text) {
    return Analysis.tokens(Analysis.CHINESE, text).stream().map(Analysis.Token::text).toList();
  }
}
