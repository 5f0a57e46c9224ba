package org.parkgraph.reconcile;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.parkgraph.reconcile.Question.Given;
import org.parkgraph.reconcile.Question.Wanted;

/**
 * Whether what is known of a thing holds of a candidate.
 *
 * @param words the same for people: {@code located in agrees: Haidian District}
 */
record PropertyMatch(Term property, Verdict verdict, String words) {

  /** What the data say to a value. */
  enum Verdict {
    AGREES,
    DISAGREES,
    /** The data have no value, or none was given. */
    OPEN
  }

  /** From which score on a name in a table is that of the value. */
  private static final double SAME_NAME = 80;

  /** A date, or its beginning. */
  private static final Pattern DATE = Pattern.compile("-?\\d{4}(-\\d\\d(-\\d\\d(T.*)?)?)?");

  static PropertyMatch of(Wanted wanted, Set<Node> values, Things things) {
    Term property = wanted.property();
    String name = property.name(false);
    if (values.isEmpty() || wanted.values().isEmpty()) {
      String why = values.isEmpty() ? "is not in the data" : "was asked without a value";
      return new PropertyMatch(property, Verdict.OPEN, name + " " + why);
    }
    for (Given given : wanted.values()) {
      for (Node value : values) {
        if (agrees(given, value, things)) {
          return new PropertyMatch(
              property, Verdict.AGREES, name + " agrees: " + shown(value, things));
        }
      }
    }
    String more = values.size() > 1 ? " and " + (values.size() - 1) + " more" : "";
    String first = values.stream().map(v -> shown(v, things)).sorted().findFirst().orElse("");
    return new PropertyMatch(
        property,
        Verdict.DISAGREES,
        name + " disagrees: " + first + more + ", not " + wanted.values().get(0).text());
  }

  private static String shown(Node value, Things things) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    return value.isURI() ? things.of(value).label(false) : "something without a name";
  }

  static boolean agrees(Given given, Node value, Things things) {
    if (value.isURI()) {
      return value.equals(Ids.thing(given.text())) || (!given.id() && named(given, value, things));
    }
    if (!value.isLiteral() || given.id()) {
      return false;
    }
    String text = value.getLiteralLexicalForm();
    BigDecimal number = number(text);
    if (number != null && value.getLiteral().isWellFormed()) {
      BigDecimal asked = number(given.text());
      return asked != null && asked.compareTo(number) == 0;
    }
    if (DATE.matcher(text).matches()) {
      return sameDay(given.text(), text);
    }
    return NameMatch.of(given.spelt(), Spelt.of(text)).score() >= SAME_NAME;
  }

  private static boolean named(Given given, Node value, Things things) {
    return things.of(value).names().stream()
        .anyMatch(n -> NameMatch.of(given.spelt(), n.spelt()).score() >= SAME_NAME);
  }

  /** Whether one is the other, or the year or month of it. */
  private static boolean sameDay(String asked, String date) {
    boolean dates = DATE.matcher(asked).matches();
    return dates && (begins(date, asked) || begins(asked, date));
  }

  private static boolean begins(String whole, String start) {
    return whole.startsWith(start)
        && (whole.length() == start.length() || !Character.isDigit(whole.charAt(start.length())));
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return text.length() > 40 ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
