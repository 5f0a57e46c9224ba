package org.parkgraph.conformance;

import java.util.List;
import java.util.Random;

/**
 * Small random datasets: few terms, so that joins hit, and the same triple in several graphs. Equal
 * seeds give equal data.
 */
final class RandomData {

  static final List<String> THINGS =
      List.of(
          "<http://x.example/a>",
          "<http://x.example/b>",
          "<http://x.example/c>",
          "<http://x.example/d>");
  static final List<String> PROPERTIES =
      List.of("<http://x.example/p>", "<http://x.example/q>", "<http://x.example/r>");
  static final List<String> GRAPHS =
      List.of("<http://x.example/g1>", "<http://x.example/g2>", "<http://x.example/a>");
  static final List<String> LITERALS =
      List.of(
          "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>",
          "\"2\"^^<http://www.w3.org/2001/XMLSchema#integer>",
          "\"01\"^^<http://www.w3.org/2001/XMLSchema#integer>",
          "\"1.0\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
          "\"2.5e0\"^^<http://www.w3.org/2001/XMLSchema#double>",
          "\"no\"^^<http://www.w3.org/2001/XMLSchema#integer>",
          "\"2020-02-01\"^^<http://www.w3.org/2001/XMLSchema#date>",
          "\"2021-02-01\"^^<http://www.w3.org/2001/XMLSchema#date>",
          "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>",
          "\"x\"",
          "\"x\"@en",
          "\"X y\"@en-GB",
          "\"\u56ed\"@zh");
  private static final List<String> BLANKS = List.of("_:m", "_:n");

  private RandomData() {}

  /** The lines of a file of N-Quads. */
  static String quads(long seed) {
    Random random = new Random(seed);
    StringBuilder lines = new StringBuilder();
    int triples = 15 + random.nextInt(35);
    for (int i = 0; i < triples; i++) {
      String triple = subject(random) + " " + pick(random, PROPERTIES) + " " + object(random);
      int copies = random.nextInt(5) == 0 ? 2 : 1;
      for (int c = 0; c < copies; c++) {
        String graph = random.nextInt(3) == 0 ? "" : " " + pick(random, GRAPHS);
        lines.append(triple).append(graph).append(" .\n");
      }
    }
    return lines.toString();
  }

  private static String subject(Random random) {
    return random.nextInt(6) == 0 ? pick(random, BLANKS) : pick(random, THINGS);
  }

  private static String object(Random random) {
    return random.nextInt(5) < 2 ? pick(random, LITERALS) : subject(random);
  }

  static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
