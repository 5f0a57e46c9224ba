package org.parkgraph.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random graph patterns over few variables, so that branches share them. */
final class RandomPattern {

  private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d", "?e");

  private final Random random;
  private final RandomExpression expressions;
  private final RandomPath paths;
  private final List<String> made = new ArrayList<>();
  private int fresh;

  RandomPattern(Random random) {
    this.random = random;
    this.expressions = new RandomExpression(random, this::variable);
    this.paths = new RandomPath(random);
  }

  /** A variable of the query, bound or not where it is used. */
  String variable() {
    boolean ofBind = !made.isEmpty() && random.nextInt(5) == 0;
    return RandomData.pick(random, ofBind ? made : VARIABLES);
  }

  /** A variable that no pattern before it has. */
  String fresh() {
    fresh++;
    made.add("?x" + fresh);
    return "?x" + fresh;
  }

  RandomExpression expressions() {
    return expressions;
  }

  /** A group in braces. */
  String group(int depth) {
    StringBuilder text = new StringBuilder("{ ");
    if (random.nextInt(8) != 0) {
      text.append(triples(1 + random.nextInt(6) / 3 + random.nextInt(6) / 5));
    }
    int more = random.nextInt(depth > 0 ? 4 : 2) * random.nextInt(4) / 2;
    for (int i = 0; i < more; i++) {
      text.append(element(depth));
    }
    return text.append("} ").toString();
  }

  private String element(int depth) {
    if (depth == 0) {
      return random.nextBoolean() ? filter(0) : triples(1);
    }
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> "OPTIONAL " + group(depth - 1);
      case 3, 4 -> group(depth - 1) + "UNION " + group(depth - 1);
      case 5 -> "MINUS " + group(depth - 1);
      case 6 -> "BIND (" + expressions.value(2) + " AS " + fresh() + ") ";
      case 7 -> values();
      case 8 -> "{ " + subselect(depth - 1) + "} ";
      case 9 -> "GRAPH " + graph() + " " + group(random.nextInt(depth));
      case 10 -> triples(1);
      case 11 -> group(depth - 1);
      default -> filter(depth);
    };
  }

  private String filter(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      return "FILTER " + (random.nextBoolean() ? "EXISTS " : "NOT EXISTS ") + group(depth - 1);
    }
    return "FILTER (" + expressions.condition(1) + ") ";
  }

  private String values() {
    String v = variable();
    if (random.nextBoolean()) {
      return "VALUES " + v + " { " + term() + " " + term() + " } ";
    }
    String w = variable();
    return v.equals(w)
        ? "VALUES " + v + " { UNDEF " + term() + " } "
        : "VALUES (%s %s) { (%s UNDEF) (%s %s) (%s %s) } "
            .formatted(v, w, term(), term(), term(), term(), term());
  }

  private String graph() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> "?g"; // shared by the graph patterns of a query, and by little else
      case 2 -> variable();
      default -> RandomData.pick(random, RandomData.GRAPHS);
    };
  }

  /** Triple patterns, the later ones mostly joined to those before. */
  private String triples(int count) {
    StringBuilder text = new StringBuilder();
    String last = variable();
    for (int i = 0; i < count; i++) {
      String subject = random.nextInt(5) == 0 ? subject() : last;
      String object = random.nextInt(9) == 0 ? term() : variable();
      text.append(subject).append(' ').append(predicate()).append(' ');
      text.append(random.nextInt(15) == 0 ? "[]" : object).append(" . ");
      last = random.nextBoolean() && object.startsWith("?") ? object : subject;
    }
    return text.toString();
  }

  private String subject() {
    return random.nextInt(3) != 0 ? variable() : RandomData.pick(random, RandomData.THINGS);
  }

  private String predicate() {
    return switch (random.nextInt(10)) {
      case 0 -> variable();
      case 1, 2, 3 -> paths.path(1 + random.nextInt(2));
      default -> RandomData.pick(random, RandomData.PROPERTIES);
    };
  }

  private String term() {
    return RandomData.pick(random, random.nextBoolean() ? RandomData.THINGS : RandomData.LITERALS);
  }

  /** A query inside a query; cut only where its order leaves no choice. */
  private String subselect(int depth) {
    if (random.nextInt(3) == 0) {
      return grouped(depth);
    }
    String v = variable();
    String w = random.nextBoolean() ? "" : " " + variable();
    String select = "SELECT " + (random.nextBoolean() ? "DISTINCT " : "") + v + w + " ";
    String order =
        random.nextInt(3) == 0 ? " ORDER BY " + total(v) + " " + total(w) + "LIMIT 3 " : "";
    return select + group(depth) + order;
  }

  /**
   * Sort keys that tell apart any two terms but blank nodes of one graph, which ARQ tells apart.
   */
  private static String total(String variable) {
    return variable.isBlank()
        ? ""
        : variable
            + " STR("
            + variable
            + ") STR(DATATYPE("
            + variable
            + ")) LANG("
            + variable
            + ") ";
  }

  /** A query that groups and counts. */
  String grouped(int depth) {
    String by = variable();
    String of = variable();
    String aggregate =
        switch (random.nextInt(8)) {
          case 0 -> "COUNT(*)";
          case 1 -> "COUNT(DISTINCT " + of + ")";
          case 2 -> "SUM(" + of + ")";
          case 3 -> "MIN(" + of + ")";
          case 4 -> "MAX(" + of + ")";
          case 5 -> "AVG(" + of + ")";
          default -> "COUNT(" + of + ")";
        };
    String body = group(depth);
    String sum = fresh();
    String having = random.nextInt(3) == 0 ? "HAVING (" + aggregate + " >= 1) " : "";
    return random.nextInt(6) == 0
        ? "SELECT (" + aggregate + " AS " + sum + ") " + body
        : "SELECT "
            + by
            + " ("
            + aggregate
            + " AS "
            + sum
            + ") "
            + body
            + "GROUP BY "
            + by
            + " "
            + having;
  }
}
