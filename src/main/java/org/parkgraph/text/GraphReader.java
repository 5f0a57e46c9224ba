package org.parkgraph.text;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/** Reads from all graphs at once what the index has to know of a node. */
final class GraphReader {

  private static final List<Node> NAMES =
      List.of(
          SKOS.prefLabel.asNode(),
          RDFS.label.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          Park.FORMER_NAME,
          Park.NICKNAME);
  private static final List<Node> LABELS = NAMES.subList(0, 3);

  /** How many triples and names of nodes asked for lately are remembered. */
  private static final int MOST = 1 << 16;

  private final DatasetGraph data;
  private final Map<Node, Set<Node>> superclasses = new HashMap<>();
  private final Recent<Node, Map<Node, Set<Node>>> facts =
      new Recent<>(this::read, Map::size, MOST);
  private final Recent<Node, List<Text>> names = new Recent<>(this::readNames, List::size, MOST);

  GraphReader(DatasetGraph data) {
    this.data = data;
  }

  /** Text with its language: Chinese, or else treated as English. */
  record Text(String string, boolean chinese) {}

  /** All that is said of a node: by property the values. */
  Map<Node, Set<Node>> facts(Node s) {
    return facts.of(s);
  }

  private Map<Node, Set<Node>> read(Node s) {
    Map<Node, Set<Node>> all = new LinkedHashMap<>();
    for (Iterator<Quad> each = data.find(ANY, s, ANY, ANY); each.hasNext(); ) {
      Quad q = each.next();
      all.computeIfAbsent(q.getPredicate(), p -> new LinkedHashSet<>(2)).add(q.getObject());
    }
    return all;
  }

  Set<Node> objects(Node s, Node p) {
    return facts(s).getOrDefault(p, Set.of());
  }

  /** The nodes with a value of a property. */
  Set<Node> subjects(Node p, Node o) {
    Set<Node> all = new LinkedHashSet<>();
    data.find(ANY, ANY, p, o).forEachRemaining(q -> all.add(q.getSubject()));
    return all;
  }

  /** The nodes with a type of some kind. */
  Set<Node> typed(Predicate<Node> kind) {
    Set<Node> all = new LinkedHashSet<>();
    data.find(ANY, ANY, RDF.type.asNode(), ANY)
        .forEachRemaining(
            q -> {
              if (kind.test(q.getObject())) {
                all.add(q.getSubject());
              }
            });
    return all;
  }

  /** The nodes with a value of any property but these. */
  Set<Node> subjects(Set<Node> others, Node o) {
    Set<Node> all = new LinkedHashSet<>();
    data.find(ANY, ANY, ANY, o)
        .forEachRemaining(
            q -> {
              if (!others.contains(q.getPredicate())) {
                all.add(q.getSubject());
              }
            });
    return all;
  }

  /** How many triples have a node as their object; counted up to a number. */
  int uses(Node node, int most) {
    Iterator<Quad> each = data.find(ANY, ANY, ANY, node);
    int uses = 0;
    while (uses < most && each.hasNext()) {
      each.next();
      uses++;
    }
    return uses;
  }

  /** The texts that a property has, by spelling. */
  List<Text> texts(Node node, Node property) {
    Set<Node> values = objects(node, property);
    return values.isEmpty()
        ? List.of()
        : values.stream()
            .filter(GraphReader::isText)
            .map(GraphReader::text)
            .sorted(Comparator.comparing(Text::string))
            .toList();
  }

  /** All names of a node in all languages and spellings, display names first. */
  List<Text> names(Node node) {
    return names.of(node);
  }

  private List<Text> readNames(Node node) {
    Set<Text> all = new LinkedHashSet<>();
    NAMES.forEach(p -> all.addAll(texts(node, p)));
    return List.copyOf(all);
  }

  /** All texts of a node that are not names. */
  Set<Text> otherTexts(Node node) {
    Set<Text> all = new LinkedHashSet<>();
    facts(node)
        .forEach(
            (property, values) -> {
              if (!NAMES.contains(property)) {
                values.stream().filter(GraphReader::isText).forEach(v -> all.add(text(v)));
              }
            });
    return all;
  }

  /** The display name in a language, else in any, else the end of the IRI. */
  String label(Node node, boolean chinese) {
    return labelIn(node, chinese).or(() -> labelIn(node, !chinese)).orElseGet(() -> lastPart(node));
  }

  private Optional<String> labelIn(Node node, boolean chinese) {
    return LABELS.stream()
        .flatMap(p -> texts(node, p).stream())
        .filter(t -> t.chinese() == chinese)
        .map(Text::string)
        .findFirst();
  }

  private static String lastPart(Node node) {
    if (!node.isURI()) {
      return node.toString();
    }
    String iri = node.getURI();
    return iri.substring(1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
  }

  /** The first value of a property, by spelling, or null. */
  @Nullable String value(Node node, Node property) {
    return objects(node, property).stream()
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .min(String::compareTo)
        .orElse(null);
  }

  /** The types of a node with all their superclasses. */
  Set<Node> types(Node node) {
    Set<Node> all = new LinkedHashSet<>();
    objects(node, RDF.type.asNode()).stream()
        .filter(Node::isURI)
        .forEach(
            t -> {
              all.add(t);
              all.addAll(superclasses(t));
            });
    return all;
  }

  /** One of the types that none of the others is below, of Parkgraph's own if there is one. */
  Node mostSpecific(Set<Node> types) {
    return types.stream()
        .filter(t -> types.stream().noneMatch(u -> isBelow(u, t)))
        .min(
            Comparator.comparing((Node t) -> !t.getURI().startsWith(Park.NS))
                .thenComparing(Node::getURI))
        .orElseThrow();
  }

  /** Whether a class is below another and not in a circle with it. */
  private boolean isBelow(Node low, Node high) {
    return superclasses(low).contains(high) && !superclasses(high).contains(low);
  }

  private Set<Node> superclasses(Node type) {
    return superclasses.computeIfAbsent(
        type,
        t -> {
          Set<Node> found = new LinkedHashSet<>();
          Deque<Node> open = new ArrayDeque<>(List.of(t));
          while (!open.isEmpty()) {
            objects(open.pop(), RDFS.subClassOf.asNode()).stream()
                .filter(Node::isURI)
                .filter(found::add)
                .forEach(open::push);
          }
          return found;
        });
  }

  /** The number that a node stands for, or null. */
  static @Nullable Number number(Node node) {
    boolean sound = node.isLiteral() && node.getLiteral().isWellFormed();
    return sound && node.getLiteralValue() instanceof Number number ? number : null;
  }

  /** Whether the node is a string, with or without a language. */
  static boolean isText(Node node) {
    return node.isLiteral()
        && (XSDDatatype.XSDstring.equals(node.getLiteralDatatype())
            || !node.getLiteralLanguage().isEmpty());
  }

  static Text text(Node literal) {
    String lang = literal.getLiteralLanguage();
    String string = literal.getLiteralLexicalForm();
    return new Text(string, lang.isEmpty() ? Words.hasChinese(string) : isChinese(lang));
  }

  static boolean isChinese(String lang) {
    return inLanguage(lang, "zh");
  }

  static boolean isEnglish(String lang) {
    return inLanguage(lang, "en");
  }

  private static boolean inLanguage(String tag, String language) {
    return tag.regionMatches(true, 0, language, 0, language.length())
        && (tag.length() == language.length() || tag.charAt(language.length()) == '-');
  }
}
