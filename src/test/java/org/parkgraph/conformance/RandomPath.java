package org.parkgraph.conformance;

import java.util.Random;

/** Random property paths of all kinds. */
final class RandomPath {

  private final Random random;

  RandomPath(Random random) {
    this.random = random;
  }

  String path(int depth) {
    if (depth == 0) {
      return property();
    }
    return switch (random.nextInt(9)) {
      case 0 -> unit(depth) + "*";
      case 1 -> unit(depth) + "+";
      case 2 -> unit(depth) + "?";
      case 3 -> "^" + unit(depth);
      case 4 -> "(" + path(depth - 1) + "|" + path(depth - 1) + ")";
      case 5 -> "!(" + property() + "|^" + property() + ")";
      case 6 -> "!" + property();
      default -> "(" + path(depth - 1) + "/" + path(depth - 1) + ")";
    };
  }

  private String unit(int depth) {
    return depth == 1 ? property() : "(" + path(depth - 1) + ")";
  }

  private String property() {
    return RandomData.pick(random, RandomData.PROPERTIES);
  }
}
