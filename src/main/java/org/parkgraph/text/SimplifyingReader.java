package org.parkgraph.text;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;
import org.parkgraph.chinese.Simplified;

/** Simplifies Chinese characters one for one, so that places in the text stay what they are. */
final class SimplifyingReader extends CharFilter {

  SimplifyingReader(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = input.read(buffer, from, length);
    for (int i = from; i < from + read; i++) {
      buffer[i] = Simplified.of(buffer[i]);
    }
    return read;
  }

  @Override
  protected int correct(int offset) {
    return offset;
  }
}
