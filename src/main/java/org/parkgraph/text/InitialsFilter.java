package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes of a Chinese text the first letters of its syllables: one term from each character on, of
 * {@value #LONGEST} letters at most, so that what somebody types is the beginning of one of them.
 * Where a character can be read in several ways there are several terms, {@value #MOST_WAYS} at
 * most; words of other scripts come whole. A text without Chinese has none.
 */
final class InitialsFilter extends TokenFilter {

  static final int LONGEST = 10;
  private static final int MOST_WAYS = 8;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Deque<String> terms = new ArrayDeque<>();
  private boolean done;

  InitialsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!done) {
      done = true;
      readAll();
    }
    if (terms.isEmpty()) {
      return false;
    }
    clearAttributes();
    term.append(terms.remove());
    return true;
  }

  private void readAll() throws IOException {
    List<List<String>> heads = new ArrayList<>();
    boolean chinese = false;
    while (input.incrementToken()) {
      List<String> readings = PinyinFilter.readings(term);
      chinese |= !readings.isEmpty();
      heads.add(
          readings.isEmpty()
              ? List.of(term.toString())
              : readings.stream().map(r -> r.substring(0, 1)).distinct().toList());
    }
    for (int from = 0; chinese && from + 1 < heads.size(); from++) {
      terms.addAll(joined(heads.subList(from, Math.min(heads.size(), from + LONGEST))));
    }
  }

  private static List<String> joined(List<List<String>> heads) {
    List<String> ways = List.of("");
    for (List<String> next : heads) {
      boolean one = ways.size() * next.size() > MOST_WAYS;
      List<String> choice = one ? next.subList(0, 1) : next;
      ways = ways.stream().flatMap(w -> choice.stream().map(w::concat)).toList();
    }
    return ways.stream().map(w -> w.substring(0, Math.min(w.length(), LONGEST))).toList();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    terms.clear();
    done = false;
  }
}
