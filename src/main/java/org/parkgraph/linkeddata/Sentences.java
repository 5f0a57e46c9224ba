package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;
import org.parkgraph.vocab.Park;

/** Finds passages by the place that answers give: {@code document/paragraph/sentence}. */
public final class Sentences {

  private final Graph graph;
  private final Evidences evidences;

  /**
   * @param dataset in a read transaction of the caller's
   * @param lang language of the glosses
   */
  public Sentences(DatasetGraph dataset, String lang) {
    this.graph = dataset.getUnionGraph();
    this.evidences = new Evidences(graph, new Labels(graph, lang));
  }

  /**
   * The sentences of a list of places separated by blanks; those that are not there are left out.
   */
  public List<Evidence> find(String places) {
    List<Evidence> found = new ArrayList<>();
    for (String place : places.split(" ", -1)) {
      String[] parts = place.split("/", -1);
      if (parts.length == 3) {
        passages(parts[0], parts[1], parts[2], found);
      }
    }
    return found;
  }

  /**
   * The number of sentences in each paragraph of each document, by the name of its file: the
   * highest number that a passage has. One walk over the passages.
   */
  public static Map<String, SortedMap<Integer, Integer>> shapes(DatasetGraph dataset) {
    Graph graph = dataset.getUnionGraph();
    Map<String, SortedMap<Integer, Integer>> shapes = new HashMap<>();
    Iterator<Triple> named = graph.find(Node.ANY, DCTerms.identifier.asNode(), Node.ANY);
    while (named.hasNext()) {
      Triple t = named.next();
      if (t.getObject().isLiteral()) {
        SortedMap<Integer, Integer> shape = shape(graph, t.getSubject());
        if (!shape.isEmpty()) {
          shapes.put(t.getObject().getLiteralLexicalForm(), shape);
        }
      }
    }
    return shapes;
  }

  private static SortedMap<Integer, Integer> shape(Graph graph, Node document) {
    SortedMap<Integer, Integer> shape = new TreeMap<>();
    graph
        .find(Node.ANY, Park.DOCUMENT, document)
        .forEachRemaining(
            t -> {
              int paragraph = number(graph, t.getSubject(), Park.PARAGRAPH);
              int sentence = number(graph, t.getSubject(), Park.SENTENCE);
              shape.merge(paragraph, sentence, Math::max);
            });
    return shape;
  }

  /** 0 where there is no number. */
  private static int number(Graph graph, Node passage, Node property) {
    Iterator<Triple> values = graph.find(passage, property, Node.ANY);
    Node value = values.hasNext() ? values.next().getObject() : passage;
    boolean number = value.isLiteral() && value.getLiteralLexicalForm().matches("[0-9]{1,9}");
    return number ? Integer.parseInt(value.getLiteralLexicalForm()) : 0;
  }

  /** The sentence that a passage stands for, or null where the node is no complete passage. */
  public @Nullable Evidence of(Node passage) {
    boolean is = graph.contains(passage, RDF.type.asNode(), Park.PASSAGE);
    return is ? evidences.passage(passage) : null;
  }

  private void passages(String file, String paragraph, String sentence, List<Evidence> found) {
    Iterator<Triple> documents =
        graph.find(Node.ANY, DCTerms.identifier.asNode(), NodeFactory.createLiteralString(file));
    while (documents.hasNext()) {
      Iterator<Triple> passages =
          graph.find(Node.ANY, Park.DOCUMENT, documents.next().getSubject());
      while (passages.hasNext()) {
        Node passage = passages.next().getSubject();
        if (has(passage, Park.PARAGRAPH, paragraph) && has(passage, Park.SENTENCE, sentence)) {
          Evidence evidence = evidences.passage(passage);
          if (evidence != null) {
            found.add(evidence);
          }
        }
      }
    }
  }

  private boolean has(Node passage, Node property, String number) {
    Iterator<Triple> values = graph.find(passage, property, Node.ANY);
    return values.hasNext() && values.next().getObject().getLiteralLexicalForm().equals(number);
  }
}
