package org.parkgraph.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.parkgraph.columns.ColumnBuilder;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Terms;
import org.parkgraph.rows.Path.Alternative;
import org.parkgraph.rows.Path.Inverse;
import org.parkgraph.rows.Path.Link;
import org.parkgraph.rows.Path.Negated;
import org.parkgraph.rows.Path.Repeated;
import org.parkgraph.rows.Path.Sequence;

/** Paths over a diamond with a circle: a to b and c, both to d, d back to a; and q from a to d. */
class PathTest {

  private static final ColumnDataset DATA =
      data("g a p b", "g a p c", "g b p d", "g c p d", "g d p a", "g a q d", "h b p e");

  private final Path p = new Link(id("p"));
  private final Path q = new Link(id("q"));

  private static ColumnDataset data(String... quads) {
    ColumnBuilder builder = new ColumnBuilder();
    for (String quad : quads) {
      String[] terms = quad.split(" ", -1);
      builder.add(node(terms[0]), node(terms[1]), node(terms[2]), node(terms[3]));
    }
    return builder.build();
  }

  private static Node node(String name) {
    return NodeFactory.createURI("http://x.example/" + name);
  }

  private static int id(String name) {
    return DATA.terms().id(node(name));
  }

  private static String follow(Path path, String from, boolean forward, int graph) {
    List<String> found = new ArrayList<>();
    Edges edges = new Edges(DATA, graph, () -> {});
    path.follow(edges, id(from), forward, n -> found.add(DATA.terms().term(n).getLocalName()));
    return found.stream().sorted().reduce("", String::concat);
  }

  private static String from(String node, Path path) {
    return follow(path, node, true, Terms.NONE);
  }

  private static String to(String node, Path path) {
    return follow(path, node, false, Terms.NONE);
  }

  @Test
  void aLinkBothWays() {
    assertEquals("bc", from("a", p));
    assertEquals("bc", to("d", p));
    assertEquals("bc", from("d", new Inverse(p)));
    assertEquals("bc", to("a", new Inverse(p)));
    assertEquals("", from("e", p));
  }

  @Test
  void aSequenceCountsItsWays() {
    assertEquals("dde", from("a", new Sequence(p, p)));
    assertEquals("aa", to("d", new Sequence(p, p)));
    assertEquals("a", from("a", new Sequence(q, p)));
    assertEquals("d", to("d", new Sequence(p, q)));
  }

  @Test
  void anAlternativeCountsBoth() {
    assertEquals("bcd", from("a", new Alternative(p, q)));
    assertEquals("bbcc", from("a", new Alternative(p, p)));
  }

  @Test
  void aRepetitionFindsEachNodeOnce() {
    assertEquals("abcde", from("a", new Repeated(p, false, true)));
    assertEquals("abcde", from("b", new Repeated(p, true, true)));
    assertEquals("abcd", to("a", new Repeated(p, true, true)));
    assertEquals("e", from("e", new Repeated(p, true, true)));
    assertEquals("", from("e", new Repeated(p, false, true)));
    assertEquals("abc", from("a", new Repeated(p, true, false)));
  }

  @Test
  void allButSomePredicates() {
    assertEquals("d", from("a", new Negated(Set.of(id("p")))));
    assertEquals("bc", to("d", new Negated(Set.of(id("q")))));
    assertEquals("bcd", from("a", new Negated(Set.of())));
  }

  @Test
  void inOneGraphOnly() {
    assertEquals("de", from("b", p));
    assertEquals("d", follow(p, "b", true, id("g")));
    assertEquals("e", follow(p, "b", true, id("h")));
    assertEquals("d", follow(new Negated(Set.of(id("q"))), "b", true, id("g")));
    assertEquals("", follow(p, "e", false, id("g")));
  }

  @Test
  void whetherItCanBeEmpty() {
    Path any = new Repeated(p, true, true);
    assertTrue(new Sequence(any, any).canBeEmpty());
    assertFalse(new Sequence(any, p).canBeEmpty());
    assertTrue(new Alternative(p, any).canBeEmpty());
    assertTrue(new Repeated(any, false, true).canBeEmpty());
    assertFalse(new Inverse(p).canBeEmpty());
  }

  @Test
  void itsSizeFromAnEndIsExact() {
    Path path = new Repeated(p, false, true);
    assertEquals(5, PathSize.of(path, DATA, id("a"), Terms.NONE).ways());
    assertEquals(4, PathSize.of(path, DATA, Terms.NONE, id("d")).ways());
    assertEquals(0, PathSize.of(path, DATA, id("e"), Terms.NONE).ways());
  }
}
