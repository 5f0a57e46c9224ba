package org.parkgraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;
import org.parkgraph.vocab.Prefixes;

/**
 * The things of a graph by what calls write for them: their address, slug or prefixed name, or a
 * name that one of them alone has. The caller holds a read transaction.
 *
 * <p>An address or a name as it is written in the graph is looked up; a name in other capitals, and
 * the suggestions for what is not found, cost a walk over all names.
 */
public final class Things {

  /** A value that a parameter can have, as calls write it, and its names. */
  public record Option(String value, Bilingual name) {}

  private static final int MOST_NAMES = 100_000;
  private static final int MOST_SHOWN = 12;
  private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "zh", "");
  private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.DOTALL);

  private final Graph graph;

  public Things(Graph graph) {
    this.graph = graph;
  }

  /** The values of a parameter that is confined to some; none for any other. */
  public List<Option> options(QueryParameter parameter) {
    ValueSet among = parameter.among();
    return among == null
        ? List.of()
        : among.members(graph).stream()
            .map(m -> new Option(Spelling.of(m.getURI()), name(m)))
            .toList();
  }

  /** The names of a thing; its spelling where it has none. */
  private Bilingual name(Node thing) {
    String english = null;
    String chinese = null;
    for (Node label : labels(thing)) {
      String lang = label.getLiteralLanguage();
      english = lang.startsWith("zh") ? english : label.getLiteralLexicalForm();
      chinese = lang.startsWith("zh") ? label.getLiteralLexicalForm() : chinese;
    }
    String any = english != null ? english : chinese;
    String shown = any != null ? any : Spelling.of(thing.getURI());
    return new Bilingual(english != null ? english : shown, chinese != null ? chinese : shown);
  }

  private List<Node> labels(Node thing) {
    return graph
        .find(thing, RDFS.label.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .toList();
  }

  /** The thing that a call means by a value, if it is clear. */
  public Optional<Node> lookUp(QueryParameter parameter, String value) {
    try {
      return Optional.of(find(parameter, value));
    } catch (BadParameterException e) {
      return Optional.empty();
    }
  }

  /**
   * The thing that a call means.
   *
   * @throws BadParameterException where the graph knows none, or several, or it is none of those
   *     that the parameter is confined to; an address of the web may be unknown
   */
  Node find(QueryParameter parameter, String value) {
    Node direct = direct(value);
    if (direct != null && (WEB.matcher(value).matches() || allows(parameter, direct))) {
      return direct;
    }
    Set<Node> named = named(parameter, value);
    if (named.size() == 1) {
      return named.iterator().next();
    }
    throw new BadParameterException(
        parameter.name(),
        named.isEmpty() ? unknown(parameter, direct, value) : ambiguous(value, named));
  }

  private static @Nullable Node direct(String value) {
    try {
      return ParameterType.IRI.term(value);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private boolean allows(QueryParameter parameter, Node thing) {
    ValueSet among = parameter.among();
    return among == null ? occurs(thing) : among.contains(graph, thing);
  }

  private boolean occurs(Node thing) {
    return graph.contains(thing, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, thing)
        || graph.contains(Node.ANY, thing, Node.ANY);
  }

  /** The things with that name: by first names where there are any, else by other ones. */
  private Set<Node> named(QueryParameter parameter, String value) {
    ValueSet among = parameter.among();
    if (among != null) {
      return among.members(graph).stream()
          .filter(m -> Spelling.localName(m.getURI()).equals(value) || isNamed(m, value))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    for (Node property : List.of(RDFS.label.asNode(), SKOS.altLabel.asNode())) {
      Set<Node> exactly = new LinkedHashSet<>();
      for (String lang : LANGUAGES) {
        collect(
            graph.find(Node.ANY, property, NodeFactory.createLiteralLang(value, lang)), exactly);
      }
      Set<Node> found = exactly.isEmpty() ? inOtherCapitals(property, value) : exactly;
      if (!found.isEmpty()) {
        return found;
      }
    }
    return Set.of();
  }

  private Set<Node> inOtherCapitals(Node property, String value) {
    Set<Node> found = new LinkedHashSet<>();
    collect(
        graph.find(Node.ANY, property, Node.ANY).filterKeep(t -> isText(t.getObject(), value)),
        found);
    return found;
  }

  private static void collect(ExtendedIterator<Triple> triples, Set<Node> things) {
    triples.mapWith(Triple::getSubject).filterKeep(Node::isURI).forEach(things::add);
  }

  private boolean isNamed(Node thing, String value) {
    return labels(thing).stream().anyMatch(label -> isText(label, value));
  }

  private static boolean isText(Node label, String value) {
    return label.isLiteral() && label.getLiteralLexicalForm().equalsIgnoreCase(value);
  }

  private String ambiguous(String value, Set<Node> named) {
    return "\""
        + ParameterBinder.shown(value)
        + "\" is the name of several; give one of "
        + shown(named.stream().sorted(Comparator.comparing(Node::getURI)).toList());
  }

  private String unknown(QueryParameter parameter, @Nullable Node direct, String value) {
    String written = "\"" + ParameterBinder.shown(value) + "\" ";
    ValueSet among = parameter.among();
    if (among != null) {
      List<Node> members = among.members(graph);
      boolean few = members.size() <= MOST_SHOWN;
      return written
          + "is none of "
          + among.label()
          + (few ? ": give one of " + shown(members) : near(value, members));
    }
    String prefix = value.substring(0, Math.max(0, value.indexOf(':')));
    if (direct != null && !prefix.isEmpty() && isUnknownPrefix(prefix)) {
      return written
          + "has a prefix that is not known; there are the schemes "
          + schemes()
          + " and the prefixes "
          + String.join(", ", Prefixes.all().keySet());
    }
    return written
        + "is neither address nor name of anything in the graph"
        + nearest(value, null)
        + (direct == null ? "; else give " + parameter.type().expected() : "");
  }

  /** The nearest members of a set, or the first ones where none is near. */
  private String near(String value, List<Node> members) {
    String nearest = nearest(value, members);
    return nearest.isEmpty() ? ", which are " + shown(members) : nearest;
  }

  private boolean isUnknownPrefix(String prefix) {
    return !Prefixes.all().containsKey(prefix)
        && !occurs(NodeFactory.createURI(Park.BASE + "scheme/" + prefix));
  }

  private String schemes() {
    return graph
        .find(Node.ANY, SKOS.inScheme.asNode(), Node.ANY)
        .mapWith(t -> t.getObject().isURI() ? Spelling.localName(t.getObject().getURI()) : "")
        .toSet()
        .stream()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** The nearest of some things, or of all that have a name. */
  private String nearest(String value, @Nullable List<Node> things) {
    Nearest nearest = new Nearest(value);
    if (things == null) {
      ExtendedIterator<Triple> labels = graph.find(Node.ANY, RDFS.label.asNode(), Node.ANY);
      for (int i = 0; i < MOST_NAMES && labels.hasNext(); i++) {
        Triple t = labels.next();
        if (t.getSubject().isURI() && t.getObject().isLiteral()) {
          consider(nearest, t.getSubject(), t.getObject());
        }
      }
      labels.close();
    } else {
      things.forEach(t -> labels(t).forEach(label -> consider(nearest, t, label)));
    }
    List<String> found = nearest.things();
    List<Node> nodes = found.stream().map(NodeFactory::createURI).toList();
    return found.isEmpty() ? "" : "; nearest are " + shown(nodes);
  }

  private static void consider(Nearest nearest, Node thing, Node label) {
    String iri = thing.getURI();
    nearest.add(iri, Spelling.of(iri));
    nearest.add(iri, Spelling.localName(iri));
    nearest.add(iri, label.getLiteralLexicalForm());
  }

  private String shown(List<Node> things) {
    List<String> texts = new ArrayList<>();
    for (Node thing : things.subList(0, Math.min(MOST_SHOWN, things.size()))) {
      texts.add(Spelling.of(thing.getURI()) + " (" + name(thing).english() + ")");
    }
    return String.join(", ", texts) + (things.size() > MOST_SHOWN ? ", …" : "");
  }
}
