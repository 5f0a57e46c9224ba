package org.parkgraph.canned;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.parkgraph.html.QueryPage;
import org.parkgraph.linkeddata.Names;
import org.parkgraph.query.CannedQuery;
import org.parkgraph.query.ParameterType;
import org.parkgraph.query.QueryParameter;
import org.parkgraph.query.Spelling;
import org.parkgraph.query.Things;

/** The fields of a query's form, as a reader filled them in. In a read transaction. */
final class QueryFields {

  /** An example as programs write it, which a form with names need not show. */
  private static final Pattern CODE = Pattern.compile("(, such as |，如 ?)[a-z-]+:\\S+$");

  private final CannedQuery query;
  private final DatasetGraph dataset;
  private final Things things;
  private final String lang;

  QueryFields(CannedQuery query, DatasetGraph dataset, String lang) {
    this.query = query;
    this.dataset = dataset;
    this.things = new Things(dataset.getUnionGraph());
    this.lang = lang;
  }

  /**
   * The field of a parameter.
   *
   * @param given what the reader filled in; empty where nothing
   * @param fault what is wrong with it, or null
   */
  QueryPage.Parameter of(QueryParameter p, String given, @Nullable String fault) {
    boolean thing = p.type() == ParameterType.IRI;
    List<QueryPage.Choice> choices = choices(p);
    Node term = thing && !given.isEmpty() ? term(p, given) : null;
    String value = term != null && term.isURI() ? Spelling.of(term.getURI()) : given;
    if (p.name().equals(QueryCall.LANGUAGE) && given.isEmpty() && !lang.equals(p.defaultValue())) {
      value = lang;
    }
    String example = example(p);
    return new QueryPage.Parameter(
        p.name(),
        CODE.matcher(p.description().in(lang)).replaceFirst(""),
        kind(p),
        p.required() ? null : Objects.requireNonNullElse(p.defaultValue(), ""),
        example,
        value,
        shown(p, value, term),
        name(p, example),
        name(p, Objects.requireNonNullElse(p.defaultValue(), "")),
        choices,
        fault);
  }

  private static QueryPage.Kind kind(QueryParameter p) {
    return switch (p.type()) {
      case IRI -> QueryPage.Kind.THING;
      case INTEGER -> QueryPage.Kind.WHOLE;
      case DECIMAL -> QueryPage.Kind.NUMBER;
      case DATE -> QueryPage.Kind.DATE;
      case LANGUAGE -> QueryPage.Kind.LANGUAGE;
      case BOOLEAN -> QueryPage.Kind.YES_OR_NO;
      case TEXT -> QueryPage.Kind.TEXT;
    };
  }

  private String example(QueryParameter p) {
    return query.examples().stream()
        .map(e -> e.get(p.name()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** The name of a thing where a call may give it for the thing, else the value itself. */
  private String shown(QueryParameter p, String value, @Nullable Node term) {
    if (value.isEmpty() || term == null) {
      return value;
    }
    String name = Names.of(dataset, term, lang, value);
    return term.equals(term(p, name)) ? name : value;
  }

  /** What people call the thing that a value stands for. */
  String name(QueryParameter p, String value) {
    boolean thing = p.type() == ParameterType.IRI && !value.isEmpty();
    Node term = thing ? term(p, value) : null;
    return term == null ? value : Names.of(dataset, term, lang, value);
  }

  private @Nullable Node term(QueryParameter p, String value) {
    return things.lookUp(p, value).orElse(null);
  }

  /** The values of a parameter that is confined to some: narrower ones below their broader one. */
  private List<QueryPage.Choice> choices(QueryParameter p) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(lang));
    List<Things.Option> options = new ArrayList<>(things.options(p));
    options.sort(Comparator.comparing(o -> o.name().in(lang), collator));
    Map<Node, Things.Option> all = new LinkedHashMap<>();
    options.forEach(o -> all.put(Objects.requireNonNull(term(p, o.value())), o));
    Map<Node, List<Node>> below = new HashMap<>();
    for (Node thing : all.keySet()) {
      Node above = broader(thing).filter(all::containsKey).orElse(Node.ANY);
      below.computeIfAbsent(above, k -> new ArrayList<>()).add(thing);
    }
    List<QueryPage.Choice> choices = new ArrayList<>();
    add(Node.ANY, 0, all, below, choices);
    return choices;
  }

  /** Adds what lies below a concept; each once, since each has one above it. */
  private void add(
      Node above,
      int depth,
      Map<Node, Things.Option> all,
      Map<Node, List<Node>> below,
      List<QueryPage.Choice> choices) {
    for (Node thing : below.getOrDefault(above, List.of())) {
      Things.Option option = Objects.requireNonNull(all.get(thing));
      choices.add(new QueryPage.Choice(option.value(), option.name().in(lang), depth));
      add(thing, depth + 1, all, below, choices);
    }
  }

  private Optional<Node> broader(Node term) {
    return dataset
        .getUnionGraph()
        .find(term, SKOS.broader.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .toList()
        .stream()
        .findFirst();
  }
}
