package org.parkgraph.conformance;

import java.util.List;
import java.util.Random;

/**
 * A random query over the whole algebra. Equal seeds give equal queries.
 *
 * @param text the query
 * @param whole the query without its LIMIT, where rows may be cut from it at will; else the same
 * @param keys the variables that the rows are sorted by, each from the smallest up
 */
record RandomQuery(String text, String whole, List<String> keys) {

  private static final int DEEPEST = 2;

  private static final String PREFIXES =
      "PREFIX : <http://x.example/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

  RandomQuery {
    text = readable(text);
    whole = readable(whole);
  }

  private static String readable(String query) {
    return PREFIXES
        + query
            .replaceAll("<http://x\\.example/(\\w+)>", ":$1")
            .replaceAll("<http://www\\.w3\\.org/2001/XMLSchema#(\\w+)>", "xsd:$1");
  }

  static RandomQuery of(long seed) {
    Random random = new Random(seed);
    RandomPattern pattern = new RandomPattern(random);
    return switch (random.nextInt(10)) {
      case 0 -> plain("ASK " + pattern.group(DEEPEST));
      case 1 -> construct(random, pattern);
      case 2 -> plain(pattern.grouped(DEEPEST));
      default -> select(random, pattern);
    };
  }

  private static RandomQuery plain(String text) {
    return new RandomQuery(text, text, List.of());
  }

  private static RandomQuery construct(Random random, RandomPattern pattern) {
    String body = pattern.group(DEEPEST);
    String template = pattern.variable() + " <http://x.example/p> " + pattern.variable();
    String more = random.nextBoolean() ? " . ?a ?b " + pattern.variable() : "";
    String made = random.nextInt(4) == 0 ? " . ?a <http://x.example/q> _:new" : "";
    return plain("CONSTRUCT { " + template + more + made + " } WHERE " + body);
  }

  private static RandomQuery select(Random random, RandomPattern pattern) {
    String distinct = random.nextInt(3) == 0 ? "DISTINCT " : "";
    String v = pattern.variable();
    String w = pattern.variable();
    String body = pattern.group(DEEPEST);
    String computed = "(" + pattern.expressions().value(2) + " AS ?z) ";
    String head =
        switch (random.nextInt(4)) {
          case 0 -> v + " " + (w.equals(v) ? "" : w + " ");
          case 1 -> v + " " + computed;
          default -> "* ";
        };
    String whole = "SELECT " + distinct + (body.contains("?") ? head : v + " ") + body;
    return switch (random.nextInt(5)) {
      case 0 -> new RandomQuery(whole + "LIMIT " + (1 + random.nextInt(5)), whole, List.of());
      case 1 -> {
        String ordered = whole + "ORDER BY " + v;
        yield new RandomQuery(ordered, ordered, List.of(v.substring(1)));
      }
      default -> plain(whole);
    };
  }
}
