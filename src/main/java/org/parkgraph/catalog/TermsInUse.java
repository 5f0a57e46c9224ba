package org.parkgraph.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Permutation;
import org.parkgraph.columns.Run;
import org.parkgraph.columns.Terms;

/**
 * The terms that queries can be written with, in all graphs together; the most used first.
 *
 * @param classes that have members
 * @param properties that have triples
 * @param schemes that have concepts
 */
public record TermsInUse(
    List<TermCount> classes, List<TermCount> properties, List<TermCount> schemes) {

  /** More of one kind than this are of use to nobody who is typing. */
  private static final int MOST = 2000;

  /** Counts: logarithmic in the number of triples for each term, so a few milliseconds. */
  public static TermsInUse of(ColumnDataset data) {
    List<TermCount> properties = new ArrayList<>();
    for (int p = 1; p <= data.triples().largestPredicate(); p++) {
      int uses = data.triples().count(p).triples();
      if (uses > 0) {
        properties.add(new TermCount(data.terms().term(p), uses));
      }
    }
    return new TermsInUse(
        objects(data, RDF.type.asNode()),
        mostUsed(properties),
        objects(data, SKOS.inScheme.asNode()));
  }

  /** What a property leads to, each with the number of its subjects. */
  private static List<TermCount> objects(ColumnDataset data, Node property) {
    List<TermCount> objects = new ArrayList<>();
    int predicate = data.terms().id(property);
    if (predicate == Terms.NONE) {
      return objects;
    }
    Run run = data.triples().find(Terms.NONE, predicate, Terms.NONE);
    Permutation order = run.order();
    for (int row = run.from(); row < run.to(); ) {
      int object = order.second(row);
      int end = order.seekSecond(row, run.to(), object + 1);
      Node term = data.terms().term(object);
      if (term.isURI()) {
        objects.add(new TermCount(term, end - row));
      }
      row = end;
    }
    return mostUsed(objects);
  }

  private static List<TermCount> mostUsed(List<TermCount> counts) {
    return counts.stream()
        .sorted(
            Comparator.comparingInt(TermCount::uses)
                .reversed()
                .thenComparing(c -> c.term().toString()))
        .limit(MOST)
        .toList();
  }
}
