package org.parkgraph.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parkgraph.columns.Sample.term;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** The counts that the planner builds on are exact, and the permutations sorted. */
class TriplesTest {

  private final ColumnDataset data = Sample.columns();
  private final Triples triples = data.triples();
  private final List<Triple> all = Iter.toList(Sample.plain().getUnionGraph().find());

  private int id(String term) {
    return data.terms().id(term(term));
  }

  @Test
  void countsOfAPredicate() {
    assertEquals(new PredicateCount(5, 3, 4), triples.count(id(":p")));
    assertEquals(new PredicateCount(5, 3, 3), triples.count(id(":q")));
    assertEquals(new PredicateCount(1, 1, 1), triples.count(id(":a")));
  }

  @Test
  void countsOfWhatIsNoPredicate() {
    PredicateCount nothing = new PredicateCount(0, 0, 0);
    assertEquals(nothing, triples.count(id(":b")));
    assertEquals(nothing, triples.count(data.terms().size() + 1));
  }

  @Test
  void countsOverAll() {
    assertEquals(11, triples.size());
    assertEquals(all.size(), triples.size());
    assertEquals(
        new PredicateCount(all.size(), different(Triple::getSubject), different(Triple::getObject)),
        triples.distinct());
    assertEquals(different(Triple::getPredicate), triples.predicates());
    assertEquals(Sample.QUADS.size() - 1, data.graphs().quads(), "a repeated quad is one");
  }

  private int different(Function<Triple, Node> place) {
    Set<Node> terms = new HashSet<>();
    all.forEach(t -> terms.add(place.apply(t)));
    return terms.size();
  }

  @Test
  void theLargestPredicateIsOne() {
    assertTrue(triples.count(triples.largestPredicate()).triples() > 0);
  }

  @Test
  void aRunIsAsLongAsTheTriplesThatMatch() {
    for (Triple t : all) {
      for (int bound = 0; bound < 8; bound++) {
        Node s = (bound & 1) == 0 ? Node.ANY : t.getSubject();
        Node p = (bound & 2) == 0 ? Node.ANY : t.getPredicate();
        Node o = (bound & 4) == 0 ? Node.ANY : t.getObject();
        Triple pattern = Triple.create(s, p, o);
        long expected = all.stream().filter(pattern::matches).count();
        assertEquals(expected, data.count(s, p, o), () -> "count of " + pattern);
      }
    }
    assertEquals(0, data.count(term(":nobody"), Node.ANY, Node.ANY));
  }

  @Test
  void aTripleIsFoundByItsRow() {
    for (Triple t : all) {
      int s = data.terms().id(t.getSubject());
      int p = data.terms().id(t.getPredicate());
      int o = data.terms().id(t.getObject());
      int row = triples.row(s, p, o);
      assertEquals(s, triples.spo().first(row));
      assertEquals(p, triples.spo().second(row));
      assertEquals(o, triples.spo().third(row));
    }
    assertEquals(-1, triples.row(id(":b"), id(":q"), id(":c")));
    assertEquals(-1, triples.row(id(":a"), id(":p"), data.terms().size() + 7));
  }

  @Test
  void everyPermutationIsSorted() {
    for (Permutation order : List.of(triples.spo(), triples.pos(), triples.osp())) {
      for (int row = 1; row < order.size(); row++) {
        int compared = Integer.compare(order.first(row - 1), order.first(row));
        compared = compared != 0 ? compared : order.second(row - 1) - order.second(row);
        compared = compared != 0 ? compared : order.third(row - 1) - order.third(row);
        assertTrue(compared < 0, order.order() + ", row " + row);
      }
    }
  }

  @Test
  void manyTermsKeepTheirNumbers() {
    Terms terms = new Terms();
    int many = 20_000; // past several growths of the table
    for (int i = 0; i < many; i++) {
      assertEquals(i + 1, terms.add(term("'" + i + "'")));
    }
    for (int i = 0; i < many; i += 7) {
      assertEquals(i + 1, terms.id(term("'" + i + "'")));
      assertEquals(term("'" + i + "'"), terms.term(i + 1));
      assertEquals(i + 1, terms.add(term("'" + i + "'")), "no second number");
    }
    assertEquals(many, terms.size());
    assertEquals(Terms.NONE, terms.id(term("'another'")));
  }
}
