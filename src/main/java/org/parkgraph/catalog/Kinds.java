package org.parkgraph.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Run;
import org.parkgraph.columns.Terms;

/**
 * What kind of term each number stands for: things with the same classes are of one kind, literals
 * of the same datatype are of another. Memory: 4 bytes a term and the kinds, which are few.
 */
final class Kinds {

  private final int[] kindOf;
  private final List<int[]> classes = new ArrayList<>();
  private final List<String> datatypes = new ArrayList<>();

  /**
   * Looks at every term once.
   *
   * @param type the number of {@code rdf:type}
   */
  Kinds(ColumnDataset data, int type) {
    Terms terms = data.terms();
    kindOf = new int[terms.size() + 1];
    Map<List<Integer>, Integer> sets = new HashMap<>();
    Map<String, Integer> known = new HashMap<>();
    for (int id = 1; id <= terms.size(); id++) {
      Node term = terms.term(id);
      if (term.isLiteral()) {
        String datatype = term.getLiteralDatatypeURI();
        kindOf[id] = known.computeIfAbsent(datatype, d -> add(new int[0], d));
      } else {
        int[] of = classesOf(data, type, id);
        List<Integer> set = Arrays.stream(of).boxed().toList();
        kindOf[id] = sets.computeIfAbsent(set, s -> add(of, ""));
      }
    }
  }

  private int add(int[] classesOfKind, String datatype) {
    classes.add(classesOfKind);
    datatypes.add(datatype);
    return classes.size() - 1;
  }

  private static int[] classesOf(ColumnDataset data, int type, int id) {
    if (type == Terms.NONE) {
      return new int[0];
    }
    Run run = data.triples().find(id, type, Terms.NONE);
    return IntStream.range(run.from(), run.to())
        .map(run.order()::third)
        .filter(of -> data.terms().term(of).isURI())
        .toArray();
  }

  /** How many kinds there are. */
  int size() {
    return classes.size();
  }

  /** The kind of a term. */
  int of(int term) {
    return kindOf[term];
  }

  /** The classes of things of a kind, by number. */
  int[] classes(int kind) {
    return classes.get(kind);
  }

  /** The datatype of literals of a kind; empty for things. */
  String datatype(int kind) {
    return datatypes.get(kind);
  }
}
