package org.parkgraph.diagnose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What may be meant by the constants of triple patterns, and by the names of graphs. */
final class PatternGuesses {

  private static final Var MEANT = Var.alloc(Probe.MEANT.substring(1));

  /** A strange class or property is worth a guess only where it is among the most frequent. */
  private static final int MOST_STRANGE = 3;

  private static final int TURNED = Likeness.FOLDED;
  private static final int SEVERAL_STEPS = Likeness.RELATED + 2;

  private final Candidates candidates;
  private final Known known;
  private final Probe probe;

  PatternGuesses(Candidates candidates, Known known, Probe probe) {
    this.candidates = candidates;
    this.known = known;
    this.probe = probe;
  }

  /**
   * Adds what may be meant by a constant of a step.
   *
   * @param more what every change weighs more
   */
  void add(Step step, int number, int more) {
    Node given = candidates.term(number);
    if (given == null) {
      return;
    }
    TriplePath marked = step.markedPattern();
    boolean verb = marked != null && isVerb(marked, number);
    boolean type = marked != null && isType(step) && isMark(marked.getObject(), number);
    boolean graph = step.element() instanceof ElementNamedGraph;
    Mistake mistake =
        verb ? Mistake.PROPERTY : type ? Mistake.CLASS : graph ? Mistake.GRAPH : Mistake.THING;
    namespace(number, given, more);
    if (verb) {
      property(number, given, more);
    } else if (type) {
      known.classes().forEach(c -> alike(mistake, number, given, c, more));
    } else if (graph) {
      graph(number, more);
    }
    opened(mistake, step, number, given, more);
    if (given.isURI() && (!known.has(given) || (type && !known.isClass(given)))) {
      known.near(given).forEach(n -> alike(mistake, number, given, n, more));
    }
  }

  /** Adds what may be meant by the name of a graph. */
  void graph(int number, int more) {
    Node given = candidates.term(number);
    for (Node graph : known.graphs()) {
      if (given != null && given.isURI()) {
        int likeness = Likeness.of(given.getURI(), graph.getURI());
        candidates.add(Mistake.GRAPH, number, graph, likeness + more);
      }
    }
  }

  private static boolean isType(Step step) {
    TriplePath pattern = step.pattern();
    return pattern != null && RDF.type.asNode().equals(pattern.getPredicate());
  }

  private static boolean isVerb(TriplePath marked, int number) {
    Node p = marked.getPredicate();
    return p != null
        ? isMark(p, number)
        : QueryText.marks(marked.getPath().toString()).contains(number);
  }

  private static boolean isMark(Node node, int number) {
    return QueryText.marks("<" + node + ">").contains(number);
  }

  private void property(int number, Node given, int more) {
    known.properties().forEach(p -> alike(Mistake.PROPERTY, number, given, p, more));
    if (known.isProperty(given)) {
      candidates.turn(number, TURNED + more);
      String several = candidates.text().token(number).text() + "+";
      candidates.add(Mistake.STEPS, number, several, SEVERAL_STEPS + more);
    }
  }

  /** A prefix that stands for a namespace of which the data have nothing. */
  private void namespace(int number, Node given, int more) {
    Token token = candidates.text().token(number);
    int declared =
        token.kind() == Token.Kind.NAME && !known.has(given)
            ? candidates.text().namespaceOf(token.text().substring(0, token.text().indexOf(':')))
            : -1;
    if (declared < 0) {
      return;
    }
    String iri = candidates.text().token(declared).text();
    String namespace = iri.substring(1, iri.length() - 1);
    Set<String> all = known.namespaces();
    if (!all.contains(namespace)) {
      for (String other : all) {
        int likeness = Likeness.of(namespace, other);
        candidates.add(Mistake.NAMESPACE, declared, "<" + other + ">", likeness + more);
      }
    }
  }

  private void alike(Mistake mistake, int number, Node given, Node other, int more) {
    int likeness = likeness(given, other);
    if (likeness < Likeness.STRANGE) {
      candidates.add(mistake, number, other, likeness + more);
    }
  }

  /** The values that the query has where the constant stands, else those of the step alone. */
  private void opened(Mistake mistake, Step step, int number, Node given, int more) {
    Query open = probe.parse(candidates.text().with(number, Probe.MEANT));
    Map<Node, Integer> values =
        open == null ? Map.of() : probe.values(open, Probe.patternOf(open), MEANT);
    boolean whole = !values.isEmpty();
    if (!whole && open != null && step.pattern() != null) {
      values = probe.values(open, step.opened(number, MEANT), MEANT);
    }
    boolean here = more == 0;
    boolean strangers = here && whole && (mistake == Mistake.CLASS || isConfined(mistake, step));
    int strange = 0;
    for (Node value : values.keySet()) {
      Mistake kind = given.isLiteral() ? Literals.mistake(given, value) : mistake;
      int likeness = likeness(given, value);
      if (likeness < Likeness.STRANGE || (strangers && strange++ < MOST_STRANGE)) {
        candidates.add(kind, number, value, likeness + more);
      }
    }
  }

  /** Whether both ends of a pattern are confined, so that what connects them says something. */
  private static boolean isConfined(Mistake mistake, Step step) {
    TriplePath pattern = step.pattern();
    return mistake == Mistake.PROPERTY && pattern != null && pattern.getObject().isConcrete();
  }

  private int likeness(Node given, Node other) {
    if (given.isURI() && other.isURI()) {
      String namespace = Known.namespace(given.getURI());
      int likeness = Likeness.of(Known.localName(given.getURI()), Known.localName(other.getURI()));
      return likeness + (other.getURI().startsWith(namespace) ? 0 : 1);
    } else if (given.isLiteral() && other.isLiteral()) {
      return Literals.likeness(given, other);
    }
    return given.isLiteral() && other.isURI() ? named(given, other) : Likeness.STRANGE;
  }

  /** How like a text is to the name of a thing. */
  private int named(Node text, Node thing) {
    int best = Likeness.STRANGE;
    for (Node name : known.objects(thing, List.of(RDFS.label.asNode()))) {
      best = name.isLiteral() ? Math.min(best, Literals.likeness(text, name)) : best;
    }
    return best;
  }
}
