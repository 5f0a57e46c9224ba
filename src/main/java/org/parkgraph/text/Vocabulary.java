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
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.parkgraph.text.Words.Word;

/** The English words that entities and passages are described with. */
final class Vocabulary {

  private static final int MIN_TWO_EDITS = 8;
  private static final int MAX_CORRECTIONS = 3;
  private static final int MAX_RELATIVES = 8;
  private static final int MAX_SCANNED = 200;

  private static final List<String> ALL_TEXT =
      List.of(Fields.NAME, Fields.BODY, Fields.GLOSS, Fields.FACT);

  private final IndexReader index;

  Vocabulary(IndexReader index) {
    this.index = index;
  }

  /** Whether any text has this word or stem. */
  boolean isKnown(String term) {
    return isTerm(Analysis.ENGLISH, term);
  }

  /** Whether any Chinese text has this as one word. */
  boolean isChineseWord(String word) {
    return isTerm(Analysis.CHINESE, word);
  }

  private boolean isTerm(String ending, String term) {
    try {
      for (String field : ALL_TEXT) {
        if (index.docFreq(new Term(field + ending, term)) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new TextIndexException("read", e);
    }
  }

  /** Words derived from the same one: "invest" and "investor" for "investment". */
  Set<Word> relatives(String word) {
    String family = family(word);
    // "polici" is the family of "policy"
    String start = family.endsWith("i") ? family.substring(0, family.length() - 1) : family;
    Set<Word> relatives = new TreeSet<>(Comparator.comparing(Word::form));
    try {
      for (String field : ALL_TEXT) {
        Terms terms = MultiTerms.getTerms(index, field + Analysis.ENGLISH);
        if (terms != null) {
          TermsEnum each = terms.iterator();
          boolean more = each.seekCeil(new BytesRef(start)) != SeekStatus.END;
          for (int i = 0; more && i < MAX_SCANNED && relatives.size() < MAX_RELATIVES; i++) {
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
  List<String> splits(String word) {
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
  List<Word> corrections(String word) {
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
}
