package org.parkgraph.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * What a text becomes under one of the endings of {@link Analysis}, to be indexed any number of
 * times. Arrays that nobody changes.
 *
 * @param bytes the terms, one behind the other, as the index writes them
 * @param ends where in the bytes each term ends
 * @param steps how many positions each term is behind the last one; one more: those after the last
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; made by the hundred thousand
record Terms(byte[] bytes, int[] ends, int[] steps) {

  /** Analyses a text. */
  static Terms of(String ending, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * text.length());
    int[] ends = new int[8];
    int[] steps = new int[9];
    int size = 0;
    try (TokenStream stream = Analysis.INSTANCE.tokenStream(ending, text)) {
      TermToBytesRefAttribute term = stream.getAttribute(TermToBytesRefAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      for (stream.reset(); stream.incrementToken(); size++) {
        if (size == ends.length) {
          ends = Arrays.copyOf(ends, 2 * size);
          steps = Arrays.copyOf(steps, 2 * size + 1);
        }
        BytesRef each = term.getBytesRef();
        bytes.write(each.bytes, each.offset, each.length);
        ends[size] = bytes.size();
        steps[size] = step.getPositionIncrement();
      }
      stream.end();
      steps[size] = step.getPositionIncrement();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail to be read
    }
    return new Terms(
        bytes.toByteArray(), Arrays.copyOf(ends, size), Arrays.copyOf(steps, size + 1));
  }

  /** About what it takes in memory, in bytes. */
  int weight() {
    return 64 + bytes.length + 8 * ends.length;
  }

  /** Gives the terms of one text after the other to the index. */
  static final class Stream extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef each = new BytesRef();
    private Terms terms = new Terms(new byte[0], new int[0], new int[1]);
    private int next;

    Stream of(Terms others) {
      terms = others;
      return this;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.ends().length) {
        return false;
      }
      each.bytes = terms.bytes();
      each.offset = next == 0 ? 0 : terms.ends()[next - 1];
      each.length = terms.ends()[next] - each.offset;
      term.setBytesRef(each);
      step.setPositionIncrement(terms.steps()[next++]);
      return true;
    }

    @Override
    public void end() {
      step.setPositionIncrement(terms.steps()[terms.ends().length]);
    }
  }
}
