package org.parkgraph.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.parkgraph.chinese.Pinyin;

/**
 * How a stretch of Chinese may sound.
 *
 * @param each for each character the syllables that it may be read as
 * @param letters the first letters that these stand for; empty where they are whole syllables
 */
record Syllables(List<Set<String>> each, String letters) {

  /** Exactly these. */
  static Syllables of(List<String> syllables) {
    return new Syllables(syllables.stream().map(Set::of).toList(), "");
  }

  /** These and those that many speakers do not tell from them. */
  static Syllables like(List<String> syllables) {
    return new Syllables(syllables.stream().map(Syllables::alike).toList(), "");
  }

  private static Set<String> alike(String syllable) {
    String blurred = Pinyin.blurred(syllable);
    return Pinyin.syllables(blurred.substring(0, 1)).stream()
        .filter(s -> Pinyin.blurred(s).equals(blurred))
        .collect(Collectors.toSet());
  }

  /** These, of which the last may be unfinished. */
  static Syllables beginning(List<String> syllables) {
    int last = syllables.size() - 1;
    Stream<Set<String>> whole = syllables.subList(0, last).stream().map(Set::of);
    Set<String> rest = Set.copyOf(Pinyin.syllables(syllables.get(last)));
    return new Syllables(Stream.concat(whole, Stream.of(rest)).toList(), "");
  }

  /** All that begin with these letters; a letter may also be itself. */
  static Syllables initials(String letters) {
    List<Set<String>> each =
        letters
            .codePoints()
            .mapToObj(Character::toString)
            .map(c -> Stream.concat(Stream.of(c), Pinyin.syllables(c).stream()))
            .map(all -> all.collect(Collectors.toSet()))
            .toList();
    return new Syllables(each, letters);
  }

  /** What finds the texts that sound so, in a field by its name without an ending. */
  Query in(String field) {
    if (!letters.isEmpty()) {
      return new PrefixQuery(new Term(field + Analysis.INITIALS, letters));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Set<String> one : each) {
      phrase.add(
          one.stream()
              .sorted()
              .map(s -> new Term(field + Analysis.PINYIN, s))
              .toArray(Term[]::new));
    }
    return phrase.build();
  }

  /**
   * Where in a simplified text something sounds so, at or after a place; -1 if nowhere. Of the
   * characters at least one is Chinese.
   */
  int in(String text, int from) {
    for (int start = from; start + each.size() <= text.length(); start++) {
      if (startsAt(text, start)) {
        return start;
      }
    }
    return -1;
  }

  private boolean startsAt(String text, int start) {
    boolean chinese = false;
    for (int i = 0; i < each.size(); i++) {
      char c = text.charAt(start + i);
      List<String> readings = Pinyin.readings(c);
      chinese |= !readings.isEmpty();
      boolean fits =
          readings.isEmpty()
              ? each.get(i).contains(String.valueOf(c).toLowerCase(Locale.ROOT))
              : readings.stream().anyMatch(each.get(i)::contains);
      if (!fits) {
        return false;
      }
    }
    return chinese;
  }
}
