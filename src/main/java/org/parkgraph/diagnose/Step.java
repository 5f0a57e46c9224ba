package org.parkgraph.diagnose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * One part of a group of a query: a triple pattern, a filter, or something with groups in it.
 *
 * @param element as the query has it
 * @param marked the same with marks for its constants
 */
record Step(Element element, Element marked) {

  private static final Set<Node> LISTS = Set.of(RDF.first.asNode(), RDF.rest.asNode());

  /** The numbers of the constants that stand in it. */
  List<Integer> marks() {
    return QueryText.marks(marked.toString());
  }

  /** The same without those of the groups in it. */
  List<Integer> ownMarks() {
    return marked instanceof ElementNamedGraph graph
        ? QueryText.marks("<" + graph.getGraphNameNode() + ">")
        : marks();
  }

  /** Whether it gives variables values that the query itself has. */
  boolean isGiven() {
    return element instanceof ElementData || element instanceof ElementBind;
  }

  boolean isFilter() {
    return element instanceof ElementFilter;
  }

  /**
   * Its triple pattern, or null where it is something else; what the pattern's lists hold apart.
   */
  @Nullable TriplePath pattern() {
    return pattern(element);
  }

  @Nullable TriplePath markedPattern() {
    return pattern(marked);
  }

  private static @Nullable TriplePath pattern(Element e) {
    return e instanceof ElementPathBlock block
        ? block.getPattern().getList().stream().filter(t -> !isList(t)).findFirst().orElse(null)
        : null;
  }

  private static boolean isList(TriplePath triple) {
    return triple.getPredicate() != null && LISTS.contains(triple.getPredicate());
  }

  /** The variables that it mentions. */
  Set<Var> variables() {
    return Set.copyOf(
        element instanceof ElementFilter filter
            ? filter.getExpr().getVarsMentioned()
            : PatternVars.vars(element));
  }

  /** The steps of a block of patterns: the lists that a pattern mentions belong to its step. */
  static List<Step> of(ElementPathBlock block, ElementPathBlock marked) {
    List<Step> steps = new ArrayList<>();
    ElementPathBlock some = new ElementPathBlock();
    ElementPathBlock someMarked = new ElementPathBlock();
    Set<Node> lists = new HashSet<>(); // those that the triples so far speak of
    boolean whole = false;
    for (int i = 0; i < block.getPattern().size(); i++) {
      TriplePath triple = block.getPattern().get(i);
      if (whole && !(isList(triple) && lists.contains(triple.getSubject()))) {
        steps.add(new Step(some, someMarked));
        some = new ElementPathBlock();
        someMarked = new ElementPathBlock();
        lists.clear();
        whole = false;
      }
      some.addTriplePath(triple);
      someMarked.addTriplePath(marked.getPattern().get(i));
      lists.add(triple.getObject());
      whole |= !isList(triple);
    }
    if (!some.getPattern().isEmpty()) {
      steps.add(new Step(some, someMarked));
    }
    return steps;
  }

  /** Its patterns with a variable in the place of one of their constants. */
  Element opened(int number, Var variable) {
    ElementPathBlock block = new ElementPathBlock();
    if (element instanceof ElementPathBlock given && marked instanceof ElementPathBlock other) {
      for (int i = 0; i < given.getPattern().size(); i++) {
        TriplePath t = given.getPattern().get(i);
        TriplePath m = other.getPattern().get(i);
        Node s = opened(t.getSubject(), m.getSubject(), number, variable);
        Node o = opened(t.getObject(), m.getObject(), number, variable);
        Node p = t.getPredicate();
        block.addTriplePath(
            p == null
                ? new TriplePath(s, t.getPath(), o)
                : new TriplePath(
                    Triple.create(s, opened(p, m.getPredicate(), number, variable), o)));
      }
    }
    return block;
  }

  private static Node opened(Node node, Node marked, int number, Var variable) {
    return QueryText.marks("<" + marked + ">").contains(number) ? variable : node;
  }
}
