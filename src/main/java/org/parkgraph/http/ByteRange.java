package org.parkgraph.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a body that a client asks for, so that a broken download can go on.
 *
 * @param from its first byte
 * @param to the byte after its last
 */
record ByteRange(long from, long to) {

  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** A range of a body that has none of the bytes asked for. */
  private static final ByteRange NOTHING = new ByteRange(0, 0);

  /**
   * What a Range header asks for of a body of a size. Null where the whole is to be sent: there is
   * no header, or it is none of ours, which a server may pass over.
   */
  static @Nullable ByteRange of(@Nullable String header, long size) {
    Matcher m = ONE.matcher(header == null ? "" : header.strip());
    if (!m.matches() || (m.group(1).isEmpty() && m.group(2).isEmpty())) {
      return null;
    }
    if (m.group(1).isEmpty()) {
      long last = Math.min(size, Long.parseLong(m.group(2)));
      return last == 0 ? NOTHING : new ByteRange(size - last, size);
    }
    long from = Long.parseLong(m.group(1));
    long to = m.group(2).isEmpty() ? size : Long.parseLong(m.group(2)) + 1;
    if (to <= from && from < size) {
      return null; // the end before the beginning: no range at all
    }
    return from >= size ? NOTHING : new ByteRange(from, Math.min(to, size));
  }

  boolean isEmpty() {
    return from == to;
  }
}
