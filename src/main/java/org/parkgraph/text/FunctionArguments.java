package org.parkgraph.text;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.jspecify.annotations.Nullable;

/**
 * The object of {@code text:query} or {@code park:search}: properties, words, and after them in any
 * order a limit, {@code "lang:…"} and {@code "highlight:…"}.
 *
 * @param limit how many at most; -1: all
 * @param lang language tag in lower case, or null
 * @param marker how found words are marked, or null: not at all
 */
record FunctionArguments(
    List<String> properties,
    String words,
    int limit,
    @Nullable String lang,
    @Nullable Marker marker) {

  private static final String FORM =
      "the object is \"words\" or (property… \"words\" limit \"lang:…\" \"highlight:…\"),"
          + " of which only the words are needed";

  private static final int SNIPPETS = 3;
  private static final int SNIPPET_LENGTH = 128;
  private static final int MAX_NUMBER = 10_000;

  /** How words are marked where it is not said how. */
  static final Marker MARKER = marker("");

  /**
   * Reads the arguments.
   *
   * @throws TextQueryException if they have another form
   */
  static FunctionArguments of(PropFuncArg object) {
    List<Node> nodes = object.isList() ? object.getArgList() : List.of(object.getArg());
    Iterator<Node> rest = nodes.iterator();
    List<String> properties = new ArrayList<>();
    Node node = next(rest);
    while (node.isURI()) {
      properties.add(node.getURI());
      node = next(rest);
    }
    String words = string(node);
    String lang = node.getLiteralLanguage().isEmpty() ? null : node.getLiteralLanguage();
    int limit = -1;
    Marker marker = null;
    while (rest.hasNext()) {
      Node option = rest.next();
      Number number = GraphReader.number(option);
      if (number != null) {
        limit = number.intValue();
        continue;
      }
      String text = string(option);
      if (text.startsWith("lang:")) {
        lang = text.substring("lang:".length()).strip();
      } else if (text.startsWith("highlight:")) {
        marker = marker(text.substring("highlight:".length()));
      } else {
        throw new TextQueryException(FORM);
      }
    }
    return new FunctionArguments(
        properties,
        words,
        Math.max(-1, limit),
        lang == null ? null : lang.toLowerCase(ROOT),
        marker);
  }

  /** Whether what is searched for is known only when the query runs. */
  static boolean hasVariables(PropFuncArg object) {
    return object.isList()
        ? object.getArgList().stream().anyMatch(Node::isVariable)
        : object.getArg().isVariable();
  }

  private static Node next(Iterator<Node> rest) {
    if (!rest.hasNext()) {
      throw new TextQueryException(FORM);
    }
    return rest.next();
  }

  private static String string(Node node) {
    if (!GraphReader.isText(node)) {
      throw new TextQueryException(FORM);
    }
    return node.getLiteralLexicalForm();
  }

  /**
   * The options are {@code s:} and {@code e:} for the marks, m: pieces, z: their length, f:
   * between.
   */
  private static Marker marker(String options) {
    String start = "<em>";
    String end = "</em>";
    String between = " … ";
    int snippets = SNIPPETS;
    int length = SNIPPET_LENGTH;
    for (String option : options.split("\\|", -1)) {
      String text = option.strip();
      int colon = text.indexOf(':');
      String value = text.substring(colon + 1);
      switch (text.substring(0, Math.max(0, colon))) {
        case "s" -> start = value;
        case "e" -> end = value;
        case "f" -> between = value;
        case "m" -> snippets = number(value);
        case "z" -> length = number(value);
        case "jh", "jf" -> {} // whether marks or pieces that touch are joined: they always are
        default -> {
          if (!text.isEmpty()) {
            throw new TextQueryException(
                "highlight: takes s:start | e:end | m:pieces | z:length | f:between");
          }
        }
      }
    }
    return new Marker(start, end, UnaryOperator.identity(), snippets, length, between);
  }

  private static int number(String value) {
    try {
      int number = Integer.parseInt(value.strip());
      if (number >= 1 && number <= MAX_NUMBER) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers out of range
    }
    throw new TextQueryException(
        "highlight: takes whole numbers from 1 to " + MAX_NUMBER + " for m: and z:");
  }
}
