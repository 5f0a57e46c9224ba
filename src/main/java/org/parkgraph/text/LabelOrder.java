package org.parkgraph.text;

import java.io.ByteArrayOutputStream;
import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * Makes names into keys whose bytes sort as a reader of the language sorts: Chinese by sound, in
 * English without regard to capitals. For one thread.
 */
final class LabelOrder {

  /** What stands behind this many characters decides no order, as a term has its limit. */
  private static final int LONGEST = 200;

  private final Map<String, Collator> collators =
      Map.of(
          Analysis.ENGLISH, Collator.getInstance(Locale.ENGLISH),
          Analysis.CHINESE, Collator.getInstance(Locale.SIMPLIFIED_CHINESE));

  /**
   * The key of a name.
   *
   * @param ending of the language
   * @param numbers that decide between equal names, from 0
   */
  BytesRef key(String ending, String name, int... numbers) {
    String beginning = name.substring(0, Math.min(LONGEST, name.length()));
    Collator collator = collators.get(ending);
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    if (collator != null) {
      key.writeBytes(collator.getCollationKey(beginning).toByteArray());
    }
    Arrays.stream(numbers).forEach(n -> write(key, n));
    return new BytesRef(key.toByteArray());
  }

  private static void write(ByteArrayOutputStream key, int number) {
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      key.write(number >>> shift);
    }
  }
}
