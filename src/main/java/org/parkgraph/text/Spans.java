package org.parkgraph.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Where the terms of a text stand in it. Those of texts asked for lately are kept, as the same
 * names and sentences are shown again and again; safe for any number of threads.
 *
 * @param terms in the order of the text
 * @param starts where each begins, in characters
 * @param ends where each ends
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Spans(String[] terms, int[] starts, int[] ends) {

  /** A text under an ending of {@link Analysis}. */
  private record Key(String ending, String text) {}

  /** So many that threads seldom wait for each other. */
  private static final int PARTS = 16;

  /** In bytes, about; together at least 4 MB and at most 8. */
  private static final long PART = (4 << 20) / PARTS;

  private static final List<Recent<Key, Spans>> KEPT =
      Stream.generate(() -> new Recent<Key, Spans>(Spans::read, Spans::weight, PART))
          .limit(PARTS)
          .toList();

  /** Those of a text in a field. */
  static Spans of(String field, String text) {
    Key key = new Key(field.substring(field.lastIndexOf('.')), text);
    Recent<Key, Spans> part = KEPT.get(Math.floorMod(key.hashCode(), PARTS));
    synchronized (part) {
      return part.of(key);
    }
  }

  private static Spans read(Key key) {
    String[] terms = new String[16];
    int[] starts = new int[16];
    int[] ends = new int[16];
    int size = 0;
    try (TokenStream stream = Analysis.INSTANCE.tokenStream(key.ending(), key.text())) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      for (stream.reset(); stream.incrementToken(); size++) {
        if (size == terms.length) {
          terms = Arrays.copyOf(terms, 2 * size);
          starts = Arrays.copyOf(starts, 2 * size);
          ends = Arrays.copyOf(ends, 2 * size);
        }
        terms[size] = term.toString();
        starts[size] = place.startOffset();
        ends[size] = place.endOffset();
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail to be read
    }
    return new Spans(
        Arrays.copyOf(terms, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
  }

  /** About what it takes in memory with its text, in bytes. */
  private int weight() {
    return 256 + 80 * terms.length;
  }
}
