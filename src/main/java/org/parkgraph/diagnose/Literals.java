package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Literals beside each other. */
final class Literals {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?([eE][+-]?[0-9]{1,2})?");
  private static final Pattern YEAR = Pattern.compile("-?[0-9]{4}");
  private static final Pattern MONTH = Pattern.compile("-?[0-9]{4}-[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("-?[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

  private Literals() {}

  /** What is wrong with a literal where another value, or a thing, was meant. */
  static Mistake mistake(Node given, Node meant) {
    if (!meant.isLiteral()) {
      return Mistake.NAME;
    }
    if (isNumber(given) && isNumber(meant) && number(given) == number(meant)) {
      return Mistake.DATATYPE;
    }
    if (!given.getLiteralLexicalForm().equals(meant.getLiteralLexicalForm())) {
      return isText(given) == isText(meant) ? Mistake.VALUE : Mistake.DATATYPE;
    }
    return isText(given) && isText(meant) ? Mistake.LANGUAGE : Mistake.DATATYPE;
  }

  /** Whether it is a text, with or without a language. */
  static boolean isText(Node literal) {
    RDFDatatype type = literal.getLiteralDatatype();
    return !literal.getLiteralLanguage().isEmpty() || XSDDatatype.XSDstring.equals(type);
  }

  static int likeness(Node given, Node other) {
    boolean numbers = isNumber(given) && isNumber(other);
    if (numbers && number(given) == number(other)) {
      return Likeness.SAME;
    }
    return Likeness.of(given.getLiteralLexicalForm(), other.getLiteralLexicalForm());
  }

  private static boolean isNumber(Node literal) {
    return NUMBER.matcher(literal.getLiteralLexicalForm()).matches();
  }

  private static double number(Node literal) {
    return Double.parseDouble(literal.getLiteralLexicalForm());
  }

  /** A literal as a value of another datatype, where that is possible: none or one. */
  static List<Node> as(Node given, RDFDatatype type) {
    String text = given.getLiteralLexicalForm();
    List<String> forms = new ArrayList<>(List.of(text));
    if (DAY.matcher(text).matches()) {
      forms.addAll(List.of(text.substring(0, 10), text.substring(0, 7), text.substring(0, 4)));
    } else if (MONTH.matcher(text).matches()) {
      forms.addAll(List.of(text + "-01", text.substring(0, 4)));
    } else if (YEAR.matcher(text).matches()) {
      forms.addAll(List.of(text + "-01-01", text + "-01"));
    }
    forms.add(forms.get(forms.size() - 1) + "T00:00:00");
    return forms.stream()
        .filter(type::isValid)
        .limit(1)
        .map(form -> NodeFactory.createLiteralDT(form, type))
        .toList();
  }
}
