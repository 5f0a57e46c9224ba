package org.parkgraph.text;

import static java.text.Normalizer.Form.NFKC;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Brings words that look alike to the same characters: composed accents, plain widths, no invisible
 * format characters, no full stops inside ("U.S." is "US"). Letters of other alphabets that merely
 * look alike stay apart.
 */
final class NormalizingFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  NormalizingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (isPlain()) {
      return true;
    }
    StringBuilder kept = new StringBuilder(term.length());
    Normalizer.normalize(term, NFKC)
        .codePoints()
        .filter(c -> c != '.' && Character.getType(c) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    term.setEmpty().append(kept);
    return true;
  }

  private boolean isPlain() {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) > 127 || term.charAt(i) == '.') {
        return false;
      }
    }
    return true;
  }
}
