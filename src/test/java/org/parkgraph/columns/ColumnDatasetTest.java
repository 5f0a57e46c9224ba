package org.parkgraph.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkgraph.columns.Sample.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** A dataset in columns holds what it was given, and finds it by any pattern. */
class ColumnDatasetTest {

  private static final Node ABSENT = term(":nobody");

  private final ColumnDataset columns = Sample.columns();
  private final DatasetGraph plain = Sample.plain();

  /** Which of graph, subject, predicate and object are bound, in all sixteen ways. */
  @TestFactory
  Stream<DynamicTest> everyPatternFindsWhatAPlainDatasetFinds() {
    return IntStream.range(0, 16)
        .mapToObj(
            bound ->
                DynamicTest.dynamicTest(
                    "bound " + Integer.toBinaryString(16 + bound).substring(1),
                    () -> {
                      for (Quad pattern : patterns(bound)) {
                        assertSame(pattern);
                      }
                    }));
  }

  /** Patterns of the terms of each quad, and each with one term that is not there. */
  private static Set<Quad> patterns(int bound) {
    Set<Quad> patterns = new LinkedHashSet<>();
    for (Quad quad : Sample.QUADS) {
      Node[] nodes = {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()};
      for (int place = 0; place < 4; place++) {
        nodes[place] = (bound & (8 >> place)) == 0 ? Node.ANY : nodes[place];
      }
      patterns.add(new Quad(nodes[0], nodes[1], nodes[2], nodes[3]));
      for (int place = 0; place < 4; place++) {
        Node known = nodes[place];
        nodes[place] = known.isConcrete() ? ABSENT : known;
        patterns.add(new Quad(nodes[0], nodes[1], nodes[2], nodes[3]));
        nodes[place] = known;
      }
    }
    return patterns;
  }

  private void assertSame(Quad pattern) {
    List<Quad> found = sorted(columns.find(pattern));
    assertEquals(sorted(plain.find(pattern)), found, () -> "find " + pattern);
    assertEquals(!found.isEmpty(), columns.contains(pattern), () -> "contains " + pattern);
  }

  @Test
  void theUnionOfAllGraphsHasEachTripleOnce() {
    Graph union = columns.getUnionGraph();
    List<Triple> expected = Iter.toList(plain.getUnionGraph().find());
    List<Triple> found = Iter.toList(union.find());
    assertEquals(Set.copyOf(expected), Set.copyOf(found));
    assertEquals(expected.size(), found.size(), "no triple twice");
    assertEquals(expected.size(), union.size());
    for (Triple triple : expected) {
      assertTrue(union.contains(triple));
      assertEquals(
          1, columns.count(triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }
    assertFalse(union.contains(term(":b"), term(":q"), Node.ANY));
    assertEquals(expected.size(), Iter.count(columns.find(Quad.unionGraph, null, null, null)));
  }

  @Test
  void aGraphHasItsOwnTriples() {
    for (Node name : Iter.toList(plain.listGraphNodes())) {
      Graph expected = plain.getGraph(name);
      Graph found = columns.getGraph(name);
      assertEquals(expected.size(), found.size(), name.toString());
      assertTrue(found.isIsomorphicWith(expected), name.toString());
    }
    Graph second = columns.getGraph(term(":g2"));
    assertTrue(second.contains(term(":a"), term(":p"), term(":b")));
    assertFalse(second.contains(term(":b"), term(":p"), term(":c")), "it is in other graphs only");
  }

  @Test
  void aGraphThatIsNotThereIsEmpty() {
    assertEquals(0, columns.getGraph(ABSENT).size());
    assertEquals(0, columns.getGraph(term(":b")).size(), "a term, but of no graph");
    assertFalse(columns.containsGraph(term(":b")));
    assertFalse(columns.find(term(":b"), null, null, null).hasNext());
    assertTrue(columns.containsGraph(term(":a")));
  }

  @Test
  void theDefaultGraphIsEmpty() {
    assertTrue(columns.getDefaultGraph().isEmpty());
    assertEquals(0, columns.getDefaultGraph().size());
    assertFalse(columns.find(Quad.defaultGraphIRI, null, null, null).hasNext());
  }

  @Test
  void theGraphsAreListed() {
    assertEquals(Iter.toSet(plain.listGraphNodes()), Iter.toSet(columns.listGraphNodes()));
    assertEquals(3, columns.size());
  }

  @Test
  void emptyOneAnswersEverything() {
    ColumnDataset empty = new ColumnBuilder().build();
    assertEquals(0, empty.size());
    assertFalse(empty.find().hasNext());
    assertFalse(empty.find(ABSENT, ABSENT, ABSENT, ABSENT).hasNext());
    assertFalse(empty.getUnionGraph().find().hasNext());
    assertFalse(empty.listGraphNodes().hasNext());
    assertEquals(0, empty.getUnionGraph().size());
    assertEquals(0, empty.count(Node.ANY, Node.ANY, Node.ANY));
    assertEquals(new PredicateCount(0, 0, 0), empty.triples().distinct());
    assertEquals(0, empty.triples().predicates());
  }

  @Test
  void moreCanBeAddedAfterADatasetWasMade() {
    ColumnBuilder builder = new ColumnBuilder();
    builder.add(Sample.QUADS.get(0));
    ColumnDataset before = builder.build();
    Sample.QUADS.forEach(builder::add);
    assertEquals(1, Iter.count(before.find()), "what was made does not change");
    assertEquals(sorted(plain.find()), sorted(builder.build().find()));
    assertEquals(Sample.QUADS.size() + 1, builder.size());
  }

  @TestFactory
  Stream<DynamicTest> writingIsRefused() {
    Quad quad = Sample.QUADS.get(0);
    return Stream.of(
            refused("add", () -> columns.add(quad)),
            refused("delete", () -> columns.delete(quad)),
            refused("delete all", () -> columns.deleteAny(null, null, null, null)),
            refused("add graph", () -> columns.addGraph(ABSENT, plain.getDefaultGraph())),
            refused("remove graph", () -> columns.removeGraph(term(":g1"))),
            refused("add to a graph", () -> columns.getGraph(term(":g1")).add(quad.asTriple())),
            refused("delete from it", () -> columns.getGraph(term(":g1")).delete(quad.asTriple())),
            refused("empty it", () -> columns.getGraph(term(":g1")).clear()),
            refused("add to the union", () -> columns.getUnionGraph().add(quad.asTriple())))
        .map(test -> test);
  }

  private DynamicTest refused(String what, Executable writing) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          RuntimeException refusal = assertThrows(RuntimeException.class, writing);
          assertTrue(
              refusal instanceof UnsupportedOperationException || refusal instanceof JenaException,
              refusal::toString);
          assertEquals(sorted(plain.find()), sorted(columns.find()), "and changes nothing");
        });
  }

  @Test
  void readersDoNotWaitForEachOther() throws InterruptedException {
    List<Quad> other = new ArrayList<>();
    columns.begin(TxnType.READ);
    Thread reader =
        new Thread(
            () -> Txn.executeRead(columns, () -> columns.find().forEachRemaining(other::add)));
    reader.start();
    reader.join();
    assertTrue(columns.isInTransaction());
    columns.end();
    assertEquals(sorted(plain.find()), sorted(other.iterator()));
  }

  private static List<Quad> sorted(Iterator<Quad> quads) {
    List<Quad> list = new ArrayList<>();
    quads.forEachRemaining(list::add);
    list.sort(Comparator.comparing(Quad::toString));
    return list;
  }
}
