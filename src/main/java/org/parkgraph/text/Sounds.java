package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.parkgraph.chinese.Pinyin;
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
    return find(syllables.stream().map(List::of).toList(), Sounds::isSame);
  }

  /** The words of syllables that many speakers do not tell from these. */
  List<String> likeWords(List<String> syllables) {
    return find(syllables.stream().map(Sounds::alike).toList(), Sounds::isSame);
  }

  private static boolean isSame(List<String> asked, String reading) {
    return asked.contains(reading);
  }

  private static List<String> alike(String syllable) {
    String blurred = Pinyin.blurred(syllable);
    return Pinyin.syllables(blurred.substring(0, 1)).stream()
        .filter(s -> Pinyin.blurred(s).equals(blurred))
        .toList();
  }

  /** Parts of names whose syllables begin with these letters, the most frequent first. */
  List<String> initials(String letters) {
    if (letters.length() > InitialsFilter.LONGEST) {
      return List.of();
    }
    Query names = new PrefixQuery(new Term(Fields.NAME + Analysis.INITIALS, letters));
    List<List<String>> each = letters.chars().mapToObj(c -> List.of("" + (char) c)).toList();
    return collect(names, each, (asked, reading) -> reading.startsWith(asked.get(0)));
  }

  /** Whether a syllable is one that was asked for at its place. */
  private interface Match {
    boolean fits(List<String> asked, String reading);
  }

  private List<String> find(List<List<String>> syllables, Match match) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String field : TEXTS) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
      for (List<String> one : syllables) {
        phrase.add(
            one.stream().map(s -> new Term(field + Analysis.PINYIN, s)).toArray(Term[]::new));
      }
      any.add(phrase.build(), Occur.SHOULD);
    }
    return collect(any.build(), syllables, match);
  }

  private List<String> collect(Query query, List<List<String>> syllables, Match match) {
    Map<String, Integer> found = new LinkedHashMap<>();
    try {
      for (ScoreDoc hit : searcher.search(query, LOOKED_AT).scoreDocs) {
        Document doc = searcher.storedFields().document(hit.doc);
        texts(doc)
            .forEach(t -> parts(t, syllables, match).forEach(p -> found.merge(p, 1, Integer::sum)));
      }
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
    return found.entrySet().stream()
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

  /** The parts of a text that sound as asked. */
  private static List<String> parts(String text, List<List<String>> syllables, Match match) {
    List<String> parts = new ArrayList<>();
    for (int from = 0; from + syllables.size() <= text.length(); from++) {
      if (sounds(text, from, syllables, match)) {
        parts.add(text.substring(from, from + syllables.size()));
      }
    }
    return parts;
  }

  private static boolean sounds(String text, int from, List<List<String>> syllables, Match match) {
    for (int i = 0; i < syllables.size(); i++) {
      List<String> asked = syllables.get(i);
      Predicate<String> fits = reading -> match.fits(asked, reading);
      if (Pinyin.readings(text.charAt(from + i)).stream().noneMatch(fits)) {
        return false;
      }
    }
    return true;
  }
}
