package org.parkgraph.generate;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;

/**
 * A park to be generated: its number, its size and what is in it, all computable from its number,
 * so that one park can name things of another that was written long ago.
 *
 * @param number from 1
 */
record Site(int number, long seed) {

  /** A tenth of the parks is big, most are small; ten of them make ten of the middle size. */
  private static final double[] SIZES = {1.0, 0.5, 2.6, 0.7, 0.4, 1.5, 0.6, 0.5, 1.2, 1.0};

  /** What a park of the middle size has. */
  enum Kind {
    ZONE(3),
    STREET(6),
    BUILDING(12),
    INSTITUTION(5),
    ENTERPRISE(33),
    PERSON(24),
    POLICY(14),
    EVENT(20),
    INVESTMENT(10),
    AGREEMENT(6);

    private final int count;
    private final String slug;

    Kind(int count) {
      this.count = count;
      this.slug = name().toLowerCase(Locale.ROOT);
    }
  }

  /** Names of things of one kind: this many numbers are kept for a park. */
  private static final int NUMBERS = 1024;

  /** The dice for one purpose in this park. */
  Dice dice(String purpose) {
    return new Dice(seed, number, purpose.hashCode());
  }

  /** The dice for one thing of a kind. */
  Dice dice(Kind kind, int index) {
    return new Dice(seed, number, kind.slug.hashCode(), index);
  }

  /** How many there are of a kind. */
  int count(Kind kind) {
    return Math.max(1, (int) (kind.count * SIZES[(number - 1) % SIZES.length] + 0.5));
  }

  /** The numbers of the things of a kind. */
  List<Integer> all(Kind kind) {
    return IntStream.rangeClosed(1, count(kind)).boxed().toList();
  }

  /** The park itself. */
  Node node() {
    return Terms.id("p" + number);
  }

  /** The address of a thing of the park. */
  Node node(Kind kind, int index) {
    return Terms.id("p" + number + "-" + kind.slug + "-" + index);
  }

  /** A made-up name that no other thing of the kind has, in whatever park. */
  Text coined(Kind kind, int index) {
    return kind == Kind.PERSON ? Names.person(serial(index)) : Names.of(serial(index));
  }

  /** The name of the park. */
  Text name() {
    return Names.of(serial(0)).then("Science Park", "科技园");
  }

  private long serial(int index) {
    return (long) number * NUMBERS + index;
  }

  /** A park written before this one, the first ones most often; itself if it is the first. */
  Site earlier(Dice dice) {
    return number == 1 ? this : new Site(1 + dice.zipf(number - 1), seed);
  }

  /** A thing of a kind, those with low numbers most often; one in eight is of an earlier park. */
  Node some(Kind kind, Dice dice) {
    Site site = dice.percent(12) ? earlier(dice) : this;
    return site.node(kind, 1 + dice.zipf(site.count(kind)));
  }
}
