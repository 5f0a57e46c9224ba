package org.parkgraph.protocol;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.ParameterType;
import org.parkgraph.query.RunnableText;
import org.parkgraph.vocab.Park;

/** A canned query as an example in the editor: with the values of its first example, and short. */
final class ExampleText {

  /** The address of a thing or a concept: the namespace, its scheme if it has one, the name. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "<(" + Pattern.quote(Park.BASE) + "(?:id/|scheme/([a-z][a-z-]*)/))([A-Za-z][\\w-]*)>");

  private ExampleText() {}

  /** The text, labels in the reader's language where the query gives labels. */
  static String of(CannedQuery query, String lang) {
    Map<String, String> call = new TreeMap<>(query.examples().get(0));
    if (lang.startsWith("zh")) {
      query.parameters().stream()
          .filter(p -> p.type() == ParameterType.LANGUAGE && p.name().equals("lang"))
          .forEach(p -> call.putIfAbsent("lang", "zh"));
    }
    return "# " + query.title().in(lang) + "\n" + shortened(RunnableText.of(query, call));
  }

  private static String shortened(String text) {
    Map<String, String> prefixes = new TreeMap<>();
    Matcher address = ADDRESS.matcher(text);
    StringBuilder result = new StringBuilder();
    while (address.find()) {
      String prefix = address.group(2) == null ? "id" : address.group(2);
      prefixes.put(prefix, address.group(1));
      address.appendReplacement(result, prefix + ":" + address.group(3));
    }
    address.appendTail(result);
    StringBuilder lines = new StringBuilder();
    prefixes.forEach(
        (prefix, namespace) -> {
          if (!Pattern.compile("PREFIX +" + prefix + ":").matcher(text).find()) {
            lines.append("PREFIX ").append(prefix).append(": <").append(namespace).append(">\n");
          }
        });
    return lines + result.toString();
  }
}
