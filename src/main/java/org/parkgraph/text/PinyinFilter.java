package org.parkgraph.text;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.parkgraph.chinese.Pinyin;

/**
 * Puts the syllable in the place of a Chinese character, and where it can be read in several ways,
 * all of them in the same place. Words of other scripts stay.
 */
final class PinyinFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> more = new ArrayDeque<>(4);

  PinyinFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!more.isEmpty()) {
      term.setEmpty().append(more.remove());
      step.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    List<String> readings = readings(term);
    if (!readings.isEmpty()) {
      term.setEmpty().append(readings.get(0));
      more.addAll(readings.subList(1, readings.size()));
    }
    return true;
  }

  /** How a term may be read that is one Chinese character; nothing for any other. */
  static List<String> readings(CharSequence term) {
    return term.length() == 1 ? Pinyin.readings(term.charAt(0)) : List.of();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    more.clear();
  }
}
