package org.parkgraph.conformance;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random expressions, many of which are errors for many values. */
final class RandomExpression {

  private final Random random;
  private final Supplier<String> variable;

  /**
   * @param variable gives a variable, bound or not
   */
  RandomExpression(Random random, Supplier<String> variable) {
    this.random = random;
    this.variable = variable;
  }

  /** A condition of FILTER or HAVING. */
  String condition(int depth) {
    if (depth > 0 && random.nextInt(3) == 0) {
      String a = condition(depth - 1);
      return switch (random.nextInt(4)) {
        case 0 -> "(" + a + " && " + condition(depth - 1) + ")";
        case 1 -> "!(" + a + ")";
        default -> "(" + a + " || " + condition(depth - 1) + ")";
      };
    }
    String v = variable.get();
    return switch (random.nextInt(15)) {
      case 0 -> "(" + v + " = " + value(0) + ")";
      case 1 -> "(" + v + " != " + value(0) + ")";
      case 2 -> "(" + v + " < " + value(0) + ")";
      case 3 -> "(" + v + " >= " + variable.get() + ")";
      case 4 -> "BOUND(" + v + ")";
      case 5 -> "!BOUND(" + v + ")";
      case 6 -> "sameTerm(" + v + ", " + value(0) + ")";
      case 7 -> "(" + v + " = " + variable.get() + ")";
      case 8 -> "(" + v + " IN (" + value(0) + ", " + value(1) + "))";
      case 9 -> "(" + v + " NOT IN (" + value(1) + ", " + constant() + "))";
      case 10 -> "isIRI(" + v + ")";
      case 11 -> "isLiteral(" + v + ")";
      case 12 -> "langMatches(LANG(" + v + "), \"en\")";
      case 13 -> "REGEX(STR(" + v + "), \"[ax]$\")";
      default -> "(" + value(1) + ")";
    };
  }

  /** A value of BIND, a projection or ORDER BY. */
  String value(int depth) {
    if (depth <= 0) {
      return random.nextInt(2) == 0 ? variable.get() : constant();
    }
    return switch (random.nextInt(10)) {
      case 0 -> "(" + value(depth - 1) + " + " + value(depth - 1) + ")";
      case 1 -> "STR(" + value(depth - 1) + ")";
      case 2 -> "IF(" + condition(0) + ", " + value(depth - 1) + ", " + value(depth - 1) + ")";
      case 3 -> "COALESCE(" + variable.get() + ", " + value(depth - 1) + ")";
      case 4 -> "STRLEN(" + variable.get() + ")";
      case 5 -> "(1 / 0)";
      case 6 -> "DATATYPE(" + variable.get() + ")";
      case 7 -> "(-" + variable.get() + ")";
      default -> variable.get();
    };
  }

  String constant() {
    List<String> from =
        switch (random.nextInt(4)) {
          case 0 -> RandomData.THINGS;
          case 1 -> List.of("1", "2", "1.5", "true");
          default -> RandomData.LITERALS;
        };
    return RandomData.pick(random, from);
  }
}
