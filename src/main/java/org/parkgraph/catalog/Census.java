package org.parkgraph.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.parkgraph.columns.ColumnDataset;
import org.parkgraph.columns.Permutation;
import org.parkgraph.columns.PredicateCount;
import org.parkgraph.columns.Run;
import org.parkgraph.columns.Terms;
import org.parkgraph.columns.TripleWalk;
import org.parkgraph.vocab.GraphNames;

/**
 * What a dataset consists of, counted exactly over all its graphs together.
 *
 * @param triples how many triples there are, one in several graphs counted once
 * @param subjects how many different subjects
 * @param objects how many different objects
 * @param classes the classes that have members, by address
 * @param properties the properties in use, by address
 * @param graphs the named graphs and how many triples each has
 * @param complete whether the uses of properties by class are in it; they are left out where the
 *     data have more combinations of classes and properties than anybody could read
 */
public record Census(
    int triples,
    int subjects,
    int objects,
    List<ClassCount> classes,
    List<PropertyCount> properties,
    Map<String, Integer> graphs,
    boolean complete) {

  private static final Comparator<Node> BY_ADDRESS = Comparator.comparing(Node::toString);

  /**
   * Counts. Cost: two walks over the triples, about half a second a million; memory 4 bytes a term
   * and a bounded number of counters.
   */
  public static Census of(ColumnDataset data) {
    int type = data.terms().id(RDF.type.asNode());
    Set<Integer> stated = stated(data, type);
    Uses uses = Uses.of(data, type, stated);
    PredicateCount all = data.triples().distinct();
    Map<String, Integer> graphs = new TreeMap<>();
    for (int name : data.graphs().names()) {
      graphs.put(data.terms().term(name).toString(), data.graphs().size(name));
    }
    return new Census(
        all.triples(),
        all.subjects(),
        all.objects(),
        classes(data, type, uses),
        properties(data),
        graphs,
        uses.complete());
  }

  private static List<PropertyCount> properties(ColumnDataset data) {
    List<PropertyCount> properties = new ArrayList<>();
    for (int p = 1; p <= data.triples().largestPredicate(); p++) {
      PredicateCount count = data.triples().count(p);
      if (count.triples() > 0) {
        Node property = data.terms().term(p);
        properties.add(
            new PropertyCount(property, count.triples(), count.subjects(), count.objects()));
      }
    }
    properties.sort(Comparator.comparing(PropertyCount::property, BY_ADDRESS));
    return properties;
  }

  private static List<ClassCount> classes(ColumnDataset data, int type, Uses uses) {
    List<ClassCount> classes = new ArrayList<>();
    if (type == Terms.NONE) {
      return classes;
    }
    Run run = data.triples().find(Terms.NONE, type, Terms.NONE);
    Permutation order = run.order();
    for (int row = run.from(); row < run.to(); ) {
      int of = order.second(row);
      int end = order.seekSecond(row, run.to(), of + 1);
      Node name = data.terms().term(of);
      if (name.isURI()) {
        classes.add(new ClassCount(name, end - row, uses.of(of)));
      }
      row = end;
    }
    classes.sort(Comparator.comparing(ClassCount::type, BY_ADDRESS));
    return classes;
  }

  /** The classes that some graph other than the inferred one says a thing is of. */
  private static Set<Integer> stated(ColumnDataset data, int type) {
    Set<Integer> stated = new HashSet<>();
    if (type != Terms.NONE) {
      int inferred = data.terms().id(GraphNames.INFERRED);
      TripleWalk walk = new TripleWalk(data.triples().find(Terms.NONE, type, Terms.NONE));
      while (walk.next()) {
        int row = data.triples().row(walk.subject(), type, walk.object());
        if (data.graphs().count(row) > 1 || data.graphs().graph(row, 0) != inferred) {
          stated.add(walk.object());
        }
      }
    }
    return stated;
  }
}
