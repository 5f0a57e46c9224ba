package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.parkgraph.text.Words.Word;

/**
 * Queries for what was probably meant as well: words that are misspelt, that are written as one or
 * as two, and other words of nearly the same meaning.
 */
final class LenientQueries {

  private static final float MISSPELT = 0.9f;
  private static final float RELATED = 0.4f;
  private static final float SPLIT = 0.8f;
  private static final float JOINED = 1.6f;
  private static final float SYNONYM = 0.3f;
  private static final float SYNONYM_OF_PHRASE = 0.6f;
  private static final float CLOSE = 0.4f;
  private static final int CLOSE_SLOP = 3;

  private static final int MIN_LENGTH = 5;
  private static final int MIN_TWO_EDITS = 8;
  private static final int MAX_CORRECTIONS = 3;
  private static final int MAX_SCANNED = 200;

  /** What a word has to be in to be a known one. */
  private static final List<String> ALL_TEXT =
      List.of(Fields.NAME, Fields.BODY, Fields.GLOSS, Fields.FACT);

  private final IndexReader index;
  private final FieldQueries exact;

  LenientQueries(IndexReader index, FieldQueries exact) {
    this.index = index;
    this.exact = exact;
  }

  /** One English word; the best of all ways in which it is found counts. */
  Query word(Word word) {
    List<Query> ways = new ArrayList<>();
    ways.add(exact.word(word));
    if (word.form().length() >= MIN_LENGTH) {
      if (!isKnown(word.form()) && !isKnown(word.stem())) {
        corrections(word.form()).forEach(w -> ways.add(new BoostQuery(exact.word(w), MISSPELT)));
      }
      relatives(word).forEach(w -> ways.add(new BoostQuery(exact.word(w), RELATED)));
      splits(word.form()).forEach(s -> ways.add(new BoostQuery(exact.phrase(s, 0), SPLIT)));
    }
    Synonyms.shipped()
        .of(List.of(word))
        .forEach(s -> ways.add(new BoostQuery(exact.phrase(s, 1), SYNONYM)));
    return new DisjunctionMaxQuery(ways, 0);
  }

  /**
   * What words that stand side by side add: closer is better, and they may be one, or a synonym.
   */
  List<Query> row(List<Word> row) {
    List<Query> more = new ArrayList<>();
    for (int i = 0; i + 1 < row.size(); i++) {
      String first = row.get(i).form();
      String second = row.get(i + 1).form();
      more.add(new BoostQuery(exact.phrase(first + " " + second, CLOSE_SLOP), CLOSE));
      if (isKnown(first + second)) {
        Words.of(first + second).forEach(w -> more.add(new BoostQuery(exact.word(w), JOINED)));
      }
      for (int end = i + 2; end <= Math.min(row.size(), i + Synonyms.MAX_WORDS); end++) {
        Synonyms.shipped()
            .of(row.subList(i, end))
            .forEach(s -> more.add(new BoostQuery(exact.phrase(s, 1), SYNONYM_OF_PHRASE)));
      }
    }
    return more;
  }

  /** What else is said for a part of this Chinese text. */
  List<Query> synonyms(String chinese) {
    return Synonyms.shipped().of(chinese).stream()
        .map(s -> (Query) new BoostQuery(exact.phrase(s, 1), SYNONYM))
        .toList();
  }

  /** Words derived from the same one: "invest" and "investor" for "investment". */
  private Set<Word> relatives(Word word) {
    String family = family(word.form());
    // "polici" is the family of "policy"
    String start = family.endsWith("i") ? family.substring(0, family.length() - 1) : family;
    Set<Word> relatives = new TreeSet<>(Comparator.comparing(Word::form));
    try {
      for (String field : ALL_TEXT) {
        Terms terms = MultiTerms.getTerms(index, field + Analysis.ENGLISH);
        if (terms != null) {
          TermsEnum each = terms.iterator();
          boolean more = each.seekCeil(new BytesRef(start)) != SeekStatus.END;
          for (int i = 0; more && i < MAX_SCANNED; i++) {
            String term = each.term().utf8ToString();
            if (!term.startsWith(start)) {
              break;
            }
            if (family(term).equals(family)) {
              relatives.add(new Word(term, term));
            }
            more = each.next() != null;
          }
        }
      }
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
    return relatives;
  }

  private static String family(String word) {
    return Analysis.tokens(Analysis.FAMILY, word).get(0).text();
  }

  /** The word cut in two known ones, in each way that this can be done. */
  private List<String> splits(String word) {
    List<String> splits = new ArrayList<>();
    for (int cut = 1; cut < word.length(); cut++) {
      String first = word.substring(0, cut);
      String rest = word.substring(cut);
      if (isKnown(first) && isKnown(rest)) {
        splits.add(first + " " + rest);
      }
    }
    return splits;
  }

  /** The nearest words that there are, the most frequent ones of them. */
  private List<Word> corrections(String word) {
    Map<String, Integer> frequencies = new TreeMap<>();
    float nearest = 0;
    try {
      for (String field : ALL_TEXT) {
        Terms terms = MultiTerms.getTerms(index, field + Analysis.ENGLISH);
        if (terms == null) {
          continue;
        }
        FuzzyTermsEnum near = near(terms, field, word);
        BoostAttribute nearness = near.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef found = near.next(); found != null; found = near.next()) {
          if (nearness.getBoost() > nearest) {
            nearest = nearness.getBoost();
            frequencies.clear();
          }
          if (nearness.getBoost() == nearest) {
            frequencies.merge(found.utf8ToString(), near.docFreq(), Integer::sum);
          }
        }
      }
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
    return frequencies.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MAX_CORRECTIONS)
        .flatMap(e -> Words.of(e.getKey()).stream())
        .toList();
  }

  /** The terms within one or two edits, the first letter being right. */
  private static FuzzyTermsEnum near(Terms terms, String field, String word) throws IOException {
    int edits = word.length() >= MIN_TWO_EDITS ? 2 : 1;
    return new FuzzyTermsEnum(terms, new Term(field + Analysis.ENGLISH, word), edits, 1, true);
  }

  /** Whether any text has this word or stem. */
  private boolean isKnown(String term) {
    try {
      for (String field : ALL_TEXT) {
        if (index.docFreq(new Term(field + Analysis.ENGLISH, term)) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }
}
