package org.parkgraph.linkeddata;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
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
