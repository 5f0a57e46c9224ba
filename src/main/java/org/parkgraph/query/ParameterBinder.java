package org.parkgraph.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** Turns the texts of a call into the RDF terms that its query is run with. */
public final class ParameterBinder {

  /** Names that calls use for something else than parameters of the query. */
  public static final Set<String> RESERVED =
      Set.of("limit", "offset", "format", "sources", "explain", "bom");

  private static final int LONGEST_SHOWN = 60;

  private ParameterBinder() {}

  /**
   * The terms of a call as it spells them, whatever the graph knows.
   *
   * @param given the values of each parameter, without the {@link #RESERVED} ones
   * @throws BadParameterException for the first parameter that is unknown, missing, repeated or no
   *     value of its type
   */
  public static Map<Var, Node> bind(CannedQuery query, Map<String, List<String>> given) {
    return bind(query.parameters(), given, null);
  }

  /**
   * The terms of a call, held against a graph: the values that are given name things in it, by
   * address or by name.
   *
   * @param given the values of each parameter, without the {@link #RESERVED} ones
   * @throws BadParameterException for the first parameter that is unknown, missing, repeated, no
   *     value of its type, or nothing that the graph knows
   */
  public static Map<Var, Node> bind(
      CannedQuery query, Map<String, List<String>> given, Things things) {
    return bind(query.parameters(), given, things);
  }

  /** The terms of those given, and of the defaults of those that are not. */
  static Map<Var, Node> bind(
      List<QueryParameter> parameters, Map<String, List<String>> given, @Nullable Things things) {
    checkKnown(parameters, given.keySet());
    Map<Var, Node> terms = new HashMap<>();
    for (QueryParameter parameter : parameters) {
      String value = single(parameter, given.getOrDefault(parameter.name(), List.of()));
      if (value != null) {
        boolean known = things != null && given.containsKey(parameter.name());
        terms.put(Var.alloc(parameter.name()), term(parameter, value, known ? things : null));
      }
    }
    return terms;
  }

  private static void checkKnown(List<QueryParameter> parameters, Set<String> given) {
    List<String> names = parameters.stream().map(QueryParameter::name).toList();
    for (String name : given) {
      if (!names.contains(name)) {
        throw new BadParameterException(
            shown(name),
            "unknown; "
                + (names.isEmpty()
                    ? "the query has none"
                    : "there is " + String.join(", ", names)));
      }
    }
  }

  private static @Nullable String single(QueryParameter parameter, List<String> values) {
    if (values.size() > 1) {
      throw new BadParameterException(parameter.name(), "given more than once; give it once");
    }
    if (values.isEmpty() && parameter.required()) {
      throw new BadParameterException(
          parameter.name(), "missing; give " + parameter.type().expected());
    }
    return values.isEmpty() ? parameter.defaultValue() : values.get(0);
  }

  private static Node term(QueryParameter parameter, String value, @Nullable Things things) {
    if (value.codePoints().anyMatch(ParameterBinder::isNoText)) {
      throw new BadParameterException(
          parameter.name(), "holds a control character or half a character; give plain text");
    }
    if (things != null && parameter.type() == ParameterType.IRI) {
      return things.find(parameter, value);
    }
    try {
      return parameter.type().term(value);
    } catch (IllegalArgumentException e) {
      throw new BadParameterException(
          parameter.name(),
          "\"" + shown(value) + "\" is not right; give " + parameter.type().expected());
    }
  }

  private static boolean isNoText(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  /** A value as a message shows it: not too long, and nothing but characters. */
  static String shown(String value) {
    String printable =
        value
            .codePoints()
            .limit(LONGEST_SHOWN)
            .mapToObj(c -> isNoText(c) ? "\uFFFD" : Character.toString(c))
            .collect(Collectors.joining());
    return value.codePointCount(0, value.length()) > LONGEST_SHOWN ? printable + "…" : printable;
  }
}
