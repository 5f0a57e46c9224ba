package org.parkgraph.linkeddata;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.parkgraph.vocab.Park;

/** Finds when a thing or claim was: the first pair of properties that says so counts. */
public final class Times {

  private record Pair(Node from, Node to, boolean due) {

    static Pair of(String from, String to) {
      return new Pair(term(from), term(to), false);
    }
  }

  private static final List<Pair> PAIRS =
      List.of(
          Pair.of("earliest", "latest"),
          Pair.of("issuedEarliest", "issuedLatest"),
          Pair.of("periodStart", "periodEnd"),
          Pair.of("asOfEarliest", "asOfLatest"),
          Pair.of("observedOn", "observedOn"),
          new Pair(DCTerms.issued.asNode(), DCTerms.issued.asNode(), false),
          new Pair(term("targetEarliest"), term("targetLatest"), true));

  private static final Node WORDS = term("dateText");

  /** IRIs of the properties that a {@link When} is read from. */
  public static final Set<String> PROPERTIES =
      Stream.concat(PAIRS.stream().flatMap(p -> Stream.of(p.from, p.to)), Stream.of(WORDS))
          .map(Node::getURI)
          .collect(Collectors.toUnmodifiableSet());

  private final Graph graph;

  Times(Graph graph) {
    this.graph = graph;
  }

  /** When something was; a few lookups. */
  When of(Node thing) {
    if (!thing.isURI() || !thing.getURI().startsWith(Park.ID)) {
      return When.UNKNOWN;
    }
    String words = text(thing, WORDS);
    for (Pair pair : PAIRS) {
      String from = text(thing, pair.from);
      String to = text(thing, pair.to);
      if (!from.isEmpty() || !to.isEmpty()) {
        return new When(from, to, words, pair.due);
      }
    }
    return words.isEmpty() ? When.UNKNOWN : new When("", "", words, false);
  }

  private String text(Node thing, Node property) {
    Iterator<Triple> found = graph.find(thing, property, Node.ANY);
    while (found.hasNext()) {
      Node value = found.next().getObject();
      if (value.isLiteral()) {
        return value.getLiteralLexicalForm();
      }
    }
    return "";
  }

  private static Node term(String local) {
    return NodeFactory.createURI(Park.NS + local);
  }
}
